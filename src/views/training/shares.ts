import { NO_DATA, valueOf, type Figure } from '../../dhis2/figure'

/** Percent women at which neither sex is more numerous. */
export const PARITY_PERCENT = 50

/**
 * Women among women and men, in percent with one decimal, as the server answers GEN_F_MIX_PCT and GOV_F_PCT: a sex that
 * was not entered counts as nobody, once the other was. Hidden where a side is.
 */
export function shareOfWomen(women: Figure, men: Figure): Figure {
  if (women.state === 'hidden' || men.state === 'hidden') return { state: 'hidden' }
  const numerator = valueOf(women) ?? 0
  return percentOf(numerator, numerator + (valueOf(men) ?? 0))
}

/** One count as a percentage of another it is part of. Both have to be known: a count that was not entered is not 0. */
export function shareOfAll(part: Figure, all: Figure): Figure {
  if (part.state === 'hidden' || all.state === 'hidden') return { state: 'hidden' }
  const [numerator, denominator] = [valueOf(part), valueOf(all)]
  return numerator === null || denominator === null ? NO_DATA : percentOf(numerator, denominator)
}

/** Where a share of women stands to a mark that holds for both sexes: below it, or the men below it, or neither. */
export function markPosition(percentWomen: number, mark: number): 'womenBelow' | 'menBelow' | 'within' {
  if (percentWomen < mark) return 'womenBelow'
  return percentWomen > 100 - mark ? 'menBelow' : 'within'
}

/** Points between a share and parity, whichever sex is less numerous. */
export function distanceToParity(percentWomen: number): number {
  return Math.abs(percentWomen - PARITY_PERCENT)
}

function percentOf(numerator: number, denominator: number): Figure {
  if (denominator <= 0) return NO_DATA
  return {
    state: 'value',
    value: Math.round((1000 * numerator) / denominator) / 10,
    rate: { numerator, denominator },
  }
}
