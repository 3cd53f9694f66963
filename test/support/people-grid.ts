import type { FigureGrid } from '../../src/analytics/figure-grid'
import { restReader } from '../../src/analytics/remainder'
import { NO_DATA, type Figure } from '../../src/dhis2/figure'
import type { Functional } from './linear-span'
import { count, percent } from './scoped-figures'

/** An item by the groups of people it shows: a count, or the two sides of a percentage. */
export type Shows = Readonly<
  { count: readonly string[] } | { numerator: readonly string[]; denominator: readonly string[] }
>

/** Item id → what it shows. Written by hand, so that the definitions are not checked against themselves. */
export type Items = Readonly<Record<string, Shows>>

/** How many people of each group were entered; null where nothing was. */
export type Entered = Readonly<Record<string, number | null>>

export type Places = Readonly<{
  parts: Readonly<Record<string, Entered>>
  /** Entered at the place itself. */
  rest: Entered
}>

/** What a server answers for these people. */
export function peopleGrid(items: Items, { parts, rest }: Places): FigureGrid {
  const places = { ...parts, rest }
  const figure = (id: string, among: readonly Entered[]): Figure => {
    const shows = items[id]
    if (shows === undefined) return NO_DATA
    const people = (groups: readonly string[]): number | null => {
      const entered = among.flatMap((one) => groups.map((group) => one[group] ?? null)).filter((one) => one !== null)
      return entered.length === 0 ? null : entered.reduce((sum, one) => sum + one, 0)
    }
    if ('count' in shows) {
      const all = people(shows.count)
      return all === null ? NO_DATA : count(all)
    }
    const denominator = people(shows.denominator)
    return denominator ? percent(people(shows.numerator) ?? 0, denominator) : NO_DATA
  }
  const grid = {
    items: Object.keys(items).map((id) => ({ id })),
    parts: Object.keys(parts).map((id) => ({ id })),
    whole: ({ id }: { id: string }) => figure(id, Object.values(places)),
    part: ({ id }: { id: string }, part: { id: string }) => figure(id, [parts[part.id] ?? {}]),
  }
  return { ...grid, rest: restReader(grid) }
}

/** The figures a grid shows at each place: the whole, every part, what is not split. */
export function figuresOfGrid(grid: FigureGrid): readonly Readonly<{ item: string; place: string; figure: Figure }>[] {
  return grid.items.flatMap((item) => [
    { item: item.id, place: 'whole', figure: grid.whole(item) },
    ...grid.parts.map((part) => ({ item: item.id, place: part.id, figure: grid.part(item, part) })),
    { item: item.id, place: 'rest', figure: grid.rest(item) ?? NO_DATA },
  ])
}

/** Some groups at some place as a sum of what was entered, unknown by unknown: `women Kita`. */
export function peopleAt(groups: readonly string[], place: string, { parts }: Places): Functional {
  const places = place === 'whole' ? [...Object.keys(parts), 'rest'] : [place]
  return new Map(places.flatMap((one) => groups.map((group) => [`${group} ${one}`, 1n] as const)))
}
