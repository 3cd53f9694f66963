import i18n from '@dhis2/d2-i18n'
import { valueOf, type Figure } from '../../dhis2/figure'
import { KADIOLO_AGREEMENT } from '../../metadata/financing'
import { formatDate, formatFigure, formatValue } from '../../ui/format'
import { debtTogether, type Debt } from './debts'
import type { CoFundingRow, Payer } from './funding-row'

/** A mayor; the ASACO of a health area; the mayors and ASACO chairs of a larger place together. */
export type Addressee = 'commune' | 'asaco' | 'community'

/** What a letter is about. */
export type LetterSubject = Readonly<{
  to: Addressee
  row: CoFundingRow
  period: string
  /** Whether the Kadiolo agreement holds for the place and the period. */
  underAgreement: boolean
}>

export type Letter = Readonly<{
  /** `thanks` where nothing is left to pay, `question` where it is not known what was promised. */
  kind: 'reminder' | 'thanks' | 'question'
  about: string
  addressee: readonly string[]
  salutation: string
  paragraphs: readonly string[]
  /** Label and amount, one below the other. */
  figures: readonly (readonly [label: string, value: string])[]
}>

/** The words of a letter; place, date and sources are the page's. */
export function letterOf(subject: LetterSubject, locale: string): Letter {
  const { row, to, period } = subject
  const together = isTogether(row, to)
  const debt = debtTogether(row, payersOf(to, together))
  const kind = kindOf(debt)
  const asked = { ...subject, debt, together }
  return {
    kind,
    about:
      kind === 'thanks'
        ? i18n.t('Pay of the ASC, {{period}}, thanks for what was paid', { period })
        : i18n.t('Pay of the ASC, {{period}}, your contribution', { period }),
    addressee: [greeted(to), row.orgUnit.name],
    salutation: to === 'community' ? i18n.t('Dear Mayors and Chairs,') : i18n.t('Dear Sir or Madam,'),
    paragraphs: [reference(subject, locale), ...BODIES[kind](asked, locale), closing(to)],
    figures: figuresOf(debt, row.ascInPost, locale),
  }
}

/** Whether a letter can say anything: money that is not split to the place cannot be asked for there. */
export function canWrite({ row, to }: Pick<LetterSubject, 'row' | 'to'>): boolean {
  const { promised, paid } = debtTogether(row, payersOf(to, isTogether(row, to)))
  return promised.state === 'value' || paid.state === 'value'
}

/** `places`: the unit of the letter and those above it, by name; `start`: first day of the period, ISO. */
export function isUnderKadioloAgreement(places: readonly string[], start: string | null): boolean {
  const { cercle, signedOn } = KADIOLO_AGREEMENT
  return start !== null && start >= signedOn && places.some((place) => place.split(/[\s'’-]+/).includes(cercle))
}

const isTogether = ({ promisedBy, paidBy }: CoFundingRow, to: Addressee): boolean =>
  to !== 'community' && (valueOf(promisedBy.communeAndAsaco) ?? valueOf(paidBy.communeAndAsaco) ?? 0) > 0

function payersOf(to: Addressee, together: boolean): readonly Payer[] {
  if (together || to === 'community') return ['commune', 'asaco', 'communeAndAsaco']
  return [to === 'asaco' ? 'asaco' : 'commune']
}

function kindOf({ promised, remaining }: Debt): Letter['kind'] {
  if (promised.state !== 'value') return 'question'
  return (valueOf(remaining) ?? 0) > 0 ? 'reminder' : 'thanks'
}

function greeted(to: Addressee): string {
  switch (to) {
    case 'commune':
      return i18n.t('To the Mayor')
    case 'asaco':
      return i18n.t('To the Chair of the ASACO')
    case 'community':
      return i18n.t('To the Mayors and the Chairs of ASACO')
  }
}

function reference({ underAgreement }: LetterSubject, locale: string): string {
  return underAgreement
    ? i18n.t(
        'By the agreement signed on {{date}}, the mayors and the chairs of the ASACO of Kadiolo pledged to carry a part of the pay of community health workers (ASC).',
        { date: formatDate(KADIOLO_AGREEMENT.signedOn, locale, 'long') },
      )
    : i18n.t(
        'The communes and the community health associations (ASACO) take part in the pay of community health workers (ASC), according to the pledges entered for each of them.',
      )
}

type Asked = LetterSubject & Readonly<{ debt: Debt; together: boolean }>
type Body = (asked: Asked, locale: string) => readonly string[]

const BODIES: Readonly<Record<Letter['kind'], Body>> = { reminder, thanks, question }

function reminder(asked: Asked, locale: string): readonly string[] {
  const { debt, period } = asked
  const words = { period, amount: formatFigure(debt.remaining, 'fcfa', locale) }
  const months = valueOf(debt.months)
  const left =
    months === null
      ? i18n.t('Of what was promised for {{period}}, {{amount}} remain to be paid.', words)
      : i18n.t(
          'Of what was promised for {{period}}, {{amount}} remain to be paid, as much as {{months}} of pay of one ASC.',
          {
            ...words,
            months: monthsWords(months, locale),
          },
        )
  return [
    left,
    ...splitWords(asked),
    i18n.t(
      'We would be grateful if you would pay this remainder, or let us know the day on which it can be paid. The ASC care for villages far from a health centre; their pay lets them stay there.',
    ),
  ]
}

function thanks(asked: Asked, locale: string): readonly string[] {
  const { debt, period } = asked
  const beyond = -(valueOf(debt.remaining) ?? 0)
  return [
    beyond > 0
      ? i18n.t('All that was promised for {{period}} has been paid, and {{amount}} more.', {
          period,
          amount: formatValue(beyond, 'fcfa', locale),
        })
      : i18n.t('All that was promised for {{period}} has been paid.', { period }),
    ...splitWords(asked),
    i18n.t('In the name of the ASC and of the families they care for, we thank you, and count on you to go on.'),
  ]
}

function question(asked: Asked): readonly string[] {
  return [
    i18n.t('For {{period}}, what was promised has not been entered.', { period: asked.period }),
    ...splitWords(asked),
    i18n.t('We would be grateful if you would let us know the amount of your pledge.'),
  ]
}

/** Nobody knows the share of each: the letter must not say that one of them owes the whole. */
function splitWords({ row, together }: Asked): readonly string[] {
  const isJoint = together || (valueOf(row.paidBy.communeAndAsaco) ?? valueOf(row.promisedBy.communeAndAsaco) ?? 0) > 0
  return isJoint
    ? [i18n.t('How communes and ASACO share this amount is not known; this letter speaks of their joint part.')]
    : []
}

function monthsWords(months: number, locale: string): string {
  return i18n.t('{{months}} months', {
    months: formatValue(months, 'count', locale),
    count: months,
    defaultValue: '{{months}} month',
    defaultValue_plural: '{{months}} months',
  })
}

function figuresOf(debt: Debt, ascInPost: Figure, locale: string): Letter['figures'] {
  return [
    [i18n.t('Promised'), formatFigure(debt.promised, 'fcfa', locale)],
    [i18n.t('Paid'), formatFigure(debt.paid, 'fcfa', locale)],
    ...(debt.promised.state === 'value'
      ? [[i18n.t('Remaining'), formatFigure(debt.remaining, 'fcfa', locale)] as const]
      : []),
    [i18n.t('ASC in post'), formatFigure(ascInPost, 'count', locale)],
  ]
}

const closing = (to: Addressee): string =>
  to === 'community' ? i18n.t('Yours sincerely,') : i18n.t('Yours faithfully,')
