import type { FiguresByPeriod } from '../analytics/by-period'
import { countHidden, type FigureGrid } from '../analytics/figure-grid'
import { hideSmallNumbers } from '../analytics/hiding'
import type { ScopedFigures, TimeSlice } from '../analytics/scoped-figures'
import type { Trend } from '../analytics/trend'
import { NO_DATA } from '../dhis2/figure'
import { sensitiveItems, type AskedItem } from '../metadata/sensitive-items'

/**
 * The same figures with small numbers of people hidden, now and in the compared time: all that is drawn, exported,
 * printed or compared is read from here. `below` null: nothing is hidden.
 */
export function hideInFigures(
  figures: ScopedFigures,
  items: readonly AskedItem[],
  below: number | null,
): ScopedFigures {
  if (below === null) return figures
  const sensitive = sensitiveItems(items)
  const { parts } = figures
  const hidden = (slice: TimeSlice): TimeSlice => {
    const { whole, part, rest } = hideSmallNumbers({ ...slice, parts, items }, sensitive, below)
    return { periods: slice.periods, whole, part, rest }
  }
  return { ...figures, ...hidden(figures), before: figures.before && hidden(figures.before) }
}

/** How many figures of the shown time are hidden. */
export function hiddenIn(figures: ScopedFigures, items: readonly AskedItem[]): number {
  return countHidden({ ...figures, items })
}

/** As hideInFigures, for a place over time: each period is judged by itself. */
export function hideInTrend(trend: Trend, items: readonly AskedItem[], below: number | null): Trend {
  if (below === null) return trend
  const grids = gridsByPeriod(trend.periods, items, below, (period) => ({
    whole: (item) => trend.figure(item, period),
    parts: [],
    part: () => NO_DATA,
  }))
  return { ...trend, figure: (item, { id }) => grids.get(id)?.whole(item) ?? NO_DATA }
}

/** As hideInFigures, for each part period by period. */
export function hideByPeriod(
  figures: FiguresByPeriod,
  items: readonly AskedItem[],
  below: number | null,
): FiguresByPeriod {
  if (below === null) return figures
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
