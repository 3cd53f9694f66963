import { canWriteData, captureScope, hasAuthority, isSuperuser } from '../access/rights'
import { isWithin, orgUnitTree } from '../metadata/org-unit-tree'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { parsePeriod, type Period } from '../../src/dhis2/period'
import { dayOf, entryModel, type EntryModel, type EntrySet } from './data-model'
import { EntryRefusal } from './entry-refusal'
import type { EntryRow } from './group-decode'
import { textOf } from './value-set'
import { inputState, isExpired, latestOpenPeriod } from './row-timeliness'

/** Who enters what, and what the data model says of it. */
export type GroupContext = Readonly<{
  state: MockState
  user: MetadataObject | null
  model: EntryModel
  today: string
  force: boolean
}>

export function createGroupContext(user: MetadataObject | null, force: boolean, state: MockState): GroupContext {
  return { state, user, force, model: entryModel(state.metadata), today: state.clock.today() }
}

const shown = (ids: readonly string[]): string => `[${ids.join(', ')}]`
const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)]
const isText = (id: string | null): id is string => id !== null

/**
 * The set all data elements of the rows are in, where there is just one.
 * @throws {EntryRefusal} E8003 none, E8002 several
 */
export function inferDataSet(rows: readonly EntryRow[], { model }: GroupContext): string {
  const elements = distinct(rows.map((row) => row.dataElement))
  const sets = distinct(elements.flatMap((id) => (model.elements.get(id)?.dataSets ?? []).map((set) => set.id)))
  const [only] = sets
  if (only === undefined) {
    const list = shown(elements)
    throw new EntryRefusal('E8003', [list], `Data set detection failed, found no set for data element(s): \`${list}\``)
  }
  if (sets.length === 1) return only
  const list = shown([...sets].sort())
  throw new EntryRefusal('E8002', [list], `Data set detection failed, found multiple sets: \`${list}\``)
}

/** The rows of each set where the server may split by itself; the newest set of an element takes it. @throws E8003 */
export function splitBySet(
  rows: readonly EntryRow[],
  { model, state }: GroupContext,
): ReadonlyMap<string, readonly EntryRow[]> {
  const homeless = distinct(rows.map((row) => row.dataElement)).filter((id) => !model.elements.get(id)?.dataSets.length)
  if (homeless.length > 0) {
    const list = shown(homeless)
    throw new EntryRefusal('E8003', [list], `Data set detection failed, found no set for data element(s): \`${list}\``)
  }
  const age = (set: EntrySet): string => textOf(state.metadata.get('dataSets', set.id)?.['created']) ?? ''
  const groups = new Map<string, EntryRow[]>()
  for (const row of rows) {
    const sets = model.elements.get(row.dataElement)?.dataSets ?? []
    const newest = sets.reduce((best, set) => (age(set) > age(best) ? set : best), sets[0] as EntrySet)
    const group = groups.get(newest.id)
    if (group) group.push(row)
    else groups.set(newest.id, [row])
  }
  return groups
}

/** Everything that must hold for a group as a whole; the first fault refuses it. @throws {EntryRefusal} E8010-E8128 */
export function checkGroup(dataSet: string, rows: readonly EntryRow[], context: GroupContext): void {
  checkRights(dataSet, rows, context)
  checkKeys(dataSet, rows, context)
  const set = context.model.dataSets.get(dataSet)
  if (set && !context.force) checkTimeliness(set, rows, context)
}

function checkRights(dataSet: string, rows: readonly EntryRow[], { user, state, model }: GroupContext): void {
  if (isSuperuser(user, state)) return
  const set = model.dataSets.get(dataSet)
  if (!set || !canWriteData(user, set.object, state)) {
    throw new EntryRefusal('E8010', [dataSet], `Current user cannot enter data for data set: \`${dataSet}\``)
  }
  const isInScope = captureScope(user, state)
  const units = distinct(rows.map((row) => row.orgUnit))
  const outside = units.filter((unit) => !isInScope(unit))
  if (outside.length > 0) {
    const list = shown(outside)
    throw new EntryRefusal('E8011', [list], `Current user cannot enter data for org unit(s): \`${list}\``)
  }
  const combos = distinct(rows.flatMap((row) => [row.attributeOptionCombo, row.categoryOptionCombo].filter(isText)))
  const options = combos.flatMap((id) => model.combos.get(id)?.options ?? [])
  const locked = distinct(options.filter((option) => !canWriteData(user, option, state)).map((option) => option.id))
  if (locked.length === 0) return
  const list = shown(locked)
  throw new EntryRefusal('E8012', [list], `Current user cannot enter data for category option(s): \`${list}\``)
}

