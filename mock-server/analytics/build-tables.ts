import { periodDays, parsePeriod, type Period } from '../../src/dhis2/period'
import type { StoredValue } from '../data/value-store'
import { orgUnitTree, type OrgUnitTree } from '../metadata/org-unit-tree'
import type { MetadataObject } from '../metadata/store'
import { systemSetting } from '../settings/effective'
import type { MockState } from '../state'
import { buildGroups } from './build-groups'
import { buildReports } from './build-reports'
import type { AnalyticsTables, Column, ElementTable, ValueKind } from './tables'

/** Uid → position, in order of first sight. */
export class Positions {
  readonly uids: string[] = []
  private readonly known = new Map<string, number>()

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
  combos: Positions
  attributes: Positions
  /** True where the server has period columns for rows of the period (quirk `periodColumns`). */
  hasPeriodColumns: (period: Period) => boolean
}>

/** Turns stored values, registrations and memberships into tables. Null when there is no value at all: then DHIS2 makes no table. */
export function buildTables(state: MockState): AnalyticsTables | null {
  const tree = orgUnitTree(state.metadata)
  const known = state.quirks.periodColumnsSinceStart ? state.periodsAtStart : null
  const hasPeriodColumns = (period: Period): boolean => known === null || known.has(period.id)
  const context: TableContext = { state, tree, combos: new Positions(), attributes: new Positions(), hasPeriodColumns }
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
    combos: context.combos.uids,
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

type Row = Readonly<{ unit: number; combo: number; attribute: number; value: number; text: string }>

function buildElement(element: MetadataObject, context: TableContext): ElementTable {
  const { state } = context
  const kind = valueKindOf(element)
  const zerosCount =
    element['zeroIsSignificant'] === true && systemSetting('keyIncludeZeroValuesInAnalytics', state) === true
  const keepsZeros = AVERAGES_KEEP_ZEROS.includes(element['aggregationType']) || zerosCount
  const series = new Map<number, number>()
  const columns: Column[] = []
  for (const periodId of state.values.periods(element.id)) {
    const period = parsePeriod(periodId)
    if (!period) continue
    const rows = readRows(element.id, periodId, context, (stored) => valueOf(stored.value, kind, keepsZeros))
    if (rows.length > 0) columns.push(packColumn(rows, period, kind, series, context))
  }
  columns.sort((a, b) => compareText(a.period.end, b.period.end) || compareText(a.period.start, b.period.start))
  return { kind, columns, seriesCount: series.size }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The number of a stored text; null = the row stays out of the table. */
function valueOf(text: string, kind: ValueKind, keepsZeros: boolean): number | null {
  if (kind === 'text') return text === '' ? null : 0
  if (kind === 'boolean') return text === 'true' ? 1 : text === 'false' ? 0 : null
  if (text === '0' && !keepsZeros) return null
  return NUMERIC.test(text) ? Number(text) : null
}

function readRows(
  elementId: string,
  periodId: string,
  { state, tree, combos, attributes }: TableContext,
  value: (stored: StoredValue) => number | null,
): readonly Row[] {
  const rows: Row[] = []
  for (const [slot, stored] of state.values.bucket(elementId, periodId) ?? []) {
    if (stored.deleted) continue
    const number = value(stored)
    if (number === null) continue
    const key = state.values.unpack(slot)
    const unit = tree.index.get(key.orgUnit)
    if (unit === undefined) continue
    const combo = combos.of(key.categoryOptionCombo)
    rows.push({ unit, combo, attribute: attributes.of(key.attributeOptionCombo), value: number, text: stored.value })
  }
  return rows.sort((a, b) => a.unit - b.unit || a.combo - b.combo || a.attribute - b.attribute)
}

/** Room for 16,384 category option combos and 4,096 attribute option combos: the limits of the value store. */
const [COMBOS, ATTRIBUTES] = [2 ** 14, 2 ** 12]

function packColumn(
  rows: readonly Row[],
  period: Period,
  kind: ValueKind,
  series: Map<number, number>,
  context: TableContext,
): Column {
  const seriesOf = ({ unit, combo, attribute }: Row): number => {
    const key = (unit * COMBOS + combo) * ATTRIBUTES + attribute
    const number = series.get(key) ?? series.size
    series.set(key, number)
    return number
  }
  return {
    period,
    days: periodDays(period),
    hasPeriodColumns: context.hasPeriodColumns(period),
    units: Int32Array.from(rows, (row) => row.unit),
    values: Float64Array.from(rows, (row) => row.value),
    texts: kind === 'text' ? rows.map((row) => row.text) : null,
    combos: Uint16Array.from(rows, (row) => row.combo),
    attributes: Uint16Array.from(rows, (row) => row.attribute),
    series: Int32Array.from(rows, seriesOf),
  }
}
