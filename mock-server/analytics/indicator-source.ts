import type { ExpressionNode } from '../../src/dhis2/expression/ast'
import { compileExpression, type CompiledExpression } from '../../src/dhis2/expression/evaluate'
import { collectItems, type ExpressionItem } from '../../src/dhis2/expression/items'
import { ExpressionError, parseExpression } from '../../src/dhis2/expression/parse'
import { isReference } from '../metadata/shape'
import type { MetadataObject, MetadataStore } from '../metadata/store'

/** An expression ready to be computed, with the items whose values it needs. */
export type Formula = Readonly<{ compute: CompiledExpression; items: readonly ExpressionItem[] }>

/** An indicator ready to be computed. */
export type IndicatorFormula = Readonly<{
  numerator: Formula
  denominator: Formula
  factor: number
  isAnnualized: boolean
}>

/** Indicators within indicators within .. : deeper is a circle. */
const DEEPEST = 20

/** Null when an expression cannot be read or goes in a circle: then there are no rows. */
export function indicatorFormula(indicator: MetadataObject, metadata: MetadataStore): IndicatorFormula | null {
  try {
    return {
      numerator: formulaOf(expanded(textOf(indicator, 'numerator'), metadata, 0)),
      denominator: formulaOf(expanded(textOf(indicator, 'denominator'), metadata, 0)),
      factor: factorOf(indicator, metadata),
      isAnnualized: indicator['annualized'] === true,
    }
  } catch (error) {
    if (error instanceof ExpressionError) return null
    throw error
  }
}

export function formulaOf(node: ExpressionNode): Formula {
  return { compute: compileExpression(node), items: collectItems(node) }
}

function textOf(indicator: MetadataObject, property: 'numerator' | 'denominator'): ExpressionNode {
  const text = indicator[property]
  return parsed(typeof text === 'string' ? text : '')
}

const trees = new Map<string, ExpressionNode>()
/** Expressions are few and asked for with every query; a hostile client must not fill the memory all the same. */
const MOST_REMEMBERED = 5_000

function parsed(text: string): ExpressionNode {
  const known = trees.get(text)
  if (known) return known
  const tree = parseExpression(text)
  if (trees.size < MOST_REMEMBERED) trees.set(text, tree)
  return tree
}

function factorOf(indicator: MetadataObject, metadata: MetadataStore): number {
  const type = isReference(indicator['indicatorType'])
    ? metadata.get('indicatorTypes', indicator['indicatorType'].id)
    : undefined
  return typeof type?.['factor'] === 'number' ? type['factor'] : 1
}

/** `N{uid}` is replaced by what that indicator computes: ((numerator) * factor / (denominator)). */
function expanded(node: ExpressionNode, metadata: MetadataStore, depth: number): ExpressionNode {
  const inner = (part: ExpressionNode): ExpressionNode => expanded(part, metadata, depth)
  switch (node.kind) {
    case 'item':
      return node.item.kind === 'indicator' ? nested(node.item.id, node, metadata, depth) : node
    case 'unary':
      return { ...node, operand: inner(node.operand) }
    case 'binary':
      return { ...node, left: inner(node.left), right: inner(node.right) }
    case 'call':
      return { ...node, args: node.args.map(inner) }
    case 'modified':
      return { ...node, expression: inner(node.expression) }
    default:
      return node
  }
}

function nested(id: string, node: ExpressionNode, metadata: MetadataStore, depth: number): ExpressionNode {
  const indicator = metadata.get('indicators', id)
  if (!indicator) return node
  if (depth >= DEEPEST) throw new ExpressionError(`indicators go in a circle at ${id}`, 0)
  const numerator = expanded(textOf(indicator, 'numerator'), metadata, depth + 1)
  const denominator = expanded(textOf(indicator, 'denominator'), metadata, depth + 1)
  const factor: ExpressionNode = { kind: 'number', value: factorOf(indicator, metadata) }
  const scaled: ExpressionNode = { kind: 'binary', operator: '*', left: numerator, right: factor }
  return { kind: 'binary', operator: '/', left: scaled, right: denominator }
}
