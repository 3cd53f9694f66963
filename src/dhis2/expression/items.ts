import type { DataReference, ExpressionNode, FixedReference, Modifier, OrgUnitTestNode, Reference } from './ast'
import { formatExpression, formatModifier, formatReference } from './format'

/** What the suffixes around an item ask for, the inner one first where two speak of the same. */
export type ItemModifiers = Readonly<{
  /** Periods to move by, negative = earlier; offsets of nested suffixes add up. */
  periodOffset: number
  yearToDate: boolean
  aggregationType: string | null
  /** ISO dates, inclusive. */
  minDate: string | null
  maxDate: string | null
}>

/** A value the caller must find, per cell. `key` is the same for the same item with the same modifiers. */
export type ExpressionItem = Readonly<
  { key: string; modifiers: ItemModifiers } & (
    | { kind: 'data'; reference: DataReference }
    /** Computed for each stored value of its one data element, then aggregated. */
    | { kind: 'subExpression'; expression: ExpressionNode }
  )
>

/** Everything an expression names, each once, in order. */
export type ExpressionParts = Readonly<{
  items: readonly ExpressionItem[]
  fixed: readonly FixedReference[]
  orgUnitTests: readonly OrgUnitTestNode[]
}>

export const NO_MODIFIERS: ItemModifiers = {
  periodOffset: 0,
  yearToDate: false,
  aggregationType: null,
  minDate: null,
  maxDate: null,
}

/** The items whose values must be found before the expression can be computed. */
export function collectItems(node: ExpressionNode): readonly ExpressionItem[] {
  return collectParts(node).items
}

export function collectParts(node: ExpressionNode): ExpressionParts {
  const items = new Map<string, ExpressionItem>()
  const fixed = new Map<string, FixedReference>()
  const orgUnitTests = new Map<string, OrgUnitTestNode>()
  const visit = (part: ExpressionNode, modifiers: ItemModifiers): void => {
    if (part.kind === 'item') {
      if (isFixed(part.item)) fixed.set(formatReference(part.item), part.item)
      else addTo(items, dataItem(part.item, modifiers))
    } else if (part.kind === 'orgUnitTest') {
      orgUnitTests.set(formatExpression(part), part)
    } else if (isSubExpression(part)) {
      addTo(items, subExpressionItem(part, modifiers))
    } else if (part.kind === 'modified') {
      visit(part.expression, withModifier(modifiers, part.modifier))
    } else {
      for (const child of childrenOf(part)) visit(child, modifiers)
    }
  }
  visit(node, NO_MODIFIERS)
  return { items: [...items.values()], fixed: [...fixed.values()], orgUnitTests: [...orgUnitTests.values()] }
}

function addTo(items: Map<string, ExpressionItem>, item: ExpressionItem): void {
  if (!items.has(item.key)) items.set(item.key, item)
}

export function dataItem(reference: DataReference, modifiers: ItemModifiers): ExpressionItem {
  return { kind: 'data', reference, modifiers, key: keyOf(formatReference(reference), modifiers) }
}

export type SubExpressionNode = Extract<ExpressionNode, { kind: 'call' }> & Readonly<{ name: 'subExpression' }>

export function isSubExpression(node: ExpressionNode): node is SubExpressionNode {
  return node.kind === 'call' && node.name === 'subExpression'
}

export function subExpressionItem(node: SubExpressionNode, modifiers: ItemModifiers): ExpressionItem {
  const [expression = node] = node.args
  return { kind: 'subExpression', expression, modifiers, key: keyOf(formatExpression(node), modifiers) }
}

export function isFixed(item: Reference): item is FixedReference {
  return ['constant', 'orgUnitGroup', 'days', 'periodInYear', 'yearlyPeriodCount'].includes(item.kind)
}

/** `modifiers` with one more suffix outside of them. */
export function withModifier(outer: ItemModifiers, modifier: Modifier): ItemModifiers {
  switch (modifier.kind) {
    case 'periodOffset':
      return { ...outer, periodOffset: outer.periodOffset + modifier.periods }
    case 'yearToDate':
      return { ...outer, yearToDate: true }
    case 'aggregationType':
      return { ...outer, aggregationType: modifier.type }
    case 'minDate':
      return { ...outer, minDate: modifier.date }
    case 'maxDate':
      return { ...outer, maxDate: modifier.date }
  }
}

function keyOf(text: string, modifiers: ItemModifiers): string {
  const suffixes: Modifier[] = []
  if (modifiers.periodOffset !== 0) suffixes.push({ kind: 'periodOffset', periods: modifiers.periodOffset })
  if (modifiers.yearToDate) suffixes.push({ kind: 'yearToDate' })
  if (modifiers.aggregationType !== null) suffixes.push({ kind: 'aggregationType', type: modifiers.aggregationType })
  if (modifiers.minDate !== null) suffixes.push({ kind: 'minDate', date: modifiers.minDate })
  if (modifiers.maxDate !== null) suffixes.push({ kind: 'maxDate', date: modifiers.maxDate })
  return [text, ...suffixes.map(formatModifier)].join('.')
}

export function childrenOf(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case 'unary':
      return [node.operand]
    case 'binary':
      return [node.left, node.right]
    case 'call':
      return node.args
    case 'modified':
      return [node.expression]
    default:
      return []
  }
}
