import type { ExpressionNode, FixedReference, OrgUnitTestNode } from './ast'
import { callStep } from './functions'
import {
  dataItem,
  isFixed,
  isSubExpression,
  NO_MODIFIERS,
  subExpressionItem,
  withModifier,
  type ExpressionItem,
  type ItemModifiers,
} from './items'
import { ComputeError, OPERATORS, toBoolean, toNumber, type Scalar } from './operators'

/** Where the values of one cell (period, organisation unit) come from. `null` = nothing was reported. */
export type ExpressionContext = Readonly<{
  item: (item: ExpressionItem) => Scalar
  fixed: (reference: FixedReference) => number
  orgUnitTest: (test: OrgUnitTestNode) => boolean
}>

/**
 * What an expression comes to. An item counts as found where a missing one would be read as 0; inside `isNull`, `isNotNull` and
 * `firstNonNull`, which are asked because it may be missing, it does not. So `if(isNull(#{x}),0,1)` finds no item at all.
 */
export type ExpressionValue = Readonly<{
  value: Scalar
  /** How many items were read as numbers, and how many of them had a value. */
  itemsFound: number
  itemValuesFound: number
}>

export type CompiledExpression = (context: ExpressionContext) => ExpressionValue

/** One computation: where values come from, and the two counts. */
export type Run = { readonly context: ExpressionContext; itemsFound: number; itemValuesFound: number }
export type Step = (run: Run) => Scalar

/** How a node is compiled: with what suffixes around it, and whether a missing item is read as 0. */
export type Scope = Readonly<{ modifiers: ItemModifiers; zeroForMissing: boolean }>

/**
 * The expression as a function, to be kept and called for every cell. Where DHIS2 gives up with a warning (a text in arithmetic,
 * a remainder of a division by zero), the value is 0 as there; a division by zero is NaN.
 */
export function compileExpression(node: ExpressionNode): CompiledExpression {
  const step = compileNode(node, { modifiers: NO_MODIFIERS, zeroForMissing: true })
  return (context) => {
    const run: Run = { context, itemsFound: 0, itemValuesFound: 0 }
    const value = guarded(step, run)
    return { value, itemsFound: run.itemsFound, itemValuesFound: run.itemValuesFound }
  }
}

function guarded(step: Step, run: Run): Scalar {
  try {
    return step(run)
  } catch (error) {
    if (error instanceof ComputeError) return 0
    throw error
  }
}

function compileNode(node: ExpressionNode, scope: Scope): Step {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean': {
      const { value } = node
      return () => value
    }
    case 'item': {
      const { item } = node
      return isFixed(item) ? (run) => run.context.fixed(item) : itemStep(dataItem(item, scope.modifiers), scope)
    }
    case 'modified':
      return compileNode(node.expression, { ...scope, modifiers: withModifier(scope.modifiers, node.modifier) })
    case 'unary':
      return unaryStep(node.operator, compileNode(node.operand, scope))
    case 'binary':
      return binaryStep(node, scope)
    case 'orgUnitTest':
      return (run) => run.context.orgUnitTest(node)
    case 'call':
      if (isSubExpression(node)) return itemStep(subExpressionItem(node, scope.modifiers), scope)
      return callStep(node, (part, zeroForMissing) =>
        compileNode(part, zeroForMissing === undefined ? scope : { ...scope, zeroForMissing }),
      )
  }
}

function itemStep(item: ExpressionItem, { zeroForMissing }: Scope): Step {
  if (!zeroForMissing) return (run) => run.context.item(item)
  return (run) => {
    const value = run.context.item(item)
    run.itemsFound += 1
    if (value === null) return 0
    run.itemValuesFound += 1
    return value
  }
}

function unaryStep(operator: '-' | '+' | '!', operand: Step): Step {
  if (operator === '!') {
    return (run) => {
      const value = toBoolean(operand(run))
      return value === null ? null : !value
    }
  }
  const sign = operator === '-' ? -1 : 1
  return (run) => {
    const value = toNumber(operand(run))
    return value === null ? null : value * sign
  }
}

function binaryStep(node: Extract<ExpressionNode, { kind: 'binary' }>, scope: Scope): Step {
  const left = compileNode(node.left, scope)
  const right = compileNode(node.right, scope)
  if (node.operator === '&&' || node.operator === '||') return logicalStep(node.operator === '||', left, right)
  const apply = OPERATORS[node.operator]
  return (run) => {
    const a = left(run)
    if (a === null || Number.isNaN(a)) return a
    const b = right(run)
    if (b === null || Number.isNaN(b)) return b
    return apply(a, b)
  }
}

/** Three-valued: `decisive` settles it whatever the other side is, also a missing one. The right side is computed only if needed. */
function logicalStep(decisive: boolean, left: Step, right: Step): Step {
  return (run) => {
    const a = toBoolean(left(run))
    if (a === decisive) return decisive
    const b = toBoolean(right(run))
    return b === decisive || a !== null ? b : null
  }
}
