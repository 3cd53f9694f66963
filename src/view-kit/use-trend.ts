import type { UseQueryResult } from '@tanstack/react-query'
import type { ScopedFigures } from '../analytics/scoped-figures'
import { loadTrend, trendPeriods, type Trend } from '../analytics/trend'
import type { AskedItem } from '../metadata/sensitive-items'
import { useServerQuery } from '../ui/server-context'
import type { ViewProps } from '../ui/view-props'
import { hideInTrend } from './hide-in-figures'

export type TrendQuestion = Readonly<{
  /** Its own among all lines: answers are kept under it. */
  name: string
  items: readonly AskedItem[]
  /**
   * All that the page tells of the place. Where small numbers are hidden they are asked for as well and judged with the
   * lines: a period hides in a line what it hides on its own page.
   */
  judgedWith: readonly AskedItem[]
  /** False until the line is on the screen: nothing is asked before. */
  enabled: boolean
}>

/** The place of the page over time, one request: the periods that lead up to the one shown. */
export function useTrend(
  { name, items, judgedWith, enabled }: TrendQuestion,
  { orgUnits, filters }: Pick<ViewProps, 'orgUnits' | 'filters'>,
  { periods }: Pick<ScopedFigures, 'periods'>,
  hiddenBelow: number | null,
): UseQueryResult<Trend> {
  const asked = { orgUnits, filters, periods: trendPeriods(periods) }
  const judged = hiddenBelow === null ? items : distinct([...items, ...judgedWith])
  return useServerQuery(
    ['trend', name, asked, hiddenBelow],
    async (server, signal) =>
      hideInTrend(server, await loadTrend(server, { ...asked, items: judged }, signal), judged, hiddenBelow),
    { enabled: enabled && asked.periods.length > 0 },
  )
}

const distinct = (items: readonly AskedItem[]): readonly AskedItem[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
]
