import { periodDays, parsePeriod, type Period } from '../../src/dhis2/period'
import { orgUnitTree, type OrgUnitTree } from '../metadata/org-unit-tree'
import type { MetadataObject } from '../metadata/store'
import { systemSetting } from '../settings/effective'
import type { MockState } from '../state'
import { buildGroups } from './build-groups'
import { buildReports } from './build-reports'
import { yearOf } from './partitions'
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
    years: new Set([...elements.values()].flatMap(({ columns }) => columns.map(({ period }) => yearOf(period)))),
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
  const orderOf = orderFinder()
  for (const periodId of state.values.periods(element.id)) {
    const period = parsePeriod(periodId)
    if (!period) continue
    const draft = readDraft(element.id, periodId, context, (text) => valueOf(text, kind, keepsZeros))
    const column = {
      period,
      days: periodDays(period),
      hasPeriodColumns: context.hasPeriodColumns(period),
      ...inOrder(draft, orderOf(draft), kind === 'text'),
    }
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

function readDraft(
  elementId: string,
  periodId: string,
  { state, units }: TableContext,
  numberOf: (text: string) => number | null,
): Draft {
  const draft = newDraft(state.values.bucket(elementId, periodId)?.size ?? 0)
  state.values.visitBucket(elementId, periodId, (stored, orgUnit, combo, attribute) => {
    const value = stored.deleted ? null : numberOf(stored.value)
    const unit = units[orgUnit] ?? -1
    if (value === null || unit < 0) return
    const row = draft.length
    draft.units[row] = unit
    draft.values[row] = value
    draft.combos[row] = combo
    draft.attributes[row] = attribute
    draft.texts[row] = stored.value
    draft.length += 1
  })
  return draft
}

const newDraft = (size: number): Draft => ({
  length: 0,
  units: new Int32Array(size),
  values: new Float64Array(size),
  combos: new Uint16Array(size),
  attributes: new Uint16Array(size),
  texts: [],
})

/**
 * Gives the rows of a draft in order of unit. The periods of an element are mostly reported by the same units in the
 * same order: then the order found for the last one is given again.
 */
function orderFinder(): (draft: Draft) => Int32Array {
  let units: Int32Array = new Int32Array(0)
  let order: Int32Array = new Int32Array(0)
  return (draft) => {
    const own = draft.units.subarray(0, draft.length)
    if (own.length !== units.length || own.some((unit, row) => unit !== units[row])) {
      units = own
      order = orderOfUnits(own)
    }
    return order
  }
}

/** Unit and row in one number: the native sort of numbers is several times faster than one with a comparison. */
function orderOfUnits(units: Int32Array): Int32Array {
  const keys = Float64Array.from(units, (unit, row) => unit * units.length + row).sort()
  return Int32Array.from(keys, (key) => key % units.length)
}

type Rows = Pick<Column, 'units' | 'values' | 'texts' | 'combos' | 'attributes'>

function inOrder(draft: Draft, order: Int32Array, hasTexts: boolean): Rows {
  const rows = {
    units: new Int32Array(order.length),
    values: new Float64Array(order.length),
    combos: new Uint16Array(order.length),
    attributes: new Uint16Array(order.length),
  }
  order.forEach((from, row) => {
    rows.units[row] = draft.units[from] as number
    rows.values[row] = draft.values[from] as number
    rows.combos[row] = draft.combos[from] as number
    rows.attributes[row] = draft.attributes[from] as number
  })
  return { ...rows, texts: hasTexts ? [...order].map((from) => draft.texts[from] ?? '') : null }
}
