import type { MockState } from '../../state'
import { referencedIds } from '../../access/references'
import { pointingTo } from '../query/inverse'
import { isReference } from '../shape'
import type { Schema } from '../schema/schema'
import type { Candidate } from './candidate'
import type { ErrorReport } from './report'

type Batch = Readonly<{ schema: Schema; candidates: readonly Candidate[] }>

const LIMITS = { options: 50, categories: 5, combinations: 500 } as const

/** Rules of the category model that later versions added (webapi.md §0, §3): limits, and complete sets of combinations. */
export function checkCategoryModel(batches: readonly Batch[], state: MockState): void {
  if (state.quirks.categoryLimits) checkLimits(batches)
  if (state.quirks.fullOptionComboSets) checkCompleteSets(batches, state)
}

const candidatesOf = (batches: readonly Batch[], plural: string): readonly Candidate[] =>
  batches.find(({ schema }) => schema.plural === plural)?.candidates ?? []

const listLength = (candidate: Candidate, property: string): number => {
  const list = candidate.raw[property]
  return Array.isArray(list) ? list.length : 0
}

function refuse(candidate: Candidate, errorCode: string, message: string, args: readonly (string | number)[]): void {
  const { klass } = candidate.schema
  const error: ErrorReport = { message, mainKlass: klass, errorCode, errorProperties: args, args: args.map(String) }
  candidate.errors.push(error)
}

function checkLimits(batches: readonly Batch[]): void {
  for (const candidate of candidatesOf(batches, 'categories')) {
    const count = listLength(candidate, 'categoryOptions')
    if (count > LIMITS.options) {
      const message = `Category \`${candidate.id}\` cannot have more than ${LIMITS.options} options, but has ${count}`
      refuse(candidate, 'E1127', message, [candidate.id, String(LIMITS.options), String(count)])
    }
  }
  for (const candidate of candidatesOf(batches, 'categoryCombos')) {
    const count = listLength(candidate, 'categories')
    if (count > LIMITS.categories) {
      const message = `Category combo \`${candidate.id}\` cannot have more than ${LIMITS.categories} categories, but has ${count}`
      refuse(candidate, 'E1126', message, [candidate.id, String(LIMITS.categories), String(count)])
    }
  }
}

/** Every combination of a combo exactly once, when a payload brings any of them. */
function checkCompleteSets(batches: readonly Batch[], state: MockState): void {
  const given = new Map<string, Candidate[]>()
  for (const candidate of candidatesOf(batches, 'categoryOptionCombos')) {
    const combo = candidate.raw['categoryCombo']
    if (isReference(combo)) given.set(combo.id, [...(given.get(combo.id) ?? []), candidate])
  }
  for (const [comboId, candidates] of given) {
    const expected = combinationKeys(comboId, batches, state)
    if (expected === null) continue
    const keys = candidates.map((candidate) => keyOf(optionIds(candidate.raw)))
    const isComplete = expected.length === keys.length && expected.every((key) => keys.includes(key))
    if (!isComplete) {
      const args = [keys.length, expected.length, comboId] as const
      const message = `Importing ${args[0]} CategoryOptionCombos does not match the expected amount of ${args[1]} for CategoryCombo ${comboId}`
      for (const candidate of candidates) refuse(candidate, 'E1130', message, args)
      continue
    }
    refuseForeignIds(comboId, candidates, state)
  }
}

/** Combinations that are stored under another uid keep it. */
function refuseForeignIds(comboId: string, candidates: readonly Candidate[], state: MockState): void {
  const stored = pointingTo(state.metadata, comboId, 'categoryOptionCombos', 'categoryCombo')
  const idByKey = new Map(stored.map((combo) => [keyOf(referencedIds(combo, 'categoryOptions')), combo.id]))
  for (const candidate of candidates) {
    const id = idByKey.get(keyOf(optionIds(candidate.raw)))
    if (id === undefined || id === candidate.id) continue
    const message = `Category option combo \`${candidate.id}\` has the same options as the existing \`${id}\``
    refuse(candidate, 'E1132', message, [candidate.id, id])
  }
}

function optionIds(raw: Readonly<Record<string, unknown>>): readonly string[] {
  const list = raw['categoryOptions']
  return Array.isArray(list) ? list.filter(isReference).map(({ id }) => id) : []
}

const keyOf = (ids: readonly string[]): string => [...ids].sort().join(' ')

/** Keys of all combinations of a combo; null when the combo or one of its categories is unknown. */
function combinationKeys(comboId: string, batches: readonly Batch[], state: MockState): readonly string[] | null {
  const combo = rawOf('categoryCombos', comboId, batches, state)
  if (!combo || !Array.isArray(combo['categories'])) return null
  let combinations: readonly (readonly string[])[] = [[]]
  for (const category of combo['categories'].filter(isReference)) {
    const found = rawOf('categories', category.id, batches, state)
    if (!found) return null
    const options = Array.isArray(found['categoryOptions']) ? found['categoryOptions'].filter(isReference) : []
    combinations = combinations.flatMap((start) => options.map(({ id }) => [...start, id]))
    if (combinations.length > LIMITS.combinations) return null
  }
  return combinations.map(keyOf)
}

function rawOf(
  plural: string,
  id: string,
  batches: readonly Batch[],
  state: MockState,
): Readonly<Record<string, unknown>> | undefined {
  return candidatesOf(batches, plural).find((candidate) => candidate.id === id)?.raw ?? state.metadata.get(plural, id)
}
