import { HIDDEN, NOT_SPLIT, type Figure } from '../dhis2/figure'
import type { PlaceAndParts } from './figure-grid'
import type { DataItem } from './request'

const VALUES_ARE_EQUAL_BELOW = 0.005

/**
 * What was entered at the place itself and not at its parts, of a count, an amount or a percentage; null when nothing
 * was. To be read from what the server said: among hidden numbers it cannot be told any more.
 */
export function restReader({ whole, parts, part }: PlaceAndParts): (item: DataItem) => Figure | null {
  return (item) => {
    const all = whole(item)
    const each = parts.map((one) => part(item, one))
    return all.state === 'value' && all.rate ? remainderOfPercent(all, each) : remainderOf(all, each)
  }
}

/**
 * What was entered at the whole itself and not at its parts: whole minus the sum of the parts. Only for figures that add
 * up over organisation units (counts, amounts). Null when nothing is left, or when the whole has no value; hidden when
 * one of them is: what is left would be theirs too.
 */
export function remainderOf(whole: Figure, parts: readonly Figure[]): Figure | null {
  if ([whole, ...parts].some(isHidden)) return HIDDEN
  if (whole.state !== 'value') return null
  const rest = whole.value - sumOf(parts.map((part) => (part.state === 'value' ? part.value : 0)))
  return rest > VALUES_ARE_EQUAL_BELOW ? { state: 'value', value: rest } : null
}

/**
 * The percentage of what was entered at the whole itself: numerators and denominators are subtracted, never the rates.
 * Null when the parts leave nothing to divide; hidden when one of them is.
 */
export function remainderOfPercent(whole: Figure, parts: readonly Figure[]): Figure | null {
  if ([whole, ...parts].some(isHidden)) return HIDDEN
  if (whole.state !== 'value' || whole.rate === undefined) return null
  const rates = parts.flatMap((part) => (part.state === 'value' && part.rate ? [part.rate] : []))
  const numerator = whole.rate.numerator - sumOf(rates.map((rate) => rate.numerator))
  const denominator = whole.rate.denominator - sumOf(rates.map((rate) => rate.denominator))
  if (denominator <= VALUES_ARE_EQUAL_BELOW || numerator < 0) return null
  return { state: 'value', value: (100 * numerator) / denominator, rate: { numerator, denominator } }
}

/**
 * What a part without a figure means: while the whole holds more than its parts explain (`rest`, hidden or not), the
 * part's share is in there, not split; otherwise nothing was reported.
 */
export function partBeside(rest: Figure | null, part: Figure): Figure {
  return part.state === 'noData' && rest !== null ? NOT_SPLIT : part
}

const isHidden = (figure: Figure): boolean => figure.state === 'hidden'

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
