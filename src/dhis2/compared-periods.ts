import { nextPeriod, parsePeriod, type Period } from './period'
import { relativePeriods } from './relative-periods'

/** `previous`: the period before; `year`: the same one a year earlier; `none`; or the id of a fixed period. */
export type Comparison = string

export const DEFAULT_COMPARISON: Comparison = 'previous'

/** The keywords, or a period id in its canonical form; null for anything else. */
export function parseComparison(text: string): Comparison | null {
  if (text === 'previous' || text === 'year' || text === 'none') return text
  return parsePeriod(text)?.id ?? null
}

/**
 * The periods to compare those shown with, oldest first. A keyword is moved by its whole length: the last 12 months by
 * 12 months. Empty when there is nothing fair to compare with: several periods, a fixed period of another kind, a week
 * or a day the year before did not have.
 * `today`: ISO day; only keywords need it.
 */
export function comparedPeriods(periods: readonly string[], comparison: Comparison, today: string): readonly string[] {
  if (comparison === 'none') return []
  const shown = shownPeriods(periods, today)
  if (comparison === 'previous') return shown.map((period) => nextPeriod(period, -shown.length).id)
  if (comparison === 'year') return allOrNone(shown.map(yearBefore))
  const fixed = parsePeriod(comparison)
  const [only, ...others] = shown
  const isFair = fixed !== null && others.length === 0 && fixed.type === only?.type && fixed.id !== only.id
  return isFair ? [fixed.id] : []
}

/** The one period or what the one keyword stands for; empty for several, which are shown side by side. */
function shownPeriods(periods: readonly string[], today: string): readonly Period[] {
  const [id, ...others] = periods
  if (id === undefined || others.length > 0) return []
  const fixed = parsePeriod(id)
  return fixed === null ? (relativePeriods(id, { today }) ?? []) : [fixed]
}

const YEAR_DIGITS = 4

/** Every id begins with its year. Null where that year has no such period: 29 February, week 53. */
function yearBefore({ id, type }: Period): string | null {
  const year = String(Number(id.slice(0, YEAR_DIGITS)) - 1).padStart(YEAR_DIGITS, '0')
  const period = parsePeriod(year + id.slice(YEAR_DIGITS))
  return period?.type === type ? period.id : null
}

function allOrNone(ids: readonly (string | null)[]): readonly string[] {
  const known = ids.filter((id) => id !== null)
  return known.length === ids.length ? known : []
}
