import { HIDDEN, NO_DATA, NOT_SPLIT, type Figure, type Rate } from '../dhis2/figure'

/**
 * Figures that make one together and that the server has no item for: a regime over the sexes. Those without data add
 * nothing, as in the server's own totals; a hidden one hides the sum. Without any value: not split where one is, else
 * no data.
 */
export function sumOfFigures(figures: readonly Figure[]): Figure {
  const known = figures.flatMap((figure) => (figure.state === 'value' ? [figure.value] : []))
  if (figures.some(({ state }) => state === 'hidden')) return HIDDEN
  if (known.length > 0) return { state: 'value', value: known.reduce((total, value) => total + value, 0) }
  return figures.some(({ state }) => state === 'notSplit') ? NOT_SPLIT : NO_DATA
}

/**
 * One figure over another, times `factor` (100 for a percentage), with both. Why there is none where a side has no value;
 * `notDue` where there is nothing to divide by.
 */
export function quotientOf(numerator: Figure, denominator: Figure, factor: number): Figure {
  if (numerator.state !== 'value') return numerator
  if (denominator.state !== 'value') return denominator
  if (denominator.value <= 0) return { state: 'notDue' }
  const rate: Rate = { numerator: numerator.value, denominator: denominator.value }
  return { state: 'value', value: (factor * rate.numerator) / rate.denominator, rate }
}

/**
 * A rate of the server, told only where its numerator was entered: with the denominator alone the server answers 0, which
 * would read as "nobody". `counted`: the item of the numerator.
 */
export function rateWhereCounted(rate: Figure, counted: Figure): Figure {
  return counted.state === 'value' ? rate : counted
}
