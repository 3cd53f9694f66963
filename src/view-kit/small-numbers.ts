import type { FiguresByPeriod } from '../analytics/by-period'
import type { FigureGrid } from '../analytics/figure-grid'
import { hideSmallNumbers } from '../analytics/hiding'
import type { ScopedFigures, TimeSlice } from '../analytics/scoped-figures'
import type { Trend } from '../analytics/trend'
import { NO_DATA } from '../dhis2/figure'
import { sensitiveItems, type AskedItem } from '../metadata/sensitive-items'

/** Small numbers of people hidden in the shown and in the compared time, each judged by itself. */
export function hideInFigures(figures: ScopedFigures, items: readonly AskedItem[], below: number): ScopedFigures {
  const sensitive = sensitiveItems(items)
  const { parts } = figures
  const hidden = (slice: TimeSlice): TimeSlice => {
    const { whole, part, rest } = hideSmallNumbers({ ...slice, parts, items }, sensitive, below)
    return { periods: slice.periods, whole, part, rest }
  }
  return { ...figures, ...hidden(figures), before: figures.before && hidden(figures.before) }
}

/** For a place over time: each period is judged by itself. */
export function hideInTrend(trend: Trend, items: readonly AskedItem[], below: number): Trend {
  const grids = gridsByPeriod(trend.periods, items, below, (period) => ({
    whole: (item) => trend.figure(item, period),
    parts: [],
    part: () => NO_DATA,
  }))
  return { ...trend, figure: (item, { id }) => grids.get(id)?.whole(item) ?? NO_DATA }
}

/** For each part, period by period. */
export function hideByPeriod(figures: FiguresByPeriod, items: readonly AskedItem[], below: number): FiguresByPeriod {
  const grids = gridsByPeriod(figures.periods, items, below, (period) => ({
    whole: () => NO_DATA,
    parts: figures.parts,
    part: (item, part) => figures.figure(item, part, period),
  }))
  return { ...figures, figure: (item, part, { id }) => grids.get(id)?.part(item, part) ?? NO_DATA }
}

function gridsByPeriod(
  periods: readonly Readonly<{ id: string }>[],
  items: readonly AskedItem[],
  below: number,
  gridOf: (period: Readonly<{ id: string }>) => Pick<FigureGrid, 'whole' | 'parts' | 'part'>,
): ReadonlyMap<string, FigureGrid> {
  const sensitive = sensitiveItems(items)
  return new Map(
    periods.map((period) => [
      period.id,
      hideSmallNumbers({ ...gridOf(period), items, rest: () => null }, sensitive, below),
    ]),
  )
}
