import type { OrgUnitTree } from '../metadata/org-unit-tree'
import type { Period } from '../../src/dhis2/period'

/** What kind of value an element holds; BOOLEAN and TRUE_ONLY are numbers that are averaged in per cent. */
export type ValueKind = 'number' | 'boolean' | 'text'

/** Rows of one data element in one period, in order of org unit number. All arrays have one entry a row. */
export type Column = Readonly<{
  period: Period
  /** Days of the period: a value's weight in time averages. */
  days: number
  /** False where the server has no period columns for the rows: only date ranges find them (quirk `periodColumns`). */
  hasPeriodColumns: boolean
  units: Int32Array
  /** 0 where the element holds text. */
  values: Float64Array
  /** Null unless the element holds text. */
  texts: readonly string[] | null
  /** Positions in `AnalyticsTables.combos`. */
  combos: Uint16Array
  /** Positions in `AnalyticsTables.attributes`. */
  attributes: Uint16Array
}>

export type ElementTable = Readonly<{
  kind: ValueKind
  /** Oldest end first. */
  columns: readonly Column[]
}>

/** A report that came in. `unit` is an org unit number. */
export type ReportFact = Readonly<{
  period: Period
  hasPeriodColumns: boolean
  unit: number
  attribute: number
  onTime: boolean
}>

/** A report a data set expects from a unit, for one attribute option combo. */
export type ReportTarget = Readonly<{ unit: number; attribute: number }>

export type ReportTable = Readonly<{ reports: readonly ReportFact[]; targets: readonly ReportTarget[] }>

/**
 * What an analytics run built, never changed afterwards. Queries read values, hierarchy, group memberships, data set
 * assignments and registrations from here; names, expressions and rights from the live metadata.
 */
export type AnalyticsTables = Readonly<{
  builtAt: number
  tree: OrgUnitTree
  /** First and last day of each unit, ISO; last is '' for a unit that is open. By unit number. */
  opening: readonly string[]
  closing: readonly string[]
  /** Uids of category and attribute option combos, by position. */
  combos: readonly string[]
  attributes: readonly string[]
  elements: ReadonlyMap<string, ElementTable>
  /** Years there are values of. */
  years: ReadonlySet<number>
  /** Group of each unit in each org unit group set, '' for none. */
  groupSets: ReadonlyMap<string, readonly string[]>
  /** Members of org unit groups by unit number, sorted. */
  groupMembers: ReadonlyMap<string, Int32Array>
  /** Data element groups by element, as of the run. */
  elementGroups: ReadonlyMap<string, ReadonlySet<string>>
  reports: ReadonlyMap<string, ReportTable>
}>
