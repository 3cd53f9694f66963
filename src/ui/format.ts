import i18n from '@dhis2/d2-i18n'
import type { Figure, Rate, Unit } from '../dhis2/figure'

const NO_BREAK_SPACE = '\u00a0'

/** A percentage below it would be rounded to 0, which says something else. */
const LEAST_PERCENT_SHOWN = 0.05

/** Why there is no number. */
export type AbsentState = Exclude<Figure['state'], 'value'>

/**
 * A value with its unit in the reader's language: "38,9 %", "5 400 000 FCFA", "+2,1 points". Spaces are no-break ones,
 * as Intl gives them.
 */
export function formatValue(
  value: number,
  unit: Unit,
  locale: string,
  /** `signed`: a plus before what is above zero, for changes. Points always have it. */
  { signed = false }: Readonly<{ signed?: boolean }> = {},
): string {
  const sign: Intl.NumberFormatOptions = signed ? { signDisplay: 'exceptZero' } : {}
  const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1, ...sign } as const
  switch (unit) {
    case 'count':
      return formatNumber(value, locale, { maximumFractionDigits: 1, ...sign })
    case 'percent':
      if (!signed && value > 0 && value < LEAST_PERCENT_SHOWN) return belowShown(locale)
      return formatNumber(value / 100, locale, { style: 'percent', ...oneDigit })
    case 'points':
      return formatPoints(value, locale)
    case 'fcfa':
      return formatNumber(value, locale, { maximumFractionDigits: 0, ...sign }) + NO_BREAK_SPACE + 'FCFA'
    case 'ratio':
      return formatNumber(value, locale, { maximumFractionDigits: ratioDigits(value), ...sign })
    case 'perTenThousand':
      return i18n.t('{{value}} per 10,000', { value: formatNumber(value, locale, oneDigit) })
  }
}

/** The value with its unit, or the words for why there is none. One person in 25,000 is few, not nobody: "< 0,1 %". */
export function formatFigure(figure: Figure, unit: Unit, locale: string): string {
  if (figure.state !== 'value') return absentWords(figure.state)
  const { value, rate } = figure
  // The server rounds a rate before it sends it; what it stands on is whole.
  const isRoundedToNothing = unit === 'percent' && value === 0 && rate !== undefined && rate.numerator > 0
  return isRoundedToNothing ? belowShown(locale) : formatValue(value, unit, locale)
}

const belowShown = (locale: string): string => `<${NO_BREAK_SPACE}${formatValue(0.1, 'percent', locale)}`

/** No data, not split, not due and hidden are four different things. */
export function absentWords(state: AbsentState): string {
  switch (state) {
    case 'noData':
      return i18n.t('no data')
    case 'notSplit':
      return i18n.t('not split')
    case 'notDue':
      return i18n.t('not expected')
    case 'hidden':
      return i18n.t('hidden (small number)')
  }
}

/** What a rate stands on: "37 sur 95". The unit is that of the numerator and denominator. */
export function formatRate(rate: Rate, locale: string, unit: Unit = 'count'): string {
  const isMoney = unit === 'fcfa'
  return i18n.t('{{numerator}} of {{denominator}}', {
    numerator: isMoney
      ? formatNumber(rate.numerator, locale, { maximumFractionDigits: 0 })
      : formatValue(rate.numerator, unit, locale),
    denominator: formatValue(rate.denominator, unit, locale),
  })
}

/** A percentage somebody set (a target, a mark): "50 %", "37,5 %". */
export function formatTarget(percent: number, locale: string): string {
  return formatNumber(percent / 100, locale, { style: 'percent', maximumFractionDigits: 1 })
}

/** A whole percentage without decimals, for axes: "50 %". */
export function formatAxisPercent(value: number, locale: string): string {
  return formatNumber(value / 100, locale, { style: 'percent', maximumFractionDigits: 0 })
}

/** For axes: "1 200", "1,5 M". */
export function formatAxisNumber(value: number, locale: string): string {
  return formatNumber(value, locale, { notation: 'compact', maximumFractionDigits: 1 })
}

/** A day in words: "12 nov. 2026". Takes an ISO date or date-time without a zone, as DHIS2 gives them. */
export function formatDate(iso: string, locale: string, dateStyle: 'medium' | 'long' = 'medium'): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  return new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(date)
}

/** A time of day in the reader's own zone: "10:32". */
export function formatTime(moment: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(moment)
}

/** "3,68 bénéficiaires par adhérent" but "693 habitants par ASC": three digits tell a quotient. */
const ratioDigits = (value: number): number => (Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0)

function formatPoints(value: number, locale: string): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
  const text = formatNumber(value, locale, { ...digits, signDisplay: 'exceptZero' })
  const isOne = new Intl.PluralRules(locale, digits).select(Math.abs(value)) === 'one'
  return isOne ? i18n.t('{{value}} point', { value: text }) : i18n.t('{{value}} points', { value: text })
}

function formatNumber(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale, options).format(value)
}
