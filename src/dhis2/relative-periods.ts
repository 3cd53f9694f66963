import { dayNumber, isoDateOf } from './days'
import { nextPeriod, periodContaining, periodsWithin, type Period } from './period'
import type { PeriodTypeName } from './period-rules'

export type RelativePeriodContext = Readonly<{
  /** The day that counts as today, ISO. */
  today: string
  /** Setting `analyticsFinancialYearStart` as a period type; default FinancialOct. */
  financialYearStart?: PeriodTypeName
  /** Setting `analyticsWeeklyStart` as a period type; default Weekly. */
  weeklyStart?: PeriodTypeName
}>

type Rule = (context: Required<RelativePeriodContext>) => readonly Period[]
type TypeOf = (context: Required<RelativePeriodContext>) => PeriodTypeName

const fixed =
  (type: PeriodTypeName): TypeOf =>
  () =>
    type
const weeks: TypeOf = ({ weeklyStart }) => weeklyStart
const financialYears: TypeOf = ({ financialYearStart }) => financialYearStart

const current = (typeOf: TypeOf, context: Required<RelativePeriodContext>): Period =>
  periodContaining(typeOf(context), context.today)

/** The period of today, moved by `steps`. */
const single =
  (typeOf: TypeOf, steps = 0): Rule =>
  (context) => [nextPeriod(current(typeOf, context), steps)]

/** The last `count` whole periods: the current one is not among them. Oldest first. */
const last =
  (count: number, typeOf: TypeOf): Rule =>
  (context) => {
    const now = current(typeOf, context)
    return Array.from({ length: count }, (_, index) => nextPeriod(now, index - count))
  }

const lastDays =
  (count: number): Rule =>
  ({ today }) =>
    Array.from({ length: count }, (_, index) => periodContaining('Daily', isoDateOf(dayNumber(today) - count + index)))

/** All periods that begin in a calendar year: 0 is this year, to come ones included. */
const ofYear =
  (typeOf: TypeOf, offset: number): Rule =>
  (context) => {
    const year = nextPeriod(periodContaining('Yearly', context.today), offset)
    return periodsWithin(typeOf(context), year.start, year.end)
  }

const [months, bimonths, quarters] = [fixed('Monthly'), fixed('BiMonthly'), fixed('Quarterly')]
const [biweeks, halves, years] = [fixed('BiWeekly'), fixed('SixMonthly'), fixed('Yearly')]

/** Every keyword of DHIS2's RelativePeriodEnum. */
const RULES: Readonly<Record<string, Rule>> = {
  TODAY: single(fixed('Daily')),
  YESTERDAY: single(fixed('Daily'), -1),
  LAST_3_DAYS: lastDays(3),
  LAST_7_DAYS: lastDays(7),
  LAST_14_DAYS: lastDays(14),
  LAST_30_DAYS: lastDays(30),
  LAST_60_DAYS: lastDays(60),
  LAST_90_DAYS: lastDays(90),
  LAST_180_DAYS: lastDays(180),
  THIS_WEEK: single(weeks),
  LAST_WEEK: single(weeks, -1),
  THIS_BIWEEK: single(biweeks),
  LAST_BIWEEK: single(biweeks, -1),
  THIS_MONTH: single(months),
  LAST_MONTH: single(months, -1),
  THIS_BIMONTH: single(bimonths),
  LAST_BIMONTH: single(bimonths, -1),
  THIS_QUARTER: single(quarters),
  LAST_QUARTER: single(quarters, -1),
  THIS_SIX_MONTH: single(halves),
  LAST_SIX_MONTH: single(halves, -1),
  THIS_YEAR: single(years),
  LAST_YEAR: single(years, -1),
  THIS_FINANCIAL_YEAR: single(financialYears),
  LAST_FINANCIAL_YEAR: single(financialYears, -1),
  WEEKS_THIS_YEAR: ofYear(weeks, 0),
  MONTHS_THIS_YEAR: ofYear(months, 0),
  BIMONTHS_THIS_YEAR: ofYear(bimonths, 0),
  QUARTERS_THIS_YEAR: ofYear(quarters, 0),
  MONTHS_LAST_YEAR: ofYear(months, -1),
  QUARTERS_LAST_YEAR: ofYear(quarters, -1),
  LAST_4_WEEKS: last(4, weeks),
  LAST_12_WEEKS: last(12, weeks),
  LAST_52_WEEKS: last(52, weeks),
  LAST_4_BIWEEKS: last(4, biweeks),
  LAST_3_MONTHS: last(3, months),
  LAST_6_MONTHS: last(6, months),
  LAST_12_MONTHS: last(12, months),
  LAST_6_BIMONTHS: last(6, bimonths),
  LAST_4_QUARTERS: last(4, quarters),
  LAST_2_SIXMONTHS: last(2, halves),
  LAST_5_YEARS: last(5, years),
  LAST_10_YEARS: last(10, years),
  LAST_5_FINANCIAL_YEARS: last(5, financialYears),
  LAST_10_FINANCIAL_YEARS: last(10, financialYears),
}

export const RELATIVE_PERIOD_KEYWORDS: readonly string[] = Object.keys(RULES)

/** The periods a keyword stands for, oldest first; null when it is no keyword. */
export function relativePeriods(keyword: string, context: RelativePeriodContext): readonly Period[] | null {
  const rule = Object.hasOwn(RULES, keyword) ? RULES[keyword] : undefined
  return rule?.({ financialYearStart: 'FinancialOct', weeklyStart: 'Weekly', ...context }) ?? null
}
