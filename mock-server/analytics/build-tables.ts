import { periodDays, parsePeriod, type Period } from '../../src/dhis2/period'
import { orgUnitTree, type OrgUnitTree } from '../metadata/org-unit-tree'
import type { MetadataObject } from '../metadata/store'
import { systemSetting } from '../settings/effective'
import type { MockState } from '../state'
import { buildGroups } from './build-groups'
import { buildReports } from './build-reports'
import type { AnalyticsTables, Column, ElementTable, ValueKind } from './tables'

/** Uid → position: those known beforehand, then in order of first sight. */
export class Positions {
  readonly uids: string[]
  private readonly known: Map<string, number>

  constructor(uids: readonly string[]) {
    this.uids = [...uids]
    this.known = new Map(uids.map((uid, position) => [uid, position]))
  }

  of(uid: string): number {
    const position = this.known.get(uid) ?? this.uids.length
    if (position === this.uids.length) {
      this.known.set(uid, position)
      this.uids.push(uid)
    }
    return position
  }
}

export type TableContext = Readonly<{
  state: MockState
  tree: OrgUnitTree
  /** Tree number of each org unit of the value store, -1 for one that is no longer there. */
  units: Int32Array
  attributes: Positions
  /** True where the server has period columns for rows of the period (quirk `periodColumns`). */
  hasPeriodColumns: (period: Period) => boolean
}>

/** Turns stored values, registrations and memberships into tables. Null when there is no value at all: then DHIS2 makes no table. */
export function buildTables(state: MockState): AnalyticsTables | null {
  const tree = orgUnitTree(state.metadata)
  const known = state.quirks.periodColumnsSinceStart ? state.periodsAtStart : null
  const hasPeriodColumns = (period: Period): boolean => known === null || known.has(period.id)
  const { orgUnits, combos, attributes } = state.values.interned()
  const context: TableContext = {
    state,
    tree,
    units: Int32Array.from(orgUnits, (uid) => tree.index.get(uid) ?? -1),
    attributes: new Positions(attributes),
    hasPeriodColumns,
  }
  const elements = new Map<string, ElementTable>()
  let hasValues = false
  for (const id of state.values.dataElements()) {
    const element = state.metadata.get('dataElements', id)
    if (!element || element['domainType'] === 'TRACKER') continue
    const table = buildElement(element, context)
    hasValues ||= table.columns.length > 0
    elements.set(id, table)
  }
  if (!hasValues) return null
  const reports = buildReports(context)
  const units = tree.uids.map((uid) => state.metadata.get('organisationUnits', uid))
  return {
    builtAt: state.clock.now().getTime(),
    tree,
    opening: units.map((unit) => dayOf(unit?.['openingDate'])),
    closing: units.map((unit) => dayOf(unit?.['closedDate'])),
    combos: [...combos],
    attributes: context.attributes.uids,
    elements,
    ...buildGroups(state.metadata, tree),
    reports,
  }
}

const dayOf = (date: unknown): string => (typeof date === 'string' ? date.slice(0, 10) : '')

/** Types whose values are no numbers, kept as text. */
export function valueKindOf(element: MetadataObject): ValueKind {
  const type = String(element['valueType'])
  if (/^(NUMBER|INTEGER|UNIT_INTERVAL|PERCENTAGE)/.test(type)) return 'number'
  return type === 'BOOLEAN' || type === 'TRUE_ONLY' ? 'boolean' : 'text'
}

/** What DHIS2's analytics job takes for a number: leading zeros and signs other than minus leave a value out. */
const NUMERIC = /^(0|-?[1-9]\d*)(\.\d+)?(E-?\d+)?$|^-?0\.\d+(E-?\d+)?$/i

const AVERAGES_KEEP_ZEROS: readonly unknown[] = ['AVERAGE', 'AVERAGE_SUM_ORG_UNIT']

