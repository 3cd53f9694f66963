import type { Period } from './period'
import type { PeriodTypeName } from './period-rules'

/** How the server writes a type: from one month, a range of months, a number with dates, or the id itself. */
type Style = 'day' | 'week' | 'biweek' | 'month' | 'months' | 'monthsOfTwoYears' | 'year'

const STYLES: Readonly<Record<PeriodTypeName, Style>> = {
  Daily: 'day',
  Weekly: 'week',
  WeeklyWednesday: 'week',
  WeeklyThursday: 'week',
  WeeklyFriday: 'week',
  WeeklySaturday: 'week',
  WeeklySunday: 'week',
  BiWeekly: 'biweek',
  Monthly: 'month',
  BiMonthly: 'months',
  Quarterly: 'months',
  QuarterlyNov: 'monthsOfTwoYears',
  SixMonthly: 'months',
  SixMonthlyApril: 'months',
  SixMonthlyNov: 'monthsOfTwoYears',
  Yearly: 'year',
  FinancialFeb: 'monthsOfTwoYears',
  FinancialApril: 'monthsOfTwoYears',
  FinancialJuly: 'monthsOfTwoYears',
  FinancialAug: 'monthsOfTwoYears',
  FinancialSep: 'monthsOfTwoYears',
  FinancialOct: 'monthsOfTwoYears',
  FinancialNov: 'monthsOfTwoYears',
}

/** `January - March 2019`, `Week 46 2019-11-11 - 2019-11-17`: as DHIS2's I18nFormat words periods. */
export function periodName(period: Period, locale = 'en'): string {
  const { start, end } = period
  switch (STYLES[period.type]) {
    case 'day':
      return start
    case 'week':
      return `Week ${numberAfter('W', period.id)} ${start} - ${end}`
    case 'biweek':
      return `Bi-Week ${numberAfter('W', period.id)} ${start} - ${end}`
    case 'month':
      return `${monthName(start, locale)} ${year(start)}`
    case 'months':
      return `${monthName(start, locale)} - ${monthName(end, locale)} ${year(end)}`
    case 'monthsOfTwoYears':
      return `${monthName(start, locale)} ${year(start)} - ${monthName(end, locale)} ${year(end)}`
    case 'year':
      return year(start)
  }
}

const year = (isoDate: string): string => isoDate.slice(0, 4)

function numberAfter(mark: string, id: string): string {
  return id.slice(id.lastIndexOf(mark) + 1)
}

const monthFormats = new Map<string, Intl.DateTimeFormat>()

function monthName(isoDate: string, locale: string): string {
  const language = locale.replace('_', '-')
  let format = monthFormats.get(language)
  if (!format) {
    format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
    monthFormats.set(language, format)
  }
  return format.format(new Date(`${isoDate}T00:00:00Z`))
}

/** Words of a keyword that its letters do not give: `LAST_2_SIXMONTHS` is "Last 2 six-months". */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/SIX_?MONTH/, 'six-month'],
  [/BIMONTH/, 'bi-month'],
  [/BIWEEK/, 'bi-week'],
]

/** `LAST_3_MONTHS` → `Last 3 months`. */
export function relativePeriodName(keyword: string): string {
  const marked = WORDS.reduce((text, [pattern, word]) => text.replace(pattern, word), keyword)
  const words = marked.replaceAll('_', ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
