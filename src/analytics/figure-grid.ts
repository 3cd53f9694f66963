import type { Figure } from '../dhis2/figure'
import type { DataItem } from './request'

/** Figures of a place and of its parts, for one period. */
export type PlaceAndParts = Readonly<{
  whole: (item: DataItem) => Figure
  /** None for figures of a place alone, as in a series over time. */
  parts: readonly Readonly<{ id: string }>[]
  part: (item: DataItem, part: Readonly<{ id: string }>) => Figure
}>

/** All that a table of these items can show. */
export type FigureGrid = PlaceAndParts &
  Readonly<{
    items: readonly DataItem[]
    /** What was entered at the place itself and not at its parts; null when nothing was. */
    rest: (item: DataItem) => Figure | null
  }>

/** How many figures of the grid are hidden: of the place, of its parts and of what is not split. */
export function countHidden(grid: FigureGrid): number {
  const ids = [...new Set(grid.items.map((item) => item.id))]
  const figures = ids.flatMap((id) => [
    grid.whole({ id }),
    ...grid.parts.map((part) => grid.part({ id }, part)),
    grid.rest({ id }),
  ])
  return figures.filter((figure) => figure?.state === 'hidden').length
}
