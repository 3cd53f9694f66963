import { NO_DATA, type Figure } from '../dhis2/figure'
import type {
  AnalyticsServer,
  DemonstrationServer,
  Dimension,
  OrgUnit,
  OrgUnitRef,
  OrgUnitServer,
  SystemServer,
} from '../dhis2/ports'
import { isUid, type Uid } from '../dhis2/uid'
import { tableOf, type AnalyticsTable, type PeriodRef } from './answer'
import { generatedIn } from './demonstration'
import { restReader } from './remainder'
import { figuresByOrgUnit, figuresByPeriod, figuresTogether, type DataItem } from './request'

/** How far back a period with data is looked for. */
const YEARS_LOOKED_BACK = 15
const USER_ORG_UNIT = 'USER_ORGUNIT'

export type ScopeAsked = Readonly<{
  items: readonly DataItem[]
  /** Ids or keywords, as a dashboard filter or an address gives them. */
  orgUnits: readonly string[]
  periods: readonly string[]
  /** Further dimensions to sum over, as a dashboard filter gives them. */
  filters: readonly Dimension[]
  /** Whether the units below (or each of several units) are wanted too. */
  withParts: boolean
  /** Constants of the server the view shows or the items are computed with. */
  constants: readonly Uid[]
}>

/**
 * Figures of a place as a whole and of its parts. One organisation unit: the unit and its children. Several, or a
 * keyword: all of them together, and each.
 */
export type ScopedFigures = Readonly<{
  /** The one unit asked for, null when there are several. */
  unit: OrgUnit | null
  whole: (item: DataItem) => Figure
  parts: readonly OrgUnitRef[]
  part: (item: DataItem, orgUnit: Readonly<{ id: string }>) => Figure
  /** What was entered at the place itself and not at its parts, of a count, an amount or a percentage; null when nothing was. */
  rest: (item: DataItem) => Figure | null
  periods: readonly PeriodRef[]
  /** The server's display name of an item, null when it did not know it. */
  nameOf: (item: DataItem) => string | null
  hasData: boolean
  /** The newest year with data for these units, looked for only where there is none for the period asked. */
  lastWithData: PeriodRef | null
  constants: ReadonlyMap<Uid, number>
  /** When the analytics tables were built, ISO; null when never. */
  analyticsBuilt: string | null
  /** Whether the server counts stored zeros; null when not known. */
  zerosCounted: boolean | null
  /** The day from which figures of these periods are made up, ISO; null when all were reported. */
  generatedFrom: string | null
}>

type Ports = AnalyticsServer & Pick<OrgUnitServer, 'orgUnit'> & SystemServer & DemonstrationServer

/** @throws {ServerError} */
export async function loadScopedFigures(
  server: Ports,
  asked: ScopeAsked,
  signal?: AbortSignal,
): Promise<ScopedFigures> {
  const [info, constants, unit, demonstration] = await Promise.all([
    server.systemInfo(signal),
    server.constants(asked.constants, signal),
    singleUnit(server, asked.orgUnits, signal),
    // Waited for: made-up figures are never shown, or printed, without their mark.
    server.demonstration(signal),
  ])
  // Constants enter indicators when they are asked for, not when the tables are built.
  const stamp = [info.analyticsBuilt ?? 'never', ...constants.values()].join('_')
  const figures = await (unit ? figuresOfUnit : figuresOfSeveral)(server, { ...asked, stamp, unit }, signal)
  const lastWithData = figures.hasData
    ? null
    : await newestYearWithData(server, { ...asked, stamp, today: info.serverDate }, signal)
  const { analyticsBuilt, zerosCounted } = info
  const generatedFrom = generatedIn(figures.periods, demonstration)
  const rest = restReader(figures)
  return { ...figures, rest, unit, lastWithData, constants, analyticsBuilt, zerosCounted, generatedFrom }
}

/** Null when several units are meant. USER_ORGUNIT of a user with one unit is that unit. */
async function singleUnit(server: Ports, orgUnits: readonly string[], signal?: AbortSignal): Promise<OrgUnit | null> {
  const [first, ...others] = orgUnits
  if (first === undefined || others.length > 0) return null
  if (isUid(first)) return server.orgUnit(first, signal)
  if (first !== USER_ORG_UNIT) return null
  const own = (await server.currentUser(signal)).orgUnits
  return own.length === 1 && own[0] ? server.orgUnit(own[0].id, signal) : null
}

type Stamped = ScopeAsked & Readonly<{ stamp: string; unit: OrgUnit | null }>
type Figures = Pick<ScopedFigures, 'whole' | 'parts' | 'part' | 'periods' | 'nameOf' | 'hasData'>

async function figuresOfUnit(server: Ports, asked: Stamped, signal?: AbortSignal): Promise<Figures> {
  const unit = asked.unit
  const children = asked.withParts && unit ? unit.children : []
  const orgUnits = unit ? [unit.id, ...children.map((child) => child.id)] : []
  const table = tableOf(await server.analytics(figuresByOrgUnit({ ...asked, orgUnits }), signal))
  return { ...common(table), whole: (item) => (unit ? table.figure(item, unit) : NO_DATA), parts: children }
}

async function figuresOfSeveral(server: Ports, asked: Stamped, signal?: AbortSignal): Promise<Figures> {
  const [together, each] = await Promise.all([
    server.analytics(figuresTogether(asked), signal).then(tableOf),
    asked.withParts ? server.analytics(figuresByOrgUnit(asked), signal).then(tableOf) : null,
  ])
  return {
    ...common(each ?? together),
    whole: (item) => together.figure(item),
    parts: each?.orgUnits ?? [],
    hasData: together.hasData,
  }
}

function common(table: AnalyticsTable): Pick<ScopedFigures, 'part' | 'periods' | 'nameOf' | 'hasData'> {
  return {
    part: (item, orgUnit) => table.figure(item, orgUnit),
    periods: table.periods,
    nameOf: table.nameOf,
    hasData: table.hasData,
  }
}

async function newestYearWithData(
  server: Ports,
  asked: ScopeAsked & Readonly<{ stamp: string; today: string }>,
  signal?: AbortSignal,
): Promise<PeriodRef | null> {
  const thisYear = Number(asked.today.slice(0, 4))
  const years = Array.from({ length: YEARS_LOOKED_BACK }, (_, index) => String(thisYear - index))
  const table = tableOf(await server.analytics(figuresByPeriod({ ...asked, periods: years }), signal))
  const hasAny = (year: string): boolean =>
    asked.items.some((item) => table.figure(item, undefined, { id: year }).state === 'value')
  const newest = years.find(hasAny)
  return newest === undefined ? null : { id: newest, name: newest }
}
