import { HIDDEN, type Figure } from '../dhis2/figure'
import type { SensitiveItems } from '../dhis2/sensitive'
import { cellsToHide } from './cells-to-hide'
import type { FigureGrid } from './figure-grid'
import { cellId, peopleNumbersOf } from './people-numbers'
import type { DataItem } from './request'

/**
 * The grid without small numbers of people: those above zero and below the threshold, and the others that would tell
 * them. Zero is shown: it tells that nobody is there, not who, and a view that hid it could not say "nothing here".
 *
 * Guaranteed for what one grid shows, with what its reader knows (the parts and the rest make the whole, the splits make
 * the total, a rate has two sides): no hidden number of people has only one solution; and in no single one of these
 * relations do the hidden numbers add up to less than the threshold or to one person each. Not guaranteed: bounds from
 * several relations together, and what another grid shows (the unit below opened on its own, a quarter beside its year).
 *
 * @param below the smallest number that is shown; null or 1 hides nothing and gives the same grid.
 */
export function hideSmallNumbers<Grid extends FigureGrid>(
  grid: Grid,
  sensitive: SensitiveItems,
  below: number | null,
): Grid {
  if (below === null || below <= 1) return grid
  const isHidden = hiddenReader(grid, sensitive, below)
  const masked = (figure: Figure, item: DataItem, place: string): Figure =>
    figure.state === 'value' && isHidden(item.id, place) ? HIDDEN : figure
  const whole = (item: DataItem): Figure => masked(grid.whole(item), item, '')
  const part: Grid['part'] = (item, one) => masked(grid.part(item, one), item, one.id)
  return { ...grid, whole, part, rest: restBeside(grid, whole, part) }
}

/** With a part or the whole hidden, what is left tells it. Nothing left stays nothing left. */
function restBeside(grid: FigureGrid, whole: FigureGrid['whole'], part: FigureGrid['part']): FigureGrid['rest'] {
  return (item) => {
    const rest = grid.rest(item)
    const figures = [whole(item), ...grid.parts.map((one) => part(item, one))]
    return rest !== null && figures.some((figure) => figure.state === 'hidden') ? HIDDEN : rest
  }
}

/** Whether an item is hidden at a place ('' the whole): its people are, or it is computed from one that is. */
function hiddenReader(
  grid: FigureGrid,
  sensitive: SensitiveItems,
  below: number,
): (item: string, place: string) => boolean {
  const people = peopleNumbersOf(grid, sensitive)
  const hidden = cellsToHide(people, below)
  const asked = new Set(grid.items.map((item) => item.id))
  const isHidden = (item: string, place: string): boolean => {
    const cell = cellId(item, place)
    const given = place === '' ? grid.whole({ id: item }) : grid.part({ id: item }, { id: place })
    if (given.state === 'hidden' || hidden.has(cell) || people.unreadable.has(cell)) return true
    return (sensitive.computed.get(item) ?? []).some((source) => !asked.has(source) || isHidden(source, place))
  }
  return isHidden
}
