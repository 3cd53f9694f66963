import { relativePeriods } from '../dhis2/relative-periods'
import { nextPeriod, parsePeriod, periodContaining, periodsWithin, type Period } from '../dhis2/period'

/** The kinds of period people plan and report by. `relative` moves with the day. */
export const PERIOD_KINDS = ['Yearly', 'SixMonthly', 'Quarterly', 'Monthly', 'relative'] as const

export type PeriodKind = (typeof PERIOD_KINDS)[number]
export type FixedKind = Exclude<PeriodKind, 'relative'>

export const RELATIVE_PERIODS = [
  'THIS_YEAR',
  'LAST_YEAR',
  'LAST_5_YEARS',
  'LAST_2_SIXMONTHS',
  'THIS_QUARTER',
  'LAST_QUARTER',
  'LAST_4_QUARTERS',
  'THIS_MONTH',
  'LAST_MONTH',
  'LAST_3_MONTHS',
  'LAST_6_MONTHS',
  'LAST_12_MONTHS',
] as const

export type RelativePeriod = (typeof RELATIVE_PERIODS)[number]

const YEARS_OFFERED = 15
/** Two years of months, six of quarters. */
const COMPARED_OFFERED = 25

const ISO_DAY_LENGTH = '2026-11-24'.length

/** The day of a date or date-time, ISO. */
export function isoDay(dateTime: string): string {
  return dateTime.slice(0, ISO_DAY_LENGTH)
}

/** The only fixed period chosen; null when there are several, none, or a relative one. */
export function onlyPeriod(ids: readonly string[]): Period | null {
  const [id, ...others] = ids
  return id === undefined || others.length > 0 ? null : parsePeriod(id)
}

/** The kind a choice belongs to, to open the panel on it. */
export function kindOf(ids: readonly string[]): PeriodKind {
  const period = onlyPeriod(ids)
  if (period === null) return ids.length > 0 ? 'relative' : 'Yearly'
  return PERIOD_KINDS.find((kind) => kind === period.type) ?? 'Yearly'
}

/**
 * Periods of the kind shown to compare with, newest first: those that ended before today, without the one shown. None
 * when several are shown, or a keyword that stands for several.
 */
export function periodsToCompare(ids: readonly string[], today: string): readonly Period[] {
  const [id, ...others] = ids
  if (id === undefined || others.length > 0) return []
  const [shown, ...more] = onlyPeriod(ids) ? [parsePeriod(id)] : (relativePeriods(id, { today }) ?? [])
  if (!shown || more.length > 0) return []
  const periods = Array.from({ length: COMPARED_OFFERED }, (_, index) => nextPeriod(latest(shown, today), -index))
  return periods.filter((period) => period.id !== shown.id && period.end < today)
}

/** The later of the period shown and today's of its kind. */
function latest(shown: Period, today: string): Period {
  const current = periodContaining(shown.type, today)
  return current.start > shown.start ? current : shown
}

export function isRelativePeriod(id: string): id is RelativePeriod {
  return RELATIVE_PERIODS.some((keyword) => keyword === id)
}

/** Years offered, newest first; for the other kinds the periods of one year, oldest first. None begins after today. */
export function periodsOffered(kind: FixedKind, year: number, today: string): readonly Period[] {
  if (kind === 'Yearly') {
    const first = Number(today.slice(0, 4)) - YEARS_OFFERED + 1
    return [...periodsWithin(kind, `${first}-01-01`, `${today.slice(0, 4)}-12-31`)].reverse()
  }
  return periodsWithin(kind, `${year}-01-01`, `${year}-12-31`).filter((period) => period.start <= today)
}

/** The period so many steps away; null when it would begin after today. */
export function periodAway(period: Period, steps: number, today: string): Period | null {
  const target = nextPeriod(period, steps)
  return target.start <= today ? target : null
}

/** Today's or, for a chosen period, its own year: where the panel starts. */
export function yearOf(ids: readonly string[], today: string): number {
  return Number((onlyPeriod(ids) ?? periodContaining('Yearly', today)).start.slice(0, 4))
}
