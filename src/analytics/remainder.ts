import { NOT_SPLIT, type Figure } from '../dhis2/figure'

const VALUES_ARE_EQUAL_BELOW = 0.005

/**
 * What was entered at the whole itself and not at its parts: whole minus the sum of the parts. Only for figures that add
 * up over organisation units (counts, amounts). Null when nothing is left, or when the whole has no value.
 */
export function remainderOf(whole: Figure, parts: readonly Figure[]): Figure | null {
  if (whole.state !== 'value') return null
  const rest = whole.value - sumOf(parts.map((part) => (part.state === 'value' ? part.value : 0)))
  return rest > VALUES_ARE_EQUAL_BELOW ? { state: 'value', value: rest } : null
}

/**
 * The percentage of what was entered at the whole itself: numerators and denominators are subtracted, never the rates.
 * Null when the parts leave nothing to divide.
 */
export function remainderOfPercent(whole: Figure, parts: readonly Figure[]): Figure | null {
  if (whole.state !== 'value' || whole.rate === undefined) return null
  const rates = parts.flatMap((part) => (part.state === 'value' && part.rate ? [part.rate] : []))
  const numerator = whole.rate.numerator - sumOf(rates.map((rate) => rate.numerator))
  const denominator = whole.rate.denominator - sumOf(rates.map((rate) => rate.denominator))
  if (denominator <= VALUES_ARE_EQUAL_BELOW || numerator < 0) return null
  return { state: 'value', value: (100 * numerator) / denominator, rate: { numerator, denominator } }
}

/**
 * What a part without a figure means: while the whole holds more than its parts explain (`rest`), the part's share is in
 * there, not split; otherwise nothing was reported.
 */
export function partBeside(rest: Figure | null, part: Figure): Figure {
  return part.state === 'noData' && rest !== null ? NOT_SPLIT : part
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
