import i18n from '@dhis2/d2-i18n'
import { parsePeriod, type Period } from '../dhis2/period'
import { isRelativePeriod, type PeriodKind, type RelativePeriod } from './period-choices'

/** A period id or keyword as the address holds it, in words; as it is where it is neither. */
export function periodLabel(id: string, locale: string): string {
  if (isRelativePeriod(id)) return relativeWords(id)
  const period = parsePeriod(id)
  return period === null ? id : periodName(period, locale)
}

/** "2015", "mars 2015", "avril – juin 2015"; other kinds by their first and last day. */
export function periodName(period: Period, locale: string): string {
  const [start, end] = [new Date(period.start), new Date(period.end)]
  switch (period.type) {
    case 'Yearly':
      return period.id
    case 'SixMonthly':
    case 'Quarterly':
    case 'Monthly':
      return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(
        start,
        end,
      )
    default:
      return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(start, end)
  }
}

export function kindWords(kind: PeriodKind): string {
  switch (kind) {
    case 'Yearly':
      return i18n.t('Year')
    case 'SixMonthly':
      return i18n.t('Half-year')
    case 'Quarterly':
      return i18n.t('Quarter')
    case 'Monthly':
      return i18n.t('Month')
    case 'relative':
      return i18n.t('Relative')
  }
}

export function relativeWords(keyword: RelativePeriod): string {
  switch (keyword) {
    case 'THIS_YEAR':
      return i18n.t('This year')
    case 'LAST_YEAR':
      return i18n.t('Last year')
    case 'LAST_5_YEARS':
      return i18n.t('Last 5 years')
    case 'LAST_2_SIXMONTHS':
      return i18n.t('Last 2 half-years')
    case 'THIS_QUARTER':
      return i18n.t('This quarter')
    case 'LAST_QUARTER':
      return i18n.t('Last quarter')
    case 'LAST_4_QUARTERS':
      return i18n.t('Last 4 quarters')
    case 'THIS_MONTH':
      return i18n.t('This month')
    case 'LAST_MONTH':
      return i18n.t('Last month')
    case 'LAST_3_MONTHS':
      return i18n.t('Last 3 months')
    case 'LAST_6_MONTHS':
      return i18n.t('Last 6 months')
    case 'LAST_12_MONTHS':
      return i18n.t('Last 12 months')
  }
}