function checkKeys(dataSet: string, rows: readonly EntryRow[], context: GroupContext): void {
  const { model } = context
  const set = model.dataSets.get(dataSet)
  const requireFit = (code: string, what: string, ids: readonly string[], fits: (id: string) => boolean): void => {
    const unfit = distinct(ids).filter((id) => !fits(id))
    if (unfit.length === 0) return
    const list = shown(unfit)
    throw new EntryRefusal(code, [dataSet, list], `Data set ${dataSet} not usable with ${what}: \`${list}\``)
  }
  const elements = rows.map((row) => row.dataElement)
  requireFit('E8020', 'data element(s)', elements, (id) => set?.combosByElement.has(id) === true)
  const orgUnits = rows.map((row) => row.orgUnit)
  requireFit('E8022', 'org unit(s)', orgUnits, (id) => set?.orgUnits.has(id) === true)
  const periods = rows.map((row) => row.period)
  requireFit('E8021', 'period(s)', periods, (id) => parsePeriod(id)?.type === set?.periodType)
  const attributes = rows.map((row) => row.attributeOptionCombo).filter(isText)
  requireFit('E8023', 'attribute option combo(s)', attributes, (id) => set?.attributeCombos.has(id) === true)
  for (const [element, combos] of combosByElement(rows)) {
    const bad = [...combos].filter((id) => set?.combosByElement.get(element)?.has(id) !== true)
    if (bad.length === 0) continue
    const list = shown(bad)
    const message = `Data set ${dataSet} + data element ${element} not usable with category option combo(s): \`${list}\``
    throw new EntryRefusal('E8024', [dataSet, element, list], message)
  }
  checkUnitsOfCombos(rows, context)
  checkDuplicates(rows)
  checkOpenUnits(rows, context)
}

function combosByElement(rows: readonly EntryRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { dataElement, categoryOptionCombo } of rows) {
    if (categoryOptionCombo === null) continue
    const known = found.get(dataElement)
    if (known) known.add(categoryOptionCombo)
    else found.set(dataElement, new Set([categoryOptionCombo]))
  }
  return found
}

function checkUnitsOfCombos(rows: readonly EntryRow[], { model, state }: GroupContext): void {
  const tree = orgUnitTree(state.metadata)
  const limited = distinct(rows.map((row) => row.attributeOptionCombo).filter(isText)).filter((id) => {
    return (model.combos.get(id)?.limits.length ?? 0) > 0
  })
  for (const combo of limited) {
    const limits = model.combos.get(combo)?.limits ?? []
    const units = distinct(rows.filter((row) => row.attributeOptionCombo === combo).map((row) => row.orgUnit))
    const outside = units.filter((unit) => !limits.every((tops) => tops.some((top) => isWithin(tree, unit, top))))
    if (outside.length === 0) continue
    const list = shown(outside)
    const message = `Attribute option combo ${combo} not usable with org unit(s): \`${list}\``
    throw new EntryRefusal('E8025', [combo, list], message)
  }
}

function checkDuplicates(rows: readonly EntryRow[]): void {
  const byKey = new Map<string, EntryRow>()
  let first: EntryRow | undefined
  for (const row of rows) {
    const key = keyText(row)
    const earlier = byKey.get(key)
    if (!earlier) byKey.set(key, row)
    else if (!first || earlier.index < first.index) first = earlier
  }
  if (!first) return
  const key = keyText(first)
  const list = shown(rows.filter((row) => keyText(row) === key).map((row) => String(row.index)))
  const named =
    `DataValueKey[dataElement=${first.dataElement}, orgUnit=${first.orgUnit}, ` +
    `categoryOptionCombo=${first.categoryOptionCombo}, attributeOptionCombo=${first.attributeOptionCombo}, ` +
    `period=${first.period}]`
  throw new EntryRefusal('E8128', [list, named], `Value #${list} all affect the same data value: \`${named}\``)
}

function keyText(row: EntryRow): string {
  return `${row.dataElement} ${row.period} ${row.orgUnit} ${row.categoryOptionCombo} ${row.attributeOptionCombo}`
}

/** A unit takes data of periods that begin while it is open. */
function checkOpenUnits(rows: readonly EntryRow[], { state }: GroupContext): void {
  const isOpen = new Map<string, (period: Period) => boolean>()
  const late = rows.filter((row) => {
    const known = isOpen.get(row.orgUnit) ?? openSpan(state.metadata.get('organisationUnits', row.orgUnit))
    isOpen.set(row.orgUnit, known)
    const period = parsePeriod(row.period)
    return period !== null && !known(period)
  })
  const unit = late[0]?.orgUnit
  if (unit === undefined) return
  const list = shown(distinct(late.filter((row) => row.orgUnit === unit).map((row) => row.period)))
  throw new EntryRefusal('E8031', [unit, list], `Untimely data entry for org unit ${unit} and period(s): \`${list}\``)
}

function openSpan(unit: MetadataObject | undefined): (period: Period) => boolean {
  const opened = dayOf(unit?.['openingDate'])
  const closed = dayOf(unit?.['closedDate'])
  return ({ start }) => (opened === undefined || opened <= start) && (closed === undefined || start <= closed)
}

/** Input periods if the set has such, else expiry and future; those with F_EDIT_EXPIRED are past the latter. */
function checkTimeliness(set: EntrySet, rows: readonly EntryRow[], { user, state, today }: GroupContext): void {
  const isLate =
    set.inputPeriods.length > 0
      ? (period: Period) => inputState(set, period.id, today) !== 'open'
      : (period: Period) => isExpired(set, period, today) || isFuture(set, period, today)
  if (set.inputPeriods.length === 0 && hasAuthority(user, 'F_EDIT_EXPIRED', state)) return
  const late = distinct(rows.map((row) => row.period)).filter((id) => {
    const period = parsePeriod(id)
    return period !== null && isLate(period)
  })
  if (late.length === 0) return
  const list = shown(late)
  throw new EntryRefusal(
    'E8030',
    [set.id, list],
    `Untimely data entry for data set ${set.id} and period(s): \`${list}\``,
  )
}

function isFuture(set: EntrySet, period: Period, today: string): boolean {
  const latest = latestOpenPeriod(set, today)
  return latest !== null && period.start > latest.start
}
