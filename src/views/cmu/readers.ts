import { partBeside } from '../../analytics/remainder'
import type { DataItem } from '../../analytics/request'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { NO_DATA, type Figure } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'

/** Figures of one place, by item. */
export type Reader = (item: DataItem) => Figure

/** A place and what it is made of, laid out alike. */
export type Parts<Row> = Readonly<{
  whole: Row
  rows: readonly Row[]
  /** What was entered at the place itself, not at its parts; null when nothing was. */
  rest: Row | null
}>

/**
 * Lays out the whole, each part and the rest the same way. `isRest`: whether anything of the row was entered at the place
 * itself.
 */
export function partsOf<Row>(
  figures: ScopedFigures,
  place: OrgUnitRef,
  rowOf: (orgUnit: OrgUnitRef, figure: Reader) => Row,
  isRest: (row: Row) => boolean,
): Parts<Row> {
  const left = figures.unit !== null && figures.parts.length > 0 ? figures.rest : () => null
  const rest = rowOf(place, (item) => left(item) ?? NO_DATA)
  return {
    whole: rowOf(place, figures.whole),
    // What a part lacks while the place itself holds more is known in the whole: not split, which is not "no data".
    rows: figures.parts.map((part) => rowOf(part, (item) => partBeside(left(item), figures.part(item, part)))),
    rest: isRest(rest) ? rest : null,
  }
}

/** Something to tell of: a number, or that there is one to hide. */
export const isThere = ({ state }: Figure): boolean => state === 'value' || state === 'hidden'
