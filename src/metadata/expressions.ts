import type { Axes, CategoryOption, OptionCombo, OptionsOf } from './kinds/category'
import type { Constant } from './kinds/constant'
import type { DataElement } from './kinds/data-element'
import { DefinitionError } from './kinds/definition'
import type { Indicator } from './kinds/indicator'
import type { OrgUnitGroup } from './kinds/org-unit-group'

/** One option combo of a data element; `id` is what analytics takes (`<data element>.<option combo>`). */
export type Operand = Readonly<{
  kind: 'operand'
  id: string
  dataElement: DataElement
  optionCombo: OptionCombo
}>

/**
 * What an indicator or rule computes. It refers to objects, never to strings: a data element stands for its total over all
 * option combos, a group for the number of its organisation units, an indicator for its value.
 */
export type Expression = number | DataElement | Operand | Constant | OrgUnitGroup | Indicator | Operation | Fallback

export type Operator = '+' | '-' | '*' | '/'

/** Terms taken from left to right. */
export type Operation = Readonly<{ kind: 'operation'; operator: Operator; terms: readonly Expression[] }>

/** One item, or another where the first was never entered. */
export type Fallback = Readonly<{ kind: 'fallback'; wanted: DataElement | Operand; standIn: DataElement | Operand }>

/** One option of each category of the element's combo, in any case exactly one option combo. */
/* @__NO_SIDE_EFFECTS__ */
export function operand<A extends Axes>(dataElement: DataElement<A>, ...options: OptionsOf<NoInfer<A>>): Operand {
  const [found, ...others] = optionCombosWith(dataElement, options)
  if (found === undefined || others.length > 0) {
    throw new DefinitionError(dataElement.code, 'operand', `not one option combo: ${codesOf(options)}`)
  }
  return operandOf(dataElement, found)
}

/** All operands of the element that have these options: `operandsWith(participants, femme)` = women, theme by theme. */
/* @__NO_SIDE_EFFECTS__ */
export function operandsWith<A extends Axes>(
  dataElement: DataElement<A>,
  ...options: readonly CategoryOption<NoInfer<A>[number]>[]
): readonly Operand[] {
  const found = optionCombosWith(dataElement, options)
  if (found.length === 0) {
    throw new DefinitionError(dataElement.code, 'operand', `no option combo with ${codesOf(options)}`)
  }
  return found.map((optionCombo) => operandOf(dataElement, optionCombo))
}

/** The part of the element that has any of these options: `partOf(participants, femme)` = all women. */
/* @__NO_SIDE_EFFECTS__ */
export function partOf<A extends Axes>(
  dataElement: DataElement<A>,
  ...options: readonly CategoryOption<NoInfer<A>[number]>[]
): Expression {
  return sum(...options.flatMap((option) => operandsWith<A>(dataElement, option)))
}

export const sum = (...terms: readonly Expression[]): Expression => operation('+', terms)
export const minus = (...terms: readonly Expression[]): Expression => operation('-', terms)
export const times = (...terms: readonly Expression[]): Expression => operation('*', terms)

/* @__NO_SIDE_EFFECTS__ */
export function withFallback(wanted: Fallback['wanted'], standIn: Fallback['standIn']): Fallback {
  return { kind: 'fallback', wanted, standIn }
}

function operation(operator: Operator, terms: readonly Expression[]): Expression {
  const [first, ...others] = terms
  if (first === undefined) throw new DefinitionError(operator, 'terms', 'is empty')
  return others.length === 0 ? first : { kind: 'operation', operator, terms }
}

function operandOf(dataElement: DataElement, optionCombo: OptionCombo): Operand {
  return { kind: 'operand', id: `${dataElement.id}.${optionCombo.id}`, dataElement, optionCombo }
}

function optionCombosWith(dataElement: DataElement, options: readonly CategoryOption[]): readonly OptionCombo[] {
  return dataElement.categoryCombo.optionCombos.filter((optionCombo) =>
    options.every((option) => optionCombo.options.some((one) => one.id === option.id)),
  )
}

const codesOf = (options: readonly CategoryOption[]): string => options.map((option) => option.code).join(' + ')

/** A reference to anything an expression can name. */
export type Reference = Exclude<Expression, number | Operation | Fallback>

/** As DHIS2 writes it: `#{uid}*C{uid}`. */
export function expressionText(expression: Expression): string {
  if (typeof expression === 'number') return String(expression)
  switch (expression.kind) {
    case 'dataElement':
    case 'operand':
      return `#{${expression.id}}`
    case 'constant':
      return `C{${expression.id}}`
    case 'organisationUnitGroup':
      return `OUG{${expression.id}}`
    case 'indicator':
      return `N{${expression.id}}`
    case 'fallback':
      return fallbackText(expressionText(expression.wanted), expressionText(expression.standIn))
    case 'operation':
      return expression.terms
        .map((term, position) =>
          needsBrackets(expression.operator, term, position) ? `(${expressionText(term)})` : expressionText(term),
        )
        .join(expression.operator)
  }
}

/**
 * Not `firstNonNull(a,b)`: DHIS2 does not count items inside functions that ask about missing values as found, so where both are
 * missing it would compute with 0 instead of leaving the figure out.
 */
function fallbackText(wanted: string, standIn: string): string {
  return `if(isNull(${wanted}),${standIn},${wanted})`
}

function needsBrackets(outer: Operator, term: Expression, position: number): boolean {
  if (typeof term === 'number') return term < 0
  if (term.kind !== 'operation') return false
  const bindsTighter = strength(term.operator) > strength(outer)
  return (
    !bindsTighter &&
    !(position === 0 && strength(term.operator) === strength(outer)) &&
    !(outer === '+' && term.operator === '+')
  )
}

const strength = (operator: Operator): number => (operator === '+' || operator === '-' ? 1 : 2)

/** Every object the expression names, each once, in order. */
export function referencesOf(expression: Expression): readonly Reference[] {
  if (typeof expression === 'number') return []
  if (expression.kind !== 'operation' && expression.kind !== 'fallback') return [expression]
  const parts = expression.kind === 'operation' ? expression.terms : [expression.wanted, expression.standIn]
  return [...new Map(parts.flatMap(referencesOf).map((found) => [`${found.kind} ${found.id}`, found])).values()]
}
