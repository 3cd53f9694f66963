import { compileExpression, type CompiledExpression } from '../../src/dhis2/expression/evaluate'
import { collectItems } from '../../src/dhis2/expression/items'
import type { MissingValueStrategy } from '../../src/dhis2/expression/missing-values'
import { ExpressionError, parseExpression } from '../../src/dhis2/expression/parse'
import { isPeriodType } from '../../src/dhis2/period'
import type { PeriodTypeName } from '../../src/dhis2/period-rules'
import { isRecord } from '../metadata/shape'
import type { MetadataObject } from '../metadata/store'

export type RuleSide = Readonly<{
  compute: CompiledExpression
  missingValues: MissingValueStrategy
  /** Data elements it reads. */
  elements: readonly string[]
}>

export type ValidationRule = Readonly<{
  object: MetadataObject
  operator: string
  periodType: PeriodTypeName
  /** Levels it is asked at; empty: all. */
  levels: readonly number[]
  left: RuleSide
  right: RuleSide
}>

/** A stored rule, ready to be asked; null where it cannot be (its expression does not parse, its type is unknown). */
export function readRule(object: MetadataObject): ValidationRule | null {
  const left = readSide(object['leftSide'])
  const right = readSide(object['rightSide'])
  const { periodType, operator } = object
  if (!left || !right || !isPeriodType(periodType) || typeof operator !== 'string') return null
  const levels = Array.isArray(object['organisationUnitLevels']) ? object['organisationUnitLevels'].map(Number) : []
  return { object, operator, periodType, levels, left, right }
}

const STRATEGIES: readonly MissingValueStrategy[] = [
  'SKIP_IF_ANY_VALUE_MISSING',
  'SKIP_IF_ALL_VALUES_MISSING',
  'NEVER_SKIP',
]

function readSide(side: unknown): RuleSide | null {
  if (!isRecord(side) || typeof side['expression'] !== 'string') return null
  try {
    const node = parseExpression(side['expression'])
    const missingValues = STRATEGIES.find((one) => one === side['missingValueStrategy']) ?? 'NEVER_SKIP'
    const elements = collectItems(node).flatMap((item) => {
      if (item.kind !== 'data') return []
      const { reference } = item
      if (reference.kind === 'dataElement') return [reference.id]
      return reference.kind === 'operand' ? [reference.dataElement] : []
    })
    return { compute: compileExpression(node), missingValues, elements }
  } catch (error) {
    if (error instanceof ExpressionError) return null
    throw error
  }
}

/** Operators as the results of an analysis write them. */
export const OPERATOR_SIGNS: Readonly<Record<string, string>> = {
  equal_to: '==',
  not_equal_to: '!=',
  greater_than: '>',
  greater_than_or_equal_to: '>=',
  less_than: '<',
  less_than_or_equal_to: '<=',
  compulsory_pair: '[Compulsory pair]',
  exclusive_pair: '[Exclusive pair]',
}

const COMPARE: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  equal_to: (left, right) => left === right,
  not_equal_to: (left, right) => left !== right,
  greater_than: (left, right) => left > right,
  greater_than_or_equal_to: (left, right) => left >= right,
  less_than: (left, right) => left < right,
  less_than_or_equal_to: (left, right) => left <= right,
}

/** Whether a rule is broken; null is a side that was skipped for missing values. */
export function isBroken(operator: string, left: number | null, right: number | null): boolean {
  if (operator === 'compulsory_pair') return (left === null) !== (right === null)
  if (operator === 'exclusive_pair') return left !== null && right !== null
  const holds = COMPARE[operator]
  return holds !== undefined && left !== null && right !== null && !holds(left, right)
}
