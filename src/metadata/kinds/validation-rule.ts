import { referencesOf, type Expression } from '../expressions'
import type { Collection } from './data-element'
import { checkedText, DefinitionError, described, type Described, type DescribedInput, type Text } from './definition'
import type { Side } from './indicator'

/** `exclusive_pair`: not both. `compulsory_pair`: both or neither. */
export type RuleOperator = 'less_than_or_equal_to' | 'greater_than_or_equal_to' | 'exclusive_pair' | 'compulsory_pair'

/** ANY: judge only what is complete. ALL: a sum whose parts are seldom all entered counts missing parts as 0. */
export type MissingValueStrategy = 'SKIP_IF_ANY_VALUE_MISSING' | 'SKIP_IF_ALL_VALUES_MISSING'

export type RuleSide = Side & Readonly<{ missing: MissingValueStrategy }>

export type ValidationRule = Described<'validationRule'> &
  Readonly<{
    /** What the person who entered the values should do. */
    instruction: Text
    importance: 'HIGH' | 'MEDIUM' | 'LOW'
    operator: RuleOperator
    left: RuleSide
    right: RuleSide
    frequency: Collection['frequency']
    /** Levels of the tree it is judged at; none = at every level that enters values. */
    levels: readonly number[]
  }>

export type ValidationRuleInput = DescribedInput &
  Readonly<{
    instruction: Text
    importance: ValidationRule['importance']
    operator: RuleOperator
    left: Side
    right: Side
    levels?: readonly number[]
  }>

/** @throws {DefinitionError} when the two sides are not entered for the same period type. */
/* @__NO_SIDE_EFFECTS__ */
export function validationRule(given: ValidationRuleInput): ValidationRule {
  const { code, left, right, levels = [] } = given
  const frequencies = new Set([left, right].flatMap((side) => frequenciesOf(side.of)))
  const [frequency, ...others] = frequencies
  if (frequency === undefined || others.length > 0) {
    throw new DefinitionError(code, 'sides', `entered ${[...frequencies].join(' and ')}`)
  }
  return {
    ...given,
    ...described('validationRule', given),
    instruction: checkedText(code, 'instruction', given.instruction),
    left: ruleSide(left),
    right: ruleSide(right),
    frequency,
    levels,
  }
}

function ruleSide(side: Side): RuleSide {
  const parts = referencesOf(side.of).filter((part) => part.kind === 'operand')
  return { ...side, missing: parts.length > 1 ? 'SKIP_IF_ALL_VALUES_MISSING' : 'SKIP_IF_ANY_VALUE_MISSING' }
}

function frequenciesOf(expression: Expression): readonly Collection['frequency'][] {
  return referencesOf(expression).flatMap((found) => {
    if (found.kind === 'dataElement') return [found.collection.frequency]
    return found.kind === 'operand' ? [found.dataElement.collection.frequency] : []
  })
}
