/**
 * A number with what it stands on, or why there is none. Zero is a value.
 * - `noData`: nothing was reported for the cell;
 * - `notDue`: nothing is expected there (for example a data set that is not assigned);
 * - `notSplit`: entered one level up or without the asked split;
 * - `hidden`: a small number, masked.
 */
export type Figure = Readonly<
  { state: 'value'; value: number; rate?: Rate } | { state: 'noData' | 'notDue' | 'notSplit' | 'hidden' }
>

/** What a rate was computed from, as the server says it (`includeNumDen`). */
export type Rate = Readonly<{ numerator: number; denominator: number }>

/** What a figure counts. `ratio` has no unit of its own (inhabitants per ASC); `perTenThousand` is a density. */
export type Unit = 'count' | 'percent' | 'points' | 'fcfa' | 'ratio' | 'perTenThousand'

export const NO_DATA: Figure = { state: 'noData' }
export const NOT_SPLIT: Figure = { state: 'notSplit' }
export const HIDDEN: Figure = { state: 'hidden' }

/** The number, or null when there is none: for scales and sorting, never for showing. */
export function valueOf(figure: Figure): number | null {
  return figure.state === 'value' ? figure.value : null
}
