import { usernameOf } from '../access/users'
import { systemSetting } from '../settings/effective'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { checkGroup, createGroupContext, inferDataSet, splitBySet, type GroupContext } from './group-checks'
import { EntryRefusal } from './entry-refusal'
import { decodeGroup, type EntryGroup, type EntryRow } from './group-decode'
import type { ImportOptions } from './import-options'
import { NO_COUNTS, type ImportConflict, type ImportSummary } from './import-summary'
import { isOption } from './row-checks'
import { StampBook } from './stamps'
import type { ValueSet } from './value-set'
import type { StoredValue } from './value-store'
import { faultOf, normaliseValue } from './value-types'

const MAX_COMMENT_LENGTH = 5000

/**
 * Imports as 2.43 does: rows belong to a data set, a fault of the group refuses it whole, faults of single values leave
 * these out (DefaultDataEntryService.java). All that is stored counts as updated.
 */
export function importGroups(
  set: ValueSet,
  options: ImportOptions,
  user: MetadataObject | null,
  state: MockState,
): ImportSummary {
  const context = createGroupContext(user, options.force, state)
  let groups: readonly EntryGroup[]
  try {
    groups = split(decodeGroup(set, options, state), context)
  } catch (error) {
    if (!(error instanceof EntryRefusal)) throw error
    return { status: 'ERROR', importCount: NO_COUNTS, conflicts: [error.toConflict([-1])], rejectedIndexes: [] }
  }
  return merge(
    groups.map((group) => importGroup(group, options, context)),
    options,
  )
}

function split(group: EntryGroup, context: GroupContext): readonly EntryGroup[] {
  const isAutomatic = systemSetting('dataEntryAutoGroup', context.state) === true
  if (group.dataSet !== null || !isAutomatic) return [group]
  return [...splitBySet(group.rows, context)].map(([dataSet, rows]) => ({ dataSet, rows }))
}

type GroupOutcome = Readonly<{
  stored: number
  faults: readonly (readonly [row: EntryRow, fault: ValueFault])[]
  refusal?: ImportConflict
}>

type ValueFault = Readonly<{ code: string; args: readonly string[]; message: string }>

function importGroup({ dataSet, rows }: EntryGroup, options: ImportOptions, context: GroupContext): GroupOutcome {
  if (rows.length === 0) return { stored: 0, faults: [] }
  try {
    return enterGroup(dataSet, rows, options, context)
  } catch (error) {
    if (!(error instanceof EntryRefusal)) throw error
    return { stored: 0, faults: [], refusal: error.toConflict(rows.map((row) => row.index)) }
  }
}

/**
 * Checks and stores the rows of one set (inferred when null).
 * @throws {EntryRefusal} for a fault of the group, or of any value where `atomic` holds
 */
export function enterGroup(
  dataSet: string | null,
  rows: readonly EntryRow[],
  options: Pick<ImportOptions, 'atomic' | 'dryRun' | 'strategy'>,
  context: GroupContext,
): GroupOutcome {
  const entered = options.strategy === 'DELETE' ? rows.map((row) => ({ ...row, deleted: true })) : rows
  checkGroup(dataSet ?? inferDataSet(rows, context), entered, context)
  const faults: [EntryRow, ValueFault][] = []
  const good: EntryRow[] = []
  for (const row of entered) {
    const checked = checkValue(row, context)
    if ('code' in checked) faults.push([row, checked])
    else good.push(checked)
  }
  const fault = faults[0]?.[1]
  if (options.atomic && fault) {
    if (rows.length === 1) throw new EntryRefusal(fault.code, fault.args, fault.message)
    const args = [String(good.length), String(rows.length), fault.message]
    throw new EntryRefusal('E8000', args, `Only ${good.length} of ${rows.length} values are valid: ${fault.message}`)
  }
  if (!options.dryRun) storeRows(good, context)
  return { stored: good.length, faults }
}

/** The row with its value normalised, or why it is none. */
function checkValue(row: EntryRow, { model }: GroupContext): EntryRow | ValueFault {
  const element = model.elements.get(row.dataElement)
  const at = String(row.index)
  const name = `Value #${at}`
  const value = row.value === null || !element ? row.value : normaliseValue(row.value, element.valueType)
  if (value === null || value === '') {
    if (row.deleted === true) return { ...row, value }
    return { code: 'E8120', args: [at], message: `${name} value is required` }
  }
  const fault = element ? faultOf(value, element.valueType) : null
  if (element && fault !== null && row.deleted !== true) {
    const message = `${name} value \`${value}\` is no valid ${element.valueType}: ${fault}`
    return { code: 'E8122', args: [at, value, element.valueType, fault], message }
  }
  if (element && !isOption(value, element)) {
    const message = `${name} value \`${value}\` is no valid option for data element \`${element.id}\``
    return { code: 'E8123', args: [at, value, element.id], message }
  }
  if (row.comment !== null && row.comment.length > MAX_COMMENT_LENGTH) {
    const args = [at, String(MAX_COMMENT_LENGTH)]
    return { code: 'E8125', args, message: `${name} comment is longer than ${MAX_COMMENT_LENGTH} characters` }
  }
  return { ...row, value }
}

function storeRows(rows: readonly EntryRow[], { state, user, model }: GroupContext): void {
  const stamps = new StampBook(state.clock.now().getTime())
  const storedBy = user ? usernameOf(user) : ''
  for (const row of rows) {
    const key = {
      dataElement: row.dataElement,
      period: row.period,
      orgUnit: row.orgUnit,
      categoryOptionCombo: row.categoryOptionCombo ?? model.defaultCombo,
      attributeOptionCombo: row.attributeOptionCombo ?? model.defaultCombo,
    }
    const existing = state.values.get(key)
    const comment = row.comment ?? ''
    const entered: StoredValue = {
      value: row.value ?? existing?.value ?? '',
      stamp: existing ? stamps.changed(existing.stamp, storedBy) : stamps.created(storedBy),
      ...(comment !== '' && { comment }),
      ...(row.followUp === true && { followUp: true as const }),
      ...(row.deleted === true && { deleted: true as const }),
    }
    state.values.put(key, entered)
    if (existing) state.changeLog.add({ key, before: existing, after: entered, modifiedBy: storedBy })
  }
}

function merge(outcomes: readonly GroupOutcome[], { strategy, atomic }: ImportOptions): ImportSummary {
  const done = atomic ? outcomes.slice(0, outcomes.findIndex((outcome) => outcome.refusal) + 1 || undefined) : outcomes
  const faults = done.flatMap((outcome) => outcome.faults)
  const refusals = done.flatMap((outcome) => outcome.refusal ?? [])
  const stored = done.reduce((total, outcome) => total + outcome.stored, 0)
  const conflicts = faults.map(([row, { code, args, message }]) => {
    return new EntryRefusal(code, args, message).toConflict([row.index])
  })
  const counts = strategy === 'DELETE' ? { deleted: stored } : { updated: stored }
  const rejected = [...faults.map(([row]) => row.index), ...refusals.flatMap((conflict) => conflict.indexes ?? [])]
  return {
    status: statusOf(stored, faults.length, refusals.length),
    importCount: { ...NO_COUNTS, ...counts, ignored: faults.length },
    conflicts: [...conflicts, ...refusals],
    rejectedIndexes: rejected.sort((a, b) => a - b),
    dataSetComplete: 'false',
  }
}

function statusOf(stored: number, faults: number, refusals: number): ImportSummary['status'] {
  if (refusals > 0 || (faults > 0 && stored === 0)) return 'ERROR'
  return faults > 0 ? 'WARNING' : 'SUCCESS'
}
