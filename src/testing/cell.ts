import { compileExpression, type ExpressionContext } from '../dhis2/expression/evaluate'
import type { ExpressionItem } from '../dhis2/expression/items'
import { numericValue, type MissingValueStrategy } from '../dhis2/expression/missing-values'
import { parseExpression } from '../dhis2/expression/parse'
import { definitionsOf } from '../metadata/catalogue'
import { expressionText, type Expression } from '../metadata/expressions'
import type { OptionCombo } from '../metadata/kinds/category'
import type { DataElement } from '../metadata/kinds/data-element'
import type { Indicator } from '../metadata/kinds/indicator'
import type { ValidationRule } from '../metadata/kinds/validation-rule'

/**
 * What was entered for one place and period, by code: `POP_5KM`, `FIN_PAYE.PAY_COM`, `GEN_PART_MIX.THM_GEN_SEX_F`; how many
 * organisation units a group has (`OG_ASACO`); another value of a constant (`SAL_ASC`). What is not named is missing.
 */
export type Entered = Readonly<Record<string, number>>

export type Computed = Readonly<{ numerator: number; denominator: number; value: number }>

/** What DHIS2 shows for an indicator, null where it gives no row. Rounded half up to the indicator's decimals. */
export function computed(indicator: Indicator, entered: Entered): Computed | null {
  const context = contextOf(entered)
  const numerator = valueOf(indicator.numerator.of, 'SKIP_IF_ALL_VALUES_MISSING', context)
  const denominator = valueOf(indicator.denominator.of, 'SKIP_IF_ALL_VALUES_MISSING', context)
  if (numerator === null || denominator === null || denominator === 0) return null
  const value = (numerator / denominator) * indicator.type.factor
  return { numerator, denominator, value: rounded(value, indicator.decimals) }
}

/** Whether DHIS2 would list the rule as broken for what was entered. */
export function isBroken(rule: ValidationRule, entered: Entered): boolean {
  const context = contextOf(entered)
  const left = valueOf(rule.left.of, rule.left.missing, context)
  const right = valueOf(rule.right.of, rule.right.missing, context)
  switch (rule.operator) {
    case 'compulsory_pair':
      return (left === null) !== (right === null)
    case 'exclusive_pair':
      return left !== null && right !== null
    case 'less_than_or_equal_to':
      return left !== null && right !== null && left > right
    case 'greater_than_or_equal_to':
      return left !== null && right !== null && left < right
  }
}

function valueOf(expression: Expression, missing: MissingValueStrategy, context: ExpressionContext): number | null {
  return numericValue(compileExpression(parseExpression(expressionText(expression)))(context), missing)
}

/** By the text DHIS2 writes for it (`de` or `de.coc`): all an expression of ours can ask for, null = missing. */
export function itemValues(entered: Entered): ReadonlyMap<string, number | null> {
  const elements = definitionsOf('dataElement').flatMap((element) => {
    const parts = element.categoryCombo.optionCombos.map(
      (one) => [`${element.id}.${one.id}`, partOf(element, one, entered)] as const,
    )
    return [
      ...parts,
      [
        element.id,
        totalOf(
          element,
          parts.map(([, value]) => value),
          entered,
        ),
      ] as const,
    ]
  })
  return new Map(elements)
}

function partOf(element: DataElement, optionCombo: OptionCombo, entered: Entered): number | null {
  const options = optionCombo.options.map((option) => option.code).join('_')
  return entered[`${element.code}.${options}`] ?? null
}

function totalOf(element: DataElement, parts: readonly (number | null)[], entered: Entered): number | null {
  const given = [entered[element.code], ...parts].filter((value) => typeof value === 'number')
  return given.length === 0 ? null : given.reduce((total, value) => total + value, 0)
}

export function contextOf(entered: Entered): ExpressionContext {
  const items = itemValues(entered)
  return {
    item: (item) => itemValue(item, items, entered),
    fixed: (reference) => {
      if (!('id' in reference)) return 0
      const found = [...definitionsOf('constant'), ...definitionsOf('organisationUnitGroup')].find(
        ({ id }) => id === reference.id,
      )
      if (found === undefined) throw new Error(`${reference.id} is not defined`)
      return entered[found.code] ?? ('value' in found ? found.value : 0)
    },
    orgUnitTest: () => false,
  }
}

function itemValue(item: ExpressionItem, items: ReadonlyMap<string, number | null>, entered: Entered): number | null {
  if (item.kind !== 'data') throw new Error(`${item.key} is not used by our expressions`)
  const { reference } = item
  if (reference.kind === 'indicator') {
    const indicator = definitionsOf('indicator').find(({ id }) => id === reference.id)
    return indicator ? (computed(indicator, entered)?.value ?? null) : null
  }
  const value = items.get(item.key.slice('#{'.length, -'}'.length))
  if (value === undefined) throw new Error(`${item.key} is not defined`)
  return value
}

function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor
}
