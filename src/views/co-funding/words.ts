import i18n from '@dhis2/d2-i18n'
import { valueOf, type Figure } from '../../dhis2/figure'
import { payer } from '../../metadata/categories'
import { PAID_BY } from '../../metadata/financing'
import { formatTarget, formatValue } from '../../ui/format'
import { wordsIn } from '../../ui/localized'
import type { CoFunding, Payer } from './compute'

/** The finding: how much of the pay the community carries, against the pledge. */
export function findingWords({ whole, target }: CoFunding, place: string, locale: string): string {
  const share = valueOf(whole.share)
  if (share === null) return i18n.t('In {{place}}, the community share is not known.', { place })
  const percent = (value: number): string => formatValue(value, 'percent', locale)
  const words = { place, share: percent(share), target: target === null ? '' : formatTarget(target, locale) }
  if (target === null) return i18n.t('In {{place}}, communes and ASACO carry {{share}} of ASC pay.', words)
  return share >= target
    ? i18n.t('In {{place}}, communes and ASACO carry {{share}} of ASC pay; the pledge of {{target}} is kept.', words)
    : i18n.t('In {{place}}, communes and ASACO carry {{share}} of ASC pay; the pledge is {{target}}.', words)
}

/** Where the share stands to the pledge; null where either is not known. */
export function pledgeWords({ whole, target }: CoFunding, locale: string): string | null {
  const share = valueOf(whole.share)
  if (share === null || target === null) return null
  const words = { target: formatTarget(target, locale) }
  return share >= target
    ? i18n.t('reaches the pledge of {{target}}', words)
    : i18n.t('below the pledge of {{target}}', words)
}

/** As the form names it: "Commune", "Partenaire". */
export function payerName(key: Payer, locale: string): string {
  const [found] = PAID_BY[key].optionCombo.options
  const option = payer.options.find((one) => one.id === found?.id)
  return option ? wordsIn(option.formName, locale) : key
}

/** What the monthly estimate is made of: "72 ASC × 75 000 FCFA". */
export function billBasis({ whole, monthlyPay }: CoFunding, locale: string): string | null {
  const asc = valueOf(whole.ascInPost)
  if (asc === null || monthlyPay === null) return null
  return i18n.t('{{asc}} ASC × {{pay}} a month', {
    asc: formatValue(asc, 'count', locale),
    pay: formatValue(monthlyPay, 'fcfa', locale),
  })
}

/** The community's part of the estimate. */
export function communityBillWords({ communityMonthlyBill }: CoFunding['whole'], locale: string): string | null {
  const amount = valueOf(communityMonthlyBill)
  return amount === null
    ? null
    : i18n.t('of which the community part {{amount}}', { amount: formatValue(amount, 'fcfa', locale) })
}

export function arrearsWords(arrears: Figure, locale: string): string | null {
  const months = valueOf(arrears)
  return months === null
    ? null
    : i18n.t('{{months}} ASC-months in arrears', { months: formatValue(months, 'count', locale) })
}

/** How many ASACO contributed, of how many; the rate's own words. */
export function asacoSentence({ whole }: CoFunding, locale: string): string | null {
  const figure = whole.asacoContributing
  if (figure.state !== 'value' || !figure.rate) return null
  return i18n.t('{{contributing}} ASACO of {{all}} contributed', {
    contributing: formatValue(figure.rate.numerator, 'count', locale),
    all: formatValue(figure.rate.denominator, 'count', locale),
  })
}
