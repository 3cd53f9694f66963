import type { UseQueryResult } from '@tanstack/react-query'
import type { ScopedFigures } from '../analytics/scoped-figures'
import { loadTrend, trendPeriods, type Trend } from '../analytics/trend'
import type { DataItem } from '../analytics/request'
import { useServerQuery } from '../ui/server-context'
import type { ViewProps } from '../ui/view-props'

export type TrendQuestion = Readonly<{
  /** Its own among all lines: answers are kept under it. */
  name: string
  items: readonly DataItem[]
  /** False until the line is on the screen: nothing is asked before. */
  enabled: boolean
}>

/** The place of the page over time, one request: the periods that lead up to the one shown. */
export function useTrend(
  { name, items, enabled }: TrendQuestion,
  { orgUnits, filters }: Pick<ViewProps, 'orgUnits' | 'filters'>,
  { periods }: Pick<ScopedFigures, 'periods'>,
): UseQueryResult<Trend> {
  const asked = { items, orgUnits, filters, periods: trendPeriods(periods) }
  return useServerQuery(['trend', name, asked], (server, signal) => loadTrend(server, asked, signal), {
    enabled: enabled && asked.periods.length > 0,
  })
}
