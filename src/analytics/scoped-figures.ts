import { NO_DATA, type Figure } from '../dhis2/figure'
import type {
  AnalyticsAnswer,
  AnalyticsQuery,
  DemonstrationServer,
  Dimension,
  OrgUnit,
  OrgUnitRef,
} from '../dhis2/ports'
import { relativePeriods } from '../dhis2/relative-periods'
import { tableOf, type AnalyticsTable, type PeriodRef } from './answer'
import { generatedIn } from './demonstration'
import { restReader } from './remainder'
import { reportingOf, reportItems, type Reporting } from './reporting'
import { figuresByPart, figuresTogether, isSinglePeriod, type DataItem, type FiguresAsked } from './request'
import { scopeOf, type FigureServer, type Scope, type ScopeQuestion } from './scope'

/** How far back a period with data is looked for. */
const YEARS_LOOKED_BACK = 15

export type ScopeAsked = ScopeQuestion &
  Readonly<{
    items: readonly DataItem[]
    /** Ids or keywords; several are taken together. */
    periods: readonly string[]
    /** What the periods are compared with; empty for no comparison. */
    compared: readonly string[]
    /** Further dimensions to sum over, as a dashboard filter gives them. */
    filters: readonly Dimension[]
    /** Data sets whose reports are counted for the confidence strip. */
    dataSets: readonly Readonly<{ id: string }>[]
  }>

/** Figures of one time, for a place as a whole and for its parts. */
export type TimeSlice = Readonly<{
  periods: readonly PeriodRef[]
  whole: (item: DataItem) => Figure
  part: (item: DataItem, part: Readonly<{ id: string }>) => Figure
  /** What was entered at the place itself and not at its parts, of a count, an amount or a percentage; null when nothing was. */
  rest: (item: DataItem) => Figure | null
}>

/**
 * Figures of a place as a whole and of its parts. One organisation unit: the unit and its children. Several, or a
 * keyword: all of them together, and each. By level or group set: the whole, and each unit or group within it.
 */
export type ScopedFigures = TimeSlice &
  Readonly<{
    /** The one unit asked for, null when there are several. */
    unit: OrgUnit | null
    parts: readonly OrgUnitRef[]
    /** Only units can be drilled into and drawn on a map. */
    partsAre: 'orgUnits' | 'groups'
    /** The compared time; null where none was asked for. */
    before: TimeSlice | null
    /** The server's display name of an item, null when it did not know it. */
    nameOf: (item: DataItem) => string | null
    hasData: boolean
    /** The newest year with data for these units, looked for only where there is none for the period asked. */
    lastWithData: PeriodRef | null
    /** Null where no data set is counted, or a filter leaves out a part of the reports. */
    reporting: Reporting | null
    /** When the analytics tables were built, ISO; null when never. */
    analyticsBuilt: string | null
    /** The server's clock, ISO. */
    serverDate: string
    /** The day from which figures of these periods are made up, ISO; null when all were reported. */
    generatedFrom: string | null
  }>

type Ports = FigureServer & DemonstrationServer

/** @throws {ServerError} */
export async function loadScopedFigures(
  server: Ports,
  asked: ScopeAsked,
  signal?: AbortSignal,
): Promise<ScopedFigures> {
  const [info, scope, demonstration] = await Promise.all([
    server.systemInfo(signal),
    scopeOf(server, asked, signal),
    // Waited for: made-up figures are never shown, or printed, without their mark.
    server.demonstration(signal),
  ])
  const ask = (query: AnalyticsQuery): Promise<AnalyticsAnswer> => server.analytics(query, signal)
  // Expected reports know nothing of a category that is filtered by.
  const dataSets = asked.filters.length === 0 ? asked.dataSets : []
  const question: Question = {
    items: [...asked.items, ...reportItems(dataSets)],
    filters: asked.filters,
    stamp: info.analyticsBuilt ?? 'never',
  }
  const periods = resolved(asked.periods, info.serverDate)
  const { now, before, parts, nameOf } = await loadTimes(ask, question, scope, periods, asked.compared)
  const hasData = holdsAny(asked.items, now, parts)
  return {
    ...now,
    before,
    parts,
    partsAre: scope.parts.kind === 'groups' ? 'groups' : 'orgUnits',
    nameOf,
    unit: scope.unit,
    hasData,
    lastWithData: hasData ? null : await newestYearWithData(ask, { ...question, items: asked.items }, scope, info),
    reporting: dataSets.length === 0 ? null : reportingOf(dataSets, now.whole),
    analyticsBuilt: info.analyticsBuilt,
    serverDate: info.serverDate,
    generatedFrom: generatedIn(now.periods, demonstration),
  }
}

type Question = Pick<FiguresAsked, 'items' | 'filters' | 'stamp'>
type Ask = (query: AnalyticsQuery) => Promise<AnalyticsAnswer>
type Times = Readonly<{
  now: TimeSlice
  before: TimeSlice | null
  parts: readonly OrgUnitRef[]
  nameOf: ScopedFigures['nameOf']
}>

