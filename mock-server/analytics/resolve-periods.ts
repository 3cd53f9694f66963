import { isPeriodType, parsePeriod, type Period } from '../../src/dhis2/period'
import { relativePeriodName } from '../../src/dhis2/period-names'
import type { PeriodTypeName } from '../../src/dhis2/period-rules'
import { relativePeriods } from '../../src/dhis2/relative-periods'
import { systemSetting } from '../settings/effective'
import type { MockState } from '../state'
import { AnalyticsError } from './errors'
import type { WrittenDimension } from './parse-query'
import type { PeriodDimension } from './query'

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
  state: MockState,
): PeriodDimension {
  const items = new Map<string, Period>()
  const keywords = new Map<string, Record<string, unknown>>()
  for (const text of written.items) {
    const moving = movingPeriods(text, relativeDate, state)
    if (moving) keywords.set(text, { name: relativePeriodName(text) })
    const fixed = moving ? null : parsePeriod(text)
    if (!moving && !fixed) throw new AnalyticsError('E7611', text)
    for (const period of moving ?? (fixed ? [fixed] : [])) items.set(period.id, period)
  }
  return { type: 'PERIOD', id: 'pe', name: 'Period', isFilter, items: [...items.values()], keywords }
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
