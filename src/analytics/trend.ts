import type { Figure } from '../dhis2/figure'
import { nextPeriod, parsePeriod } from '../dhis2/period'
import type { PeriodTypeName } from '../dhis2/period-rules'
import type { Dimension } from '../dhis2/ports'
import { tableOf, type PeriodRef } from './answer'
import { figuresTogether, type DataItem } from './request'
import { BY_CHILDREN, scopeOf, type FigureServer } from './scope'

export type TrendAsked = Readonly<{
  items: readonly DataItem[]
  orgUnits: readonly string[]
  /** Period ids, oldest first. */
  periods: readonly string[]
  filters: readonly Dimension[]
}>

/** Figures of a place as a whole, period by period. */
export type Trend = Readonly<{
  periods: readonly PeriodRef[]
  figure: (item: DataItem, period: Readonly<{ id: string }>) => Figure
}>

/** One question. @throws {ServerError} */
export async function loadTrend(server: FigureServer, asked: TrendAsked, signal?: AbortSignal): Promise<Trend> {
  const scope = { orgUnits: asked.orgUnits, by: BY_CHILDREN, withParts: false }
  const [info, { whole }] = await Promise.all([server.systemInfo(signal), scopeOf(server, scope, signal)])
  const question = { ...asked, orgUnits: whole, periodsAre: 'apart', stamp: info.analyticsBuilt ?? 'never' } as const
  const table = tableOf(await server.analytics(figuresTogether(question), signal))
  return {
    periods: asked.periods.map((id) => ({ id, name: table.nameOf({ id }) ?? id })),
    figure: (item, period) => table.figure(item, undefined, period),
  }
}

/** How many periods of a kind make a line worth reading. */
const LENGTHS: Partial<Record<PeriodTypeName, number>> = { Yearly: 8, SixMonthly: 8, Quarterly: 8, Monthly: 13 }

/** The periods a line is drawn over: those shown when there are several, else the ones that lead up to the one shown. */
export function trendPeriods(shown: readonly Readonly<{ id: string }>[]): readonly string[] {
  const [only, ...others] = shown
  if (only === undefined || others.length > 0) return shown.map(({ id }) => id)
  const period = parsePeriod(only.id)
  if (period === null) return []
  const length = LENGTHS[period.type] ?? 6
  return Array.from({ length }, (_, index) => nextPeriod(period, index - length + 1).id)
}