function buildElement(element: MetadataObject, context: TableContext): ElementTable {
  const { state } = context
  const kind = valueKindOf(element)
  const zerosCount =
    element['zeroIsSignificant'] === true && systemSetting('keyIncludeZeroValuesInAnalytics', state) === true
  const keepsZeros = AVERAGES_KEEP_ZEROS.includes(element['aggregationType']) || zerosCount
  const columns: Column[] = []
  for (const periodId of state.values.periods(element.id)) {
    const period = parsePeriod(periodId)
    if (!period) continue
    const column = readColumn(element.id, period, periodId, kind, keepsZeros, context)
    if (column.units.length > 0) columns.push(column)
  }
  columns.sort((a, b) => compareText(a.period.end, b.period.end) || compareText(a.period.start, b.period.start))
  return { kind, columns }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The number of a stored text; null = the row stays out of the table. */
function valueOf(text: string, kind: ValueKind, keepsZeros: boolean): number | null {
  if (kind === 'text') return text === '' ? null : 0
  if (kind === 'boolean') return text === 'true' ? 1 : text === 'false' ? 0 : null
  if (text === '0' && !keepsZeros) return null
  return NUMERIC.test(text) ? Number(text) : null
}

/** Arrays of a column while it is read: as many as the bucket has rows, of which `length` are filled. */
type Draft = {
  length: number
  units: Int32Array
  values: Float64Array
  combos: Uint16Array
  attributes: Uint16Array
  texts: string[]
}

function readColumn(
  elementId: string,
  period: Period,
  periodId: string,
  kind: ValueKind,
  keepsZeros: boolean,
  { state, units, hasPeriodColumns }: TableContext,
): Column {
  const draft = newDraft(state.values.bucket(elementId, periodId)?.size ?? 0)
  state.values.visitBucket(elementId, periodId, (stored, orgUnit, combo, attribute) => {
    const value = stored.deleted ? null : valueOf(stored.value, kind, keepsZeros)
    const unit = units[orgUnit] ?? -1
    if (value === null || unit < 0) return
    const row = draft.length
    draft.units[row] = unit
    draft.values[row] = value
    draft.combos[row] = combo
    draft.attributes[row] = attribute
    if (kind === 'text') draft.texts.push(stored.value)
    draft.length += 1
  })
  return {
    period,
    days: periodDays(period),
    hasPeriodColumns: hasPeriodColumns(period),
    ...inUnitOrder(draft, kind === 'text'),
  }
}

const newDraft = (size: number): Draft => ({
  length: 0,
  units: new Int32Array(size),
  values: new Float64Array(size),
  combos: new Uint16Array(size),
  attributes: new Uint16Array(size),
  texts: [],
})

/** Rows in order of unit. They often come so already: then nothing moves. */
function inUnitOrder(
  draft: Draft,
  hasTexts: boolean,
): Pick<Column, 'units' | 'values' | 'texts' | 'combos' | 'attributes'> {
  const { length } = draft
  const units = draft.units.subarray(0, length)
  const isSorted = units.every((unit, row) => row === 0 || (units[row - 1] as number) <= unit)
  if (isSorted) {
    return {
      units: draft.units.slice(0, length),
      values: draft.values.slice(0, length),
      combos: draft.combos.slice(0, length),
      attributes: draft.attributes.slice(0, length),
      texts: hasTexts ? draft.texts : null,
    }
  }
  // Unit and row in one number: the native sort of numbers is several times faster than one with a comparison.
  const order = Float64Array.from(units, (unit, row) => unit * length + row).sort()
  const rows = Int32Array.from(order, (key) => key % length)
  return {
    units: Int32Array.from(rows, (row) => units[row] as number),
    values: Float64Array.from(rows, (row) => draft.values[row] as number),
    combos: Uint16Array.from(rows, (row) => draft.combos[row] as number),
    attributes: Uint16Array.from(rows, (row) => draft.attributes[row] as number),
    texts: hasTexts ? [...rows].map((row) => draft.texts[row] ?? '') : null,
  }
}