/** A keyword that stands for one period is that period: it can be asked for beside the one it is compared with. */
function resolved(periods: readonly string[], serverDate: string): readonly string[] {
  const [keyword, ...others] = periods
  if (keyword === undefined || others.length > 0) return periods
  const found = relativePeriods(keyword, { today: serverDate.slice(0, 10) })
  return found?.length === 1 && found[0] ? [found[0].id] : periods
}

/** Two single periods stand side by side in one question; times of several periods are asked for one by one. */
async function loadTimes(
  ask: Ask,
  question: Question,
  scope: Scope,
  periods: readonly string[],
  compared: readonly string[],
): Promise<Times> {
  if (isSinglePeriod(periods) && (compared.length === 0 || isSinglePeriod(compared))) {
    const asked = { ...question, periods: [...new Set([...periods, ...compared])], periodsAre: 'apart' } as const
    const tables = await loadTables(ask, asked, scope)
    const sliceOf = (ids: readonly string[]): TimeSlice => slice(tables, tables.whole.periods, ids)
    return { ...shared(tables), now: sliceOf(periods), before: compared.length === 0 ? null : sliceOf(compared) }
  }
  const load = (ids: readonly string[]): Promise<Tables> =>
    loadTables(ask, { ...question, periods: ids, periodsAre: isSinglePeriod(ids) ? 'apart' : 'together' }, scope)
  const [now, before] = await Promise.all([load(periods), compared.length === 0 ? null : load(compared)])
  return { ...shared(now), now: slice(now), before: before && slice(before) }
}

type Tables = Readonly<{
  whole: AnalyticsTable
  /** Null where the whole stands in the same table as its parts, or no parts were asked for. */
  wholeUnit: Readonly<{ id: string }> | undefined
  each: AnalyticsTable | null
  parts: readonly OrgUnitRef[]
}>

async function loadTables(ask: Ask, asked: Omit<FiguresAsked, 'orgUnits'>, scope: Scope): Promise<Tables> {
  const { parts, whole, unit } = scope
  if (unit !== null && (parts.kind === 'children' || parts.kind === 'none')) {
    const children = parts.kind === 'children' ? parts.children : []
    const table = tableOf(await ask(figuresByPart({ ...asked, orgUnits: [unit.id, ...children.map(({ id }) => id)] })))
    return { whole: table, wholeUnit: unit, each: table, parts: children }
  }
  const groupSet = parts.kind === 'groups' ? parts.groupSet : undefined
  const partUnits = parts.kind === 'orgUnits' ? parts.items : whole
  const [together, each] = await Promise.all([
    ask(figuresTogether({ ...asked, orgUnits: whole })).then((answer) => tableOf(answer)),
    parts.kind === 'none'
      ? null
      : ask(figuresByPart({ ...asked, orgUnits: partUnits }, groupSet)).then((answer) => tableOf(answer, groupSet)),
  ])
  return { whole: together, wholeUnit: undefined, each, parts: each?.parts ?? [] }
}

function slice(tables: Tables, among: readonly PeriodRef[] = tables.whole.periods, ids?: readonly string[]): TimeSlice {
  const { whole, wholeUnit, each, parts } = tables
  const periods = ids === undefined ? among : among.filter(({ id }) => ids.includes(id))
  const period = ids === undefined ? undefined : { id: ids[0] ?? '' }
  const figures = {
    parts,
    whole: (item: DataItem) => whole.figure(item, wholeUnit, period),
    part: (item: DataItem, part: Readonly<{ id: string }>) => each?.figure(item, part, period) ?? NO_DATA,
  }
  return { periods, whole: figures.whole, part: figures.part, rest: restReader(figures) }
}

const shared = ({ whole, parts }: Tables): Pick<Times, 'parts' | 'nameOf'> => ({ parts, nameOf: whole.nameOf })

function holdsAny(items: readonly DataItem[], now: TimeSlice, parts: readonly OrgUnitRef[]): boolean {
  return items.some(
    (item) => now.whole(item).state === 'value' || parts.some((part) => now.part(item, part).state === 'value'),
  )
}

async function newestYearWithData(
  ask: Ask,
  question: Question,
  scope: Scope,
  { serverDate }: Readonly<{ serverDate: string }>,
): Promise<PeriodRef | null> {
  const thisYear = Number(serverDate.slice(0, 4))
  const years = Array.from({ length: YEARS_LOOKED_BACK }, (_, index) => String(thisYear - index))
  const asked = { ...question, periods: years, periodsAre: 'apart', orgUnits: scope.whole } as const
  const table = tableOf(await ask(figuresTogether(asked)))
  const hasAny = (year: string): boolean =>
    question.items.some((item) => table.figure(item, undefined, { id: year }).state === 'value')
  const newest = years.find(hasAny)
  return newest === undefined ? null : { id: newest, name: newest }
}
