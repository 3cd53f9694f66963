import { isPeriodType, parsePeriod, type Period } from '../../src/dhis2/period'
import { periodName, relativePeriodName } from '../../src/dhis2/period-names'
import type { PeriodTypeName } from '../../src/dhis2/period-rules'
import { relativePeriods } from '../../src/dhis2/relative-periods'
import { systemSetting, userSetting } from '../settings/effective'
import type { MockState } from '../state'
import { AnalyticsError } from './errors'
import type { WrittenDimension } from './parse-query'
import type { Asker, PeriodDimension } from './query'

const FINANCIAL_YEAR_STARTS: Readonly<Record<string, PeriodTypeName>> = {
  FINANCIAL_YEAR_FEBRUARY: 'FinancialFeb',
  FINANCIAL_YEAR_APRIL: 'FinancialApril',
  FINANCIAL_YEAR_JULY: 'FinancialJuly',
  FINANCIAL_YEAR_AUGUST: 'FinancialAug',
  FINANCIAL_YEAR_SEPTEMBER: 'FinancialSep',
  FINANCIAL_YEAR_OCTOBER: 'FinancialOct',
  FINANCIAL_YEAR_NOVEMBER: 'FinancialNov',
}

/** Settings such as `WEEKLY_SUNDAY` as the period type they name. */
function weeklyStart(setting: unknown): PeriodTypeName {
  const name = String(setting)
    .toLowerCase()
    .replace(/(^|_)([a-z])/g, (_, _gap, letter: string) => letter.toUpperCase())
  return isPeriodType(name) ? name : 'Weekly'
}

/** @throws {AnalyticsError} E7611 for the first text that is neither a period nor a keyword. */
export function resolvePeriods(
  written: WrittenDimension,
  isFilter: boolean,
  relativeDate: string | null,
  { user, state }: Asker,
): PeriodDimension {
  const locale = String(userSetting('keyUiLocale', user, state) ?? 'en')
  const items = new Map<string, Period>()
  const keywords = new Map<string, Record<string, unknown>>()
  for (const text of written.items) {
    const moving = movingPeriods(text, relativeDate, state)
    if (moving) keywords.set(text, { name: relativePeriodName(text) })
    const fixed = moving ? null : knownPeriod(text, state)
    if (!moving && !fixed) throw new AnalyticsError('E7611', text)
    // A period in another than its canonical form is named under both.
    if (fixed && fixed.id !== text) keywords.set(text, { name: periodName(fixed, locale) })
    for (const period of moving ?? (fixed ? [fixed] : [])) items.set(period.id, period)
  }
  return { type: 'PERIOD', id: 'pe', name: 'Period', isFilter, items: [...items.values()], keywords }
}

/** Null also for a period of a type that the version does not have. */
function knownPeriod(text: string, { quirks }: MockState): Period | null {
  const period = parsePeriod(text)
  const missing: readonly PeriodTypeName[] = quirks.missingPeriodTypes
  return period && missing.includes(period.type) ? null : period
}

function movingPeriods(keyword: string, relativeDate: string | null, state: MockState): readonly Period[] | null {
  const ignoresDate = keyword.includes('FINANCIAL') && !state.quirks.financialYearsFollowRelativeDate
  return relativePeriods(keyword, {
    today: (ignoresDate ? null : relativeDate) ?? state.clock.today(),
    financialYearStart:
      FINANCIAL_YEAR_STARTS[String(systemSetting('analyticsFinancialYearStart', state))] ?? 'FinancialOct',
    weeklyStart: weeklyStart(systemSetting('analyticsWeeklyStart', state) ?? 'WEEKLY'),
  })
}
