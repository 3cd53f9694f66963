import { referencedIds } from '../../access/references'
import type { MockState } from '../../state'
import { pointingTo } from '../query/inverse'
import { hashSetOrder } from '../schema/enum-values'
import type { Schema } from '../schema/schema'
import { isReference } from '../shape'
import type { Candidate } from './candidate'
import { report } from './check'
import type { ErrorReport } from './report'

type Batch = Readonly<{ schema: Schema; candidates: readonly Candidate[] }>
type OptionSet = readonly string[]

const DEFAULT_COMBO = 'bjDvmb4bfuf'
const DEFAULT_OPTION_COMBO = 'HllvX50cXC0'
/** More combinations than any combo may have: not worth building. */
const MOST = 5000

/** Rules of option combos in a payload: none but the default one in the default combo; from 2.43 on, complete sets. */
export function checkOptionCombos(batches: readonly Batch[], state: MockState): void {
  if (!state.quirks.categoryLimits) return
  const candidates = candidatesOf(batches, 'categoryOptionCombos')
  for (const candidate of candidates) candidate.errors.push(...besideDefault(candidate))
  if (!state.quirks.fullOptionComboSets) return
  for (const [comboId, members] of byCombo(candidates)) checkSet(comboId, members, batches, state)
}

const candidatesOf = (batches: readonly Batch[], plural: string): readonly Candidate[] =>
  batches.find(({ schema }) => schema.plural === plural)?.candidates ?? []

function besideDefault(candidate: Candidate): readonly ErrorReport[] {
  const combo = candidate.raw['categoryCombo']
  if (!isReference(combo) || combo.id !== DEFAULT_COMBO || candidate.id === DEFAULT_OPTION_COMBO) return []
  const name = typeof candidate.raw['name'] === 'string' ? candidate.raw['name'] : 'null'
  const message = `Category option combo ${name} cannot be associated with the default category combo`
  return [report(candidate, 'E1122', message, [name])]
}

function byCombo(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const combo = candidate.raw['categoryCombo']
    if (isReference(combo)) groups.set(combo.id, [...(groups.get(combo.id) ?? []), candidate])
  }
  return groups
}

/** Every combination of the combo exactly once (E1130, E1131), and none that is stored under another uid (E1132). */
function checkSet(comboId: string, members: readonly Candidate[], batches: readonly Batch[], state: MockState): void {
  const expected = combinationsOf(comboId, batches, state)
  if (expected === null) return
  if (members.length !== expected.length) {
    const counts = [members.length, expected.length, comboId] as const
    const message = `Importing ${counts[0]} CategoryOptionCombos does not match the expected amount of ${counts[1]} for CategoryCombo ${comboId}`
    for (const candidate of members) {
      candidate.errors.push(report(candidate, 'E1130', message, counts.map(String), { errorProperties: counts }))
    }
    return
  }
  refuseForeign(comboId, members, state)
  refuseUnexpected(comboId, members, expected)
}

function refuseForeign(comboId: string, members: readonly Candidate[], state: MockState): void {
  const stored = pointingTo(state.metadata, comboId, 'categoryOptionCombos', 'categoryCombo').map(({ id }) => id)
  if (stored.length === 0 || members.every(({ existing }) => existing !== undefined)) return
  const ids = hashSetOrder(stored)
  for (const candidate of members) {
    const message = `Provided CategoryOptionCombo ${candidate.id} cannot be processed (potential duplicate). An existing set of similar (same CategoryCombo, same CategoryOptions) CategoryOptionCombos already exist ${listed(ids)} for CategoryCombo ${comboId}`
    const errorProperties = [candidate.id, ids, comboId]
    candidate.errors.push(
      report(candidate, 'E1132', message, [candidate.id, listed(ids), comboId], { errorProperties }),
    )
  }
}

function refuseUnexpected(comboId: string, members: readonly Candidate[], expected: readonly OptionSet[]): void {
  const keys = members.map(({ raw }) => keyOf(optionIds(raw)))
  const missing = expected.filter((options) => !keys.includes(keyOf(options))).map(hashSetOrder)
  if (missing.length === 0) return
  const wanted = new Set(expected.map(keyOf))
  members.forEach((candidate, at) => {
    const key = keys[at] ?? ''
    const isTwice = keys.indexOf(key) !== keys.lastIndexOf(key)
    if (wanted.has(key) && !isTwice) return
    const options = hashSetOrder(optionIds(candidate.raw))
    const sets = `[${missing.map(listed).join(', ')}]`
    const message = `Unexpected CategoryOptionCombo provided with CategoryOptions: ${listed(options)} for CategoryCombo: ${comboId}. Missing expected CategoryOptionCombos with CategoryOption sets: ${sets}`
    const errorProperties = [options, comboId, missing]
    candidate.errors.push(report(candidate, 'E1131', message, [listed(options), comboId, sets], { errorProperties }))
  })
}

/** A set as Java prints it. */
const listed = (ids: OptionSet): string => `[${ids.join(', ')}]`
const keyOf = (ids: OptionSet): string => [...ids].sort().join(' ')

function optionIds(raw: Readonly<Record<string, unknown>>): OptionSet {
  const list = raw['categoryOptions']
  return Array.isArray(list) ? [...new Set(list.filter(isReference).map(({ id }) => id))] : []
}

/** All combinations of a combo; null when the combo or one of its categories is unknown. */
function combinationsOf(comboId: string, batches: readonly Batch[], state: MockState): readonly OptionSet[] | null {
  const categories = membersOf('categoryCombos', comboId, 'categories', batches, state)
  if (categories === null) return null
  let combinations: readonly OptionSet[] = [[]]
  for (const category of categories) {
    const options = membersOf('categories', category, 'categoryOptions', batches, state)
    if (options === null) return null
    combinations = combinations.flatMap((start) => options.map((id) => [...start, id]))
    if (combinations.length > MOST) return null
  }
  return combinations
}

/** Ids an object lists, in the payload or else in the store. */
function membersOf(
  plural: string,
  id: string,
  property: string,
  batches: readonly Batch[],
  state: MockState,
): readonly string[] | null {
  const sent = candidatesOf(batches, plural).find((candidate) => candidate.id === id)
  const object = sent ? { ...sent.raw, id } : state.metadata.get(plural, id)
  return object ? referencedIds(object, property) : null
}
