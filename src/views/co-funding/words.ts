import i18n from '@dhis2/d2-i18n'
import { valueOf, type Figure } from '../../dhis2/figure'
import { payer } from '../../metadata/categories-payers'
import { PAID_BY } from '../../metadata/financing'
import { formatFigure, formatRate, formatTarget, formatValue } from '../../ui/format'
import { wordsIn } from '../../ui/localized'
import type { CoFunding } from './compute'
import type { CoFundingRow, Payer } from './funding-row'

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

/** "Estimated monthly pay bill 5 400 000 FCFA (72 ASC × 75 000 FCFA a month), of which ...": an estimate, not an amount paid. */
export function billWords(coFunding: CoFunding, locale: string): string | null {
  const { whole } = coFunding
  if (whole.monthlyBill.state !== 'value') return null
  const [basis, community] = [billBasis(coFunding, locale), valueOf(whole.communityMonthlyBill)]
  const bill = i18n.t('Monthly pay bill, estimated – {{amount}}', {
    amount: formatFigure(whole.monthlyBill, 'fcfa', locale),
  })
  const part =
    community === null
      ? null
      : i18n.t('of which the community part {{amount}}', { amount: formatValue(community, 'fcfa', locale) })
  return known([basis === null ? bill : `${bill} (${basis})`, part]).join(', ')
}

/** What the monthly estimate is made of: "72 ASC × 75 000 FCFA". */
function billBasis({ whole, monthlyPay }: CoFunding, locale: string): string | null {
  const asc = valueOf(whole.ascInPost)
  if (asc === null || monthlyPay === null) return null
  return i18n.t('{{asc}} ASC × {{pay}} a month', {
    asc: formatValue(asc, 'count', locale),
    pay: formatValue(monthlyPay, 'fcfa', locale),
  })
}

/** "ASACO that contributed – 100,0 % (23 sur 23)", of the areas that have one. */
export function asacoWords({ whole }: CoFunding, locale: string): string | null {
  const figure = whole.asacoContributing
  if (figure.state !== 'value') return null
  const rate = figure.rate ? ` (${formatRate(figure.rate, locale)})` : ''
  return i18n.t('ASACO that contributed – {{share}}', { share: formatFigure(figure, 'percent', locale) }) + rate
}

/** Whose pay it is: the caption of what is owed. */
export function beneficiaryWords({ orgUnit, ascInPost, due }: CoFundingRow, period: string, locale: string): string {
  const words = { place: orgUnit.name, period, due: formatFigure(due, 'fcfa', locale) }
  const asc = valueOf(ascInPost)
  return asc === null
    ? i18n.t('Pay of the ASC of {{place}}, {{period}}, pay due {{due}}', words)
    : i18n.t('Pay of the {{asc}} ASC of {{place}}, {{period}}, pay due {{due}}', {
        ...words,
        asc: formatValue(asc, 'count', locale),
      })
}

export const known = (texts: readonly (string | null)[]): readonly string[] =>
  texts.filter((text): text is string => text !== null)

/** What the remainder is made of; leaves out what is not known, null where nothing is. */
export function balanceWords({ due, promised, paid }: CoFundingRow, locale: string): string | null {
  const amount = (figure: Figure): string => formatFigure(figure, 'fcfa', locale)
  if (due.state !== 'value' && paid.state !== 'value') return null
  return i18n.t('due {{due}}, promised {{promised}}, paid {{paid}}', {
    due: amount(due),
    promised: amount(promised),
    paid: amount(paid),
  })
}

/** Why a place is to be looked at: what is left to pay there, and for whom. */
export function attentionWords(row: CoFundingRow, locale: string): string {
  const left = valueOf(row.remaining) ?? 0
  const months = arrearsWords(row.arrears, locale)
  if (left <= 0) return months ?? ''
  const share = valueOf(row.due)
  const words = {
    amount: formatValue(left, 'fcfa', locale),
    share: share === null || share === 0 ? '' : formatValue((100 * left) / share, 'percent', locale),
    months: months ?? '',
  }
  if (words.share === '') return i18n.t('{{amount}} remaining to pay', words)
  return months === null
    ? i18n.t('{{amount}} remaining to pay, {{share}} of the pay due', words)
    : i18n.t('{{amount}} remaining to pay, {{share}} of the pay due; {{months}}', words)
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
