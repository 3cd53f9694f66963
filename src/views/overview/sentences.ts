import i18n from '@dhis2/d2-i18n'
import { formatRate, formatTarget, formatValue } from '../../ui/format'
import type { FiguresOf, Sentence } from './brief'
import { changesClause } from './change-clause'
import { atPlace, ofPlace } from './place-words'
import type { Programme, ValueFigure } from './programmes'
import { reportClauses } from './report-clauses'
import { asFigure, sentenceRuns, type Run } from './runs'

/** Where and when, for the words. `unit` is null where several units are taken together. */
export type Told = Readonly<{
  place: string
  unit: Readonly<{ name: string; level: number }> | null
  period: string
  locale: string
}>

/** The brief in the reader's language; the first sentence says where. */
export function briefWords(brief: readonly Sentence[], told: Told): readonly (readonly Run[])[] {
  return brief.map((sentence, index) => {
    const text = clauses(sentence, told).reduce(joined)
    return sentenceRuns(index === 0 ? placed(text, told) : text, told.locale)
  })
}

function joined(text: string, next: string): string {
  return i18n.t('{{clause}}; {{next}}', { clause: text, next })
}

function placed(clause: string, { place, unit, locale }: Told): string {
  return unit === null
    ? i18n.t('{{place}}: {{clause}}', { place, clause, nsSeparator: '-:-' })
    : i18n.t('{{inPlace}}, {{clause}}', { inPlace: inPlaceWords(unit, locale), clause })
}

/** "au Mali", "dans la région de Kayes", "dans le district de Kadiolo", "dans l'aire de santé d'Ansongo". */
export function inPlaceWords({ name, level }: NonNullable<Told['unit']>, locale: string): string {
  const words = { ofPlace: ofPlace(name, locale) }
  // Bamako is a region and a town; other names may say themselves what they are.
  if (/^(bamako$|région|region|district|cercle|aire|cscom|csréf|commune)/i.test(name)) return atPlace(name, locale)
  switch (level) {
    case 2:
      return i18n.t('in the region {{ofPlace}}', words)
    case 3:
      return i18n.t('in the district {{ofPlace}}', words)
    case 4:
      return i18n.t('in the health area {{ofPlace}}', words)
    default:
      return atPlace(name, locale)
  }
}

/** At least one clause each. Without a capital and a stop. */
function clauses(sentence: Sentence, told: Told): readonly string[] {
  switch (sentence.kind) {
    case 'coverage':
      return coverageClauses(sentence.figures, told.locale)
    case 'coFunding':
      return coFundingClauses(sentence.figures, told.locale)
    case 'debt':
      return debtClauses(sentence.figures, told.locale)
    case 'training':
      return trainingClauses(sentence.figures, told.locale)
    case 'cmu':
      return cmuClauses(sentence.figures, told.locale)
    case 'changes':
      return [changesClause(sentence.figures, told.locale)]
    case 'reports':
      return reportClauses(sentence.figures, told.locale)
    case 'noData':
      return noDataClauses(sentence.figures, told.period)
  }
}

/** A percentage in bold, and what it stands on in brackets, for the end of the clause. */
function shareWords(
  share: ValueFigure,
  locale: string,
  rateUnit: 'count' | 'fcfa' = 'count',
): Readonly<{ share: string; rate: string }> {
  return {
    share: asFigure(formatValue(share.value, 'percent', locale)),
    rate: share.rate === undefined ? '' : ` (${formatRate(share.rate, locale, rateUnit)})`,
  }
}

const amount = (value: number, unit: 'count' | 'fcfa', locale: string): string =>
  asFigure(formatValue(value, unit, locale))

function coverageClauses({ measure, share, inPost }: FiguresOf<'coverage'>, locale: string): readonly string[] {
  return [
    ...(measure === null || share === null ? [] : [coverageClause(measure, share, locale)]),
    ...(inPost === null
      ? []
      : [
          i18n.t('{{asc}} ASC are in post', {
            count: inPost,
            asc: amount(inPost, 'count', locale),
            defaultValue: '{{asc}} ASC is in post',
            defaultValue_plural: '{{asc}} ASC are in post',
          }),
        ]),
  ]
}

function coverageClause(measure: 'population' | 'villages' | 'need', share: ValueFigure, locale: string): string {
  const words = shareWords(share, locale)
  switch (measure) {
    case 'population':
      return i18n.t('{{share}} of the target population is covered by an ASC{{rate}}', words)
    case 'villages':
      return i18n.t('{{share}} of the villages are covered by an ASC{{rate}}', words)
    case 'need':
      // Its numerator is a number of people the norm would serve: no reader knows it.
      return i18n.t('{{share}} of the ASC needed are in post', { share: words.share })
  }
}

function coFundingClauses(figures: FiguresOf<'coFunding'>, locale: string): readonly string[] {
  const { share, target, partnerShare } = figures
  return [
    ...(share === null
      ? []
      : [i18n.t('communes and ASACO paid {{share}} of the ASC pay due{{rate}}', shareWords(share, locale, 'fcfa'))]),
    ...(share === null || target === null ? [] : [pledgeClause(share.value >= target, formatTarget(target, locale))]),
    ...(partnerShare === null
      ? []
      : [
          i18n.t('{{share}} of what was paid comes from partners', {
            share: asFigure(formatValue(partnerShare.value, 'percent', locale)),
          }),
        ]),
  ]
}

function pledgeClause(isKept: boolean, target: string): string {
  return isKept ? i18n.t('the pledge of {{target}} is kept', { target }) : i18n.t('they pledged {{target}}', { target })
}

function debtClauses({ remaining, arrears }: FiguresOf<'debt'>, locale: string): readonly string[] {
  return [
    ...(remaining === null
      ? []
      : [i18n.t('{{amount}} of ASC pay is still to be paid', { amount: amount(remaining, 'fcfa', locale) })]),
    ...(arrears === null
      ? []
      : [
          i18n.t('{{months}} ASC-months of pay are in arrears', {
            count: arrears,
            months: amount(arrears, 'count', locale),
            defaultValue: '{{months}} ASC-month of pay is in arrears',
            defaultValue_plural: '{{months}} ASC-months of pay are in arrears',
          }),
        ]),
  ]
}

function trainingClauses({ mixed, all, organs, mark }: FiguresOf<'training'>, locale: string): readonly string[] {
  const words = (figure: ValueFigure): ReturnType<typeof shareWords> => shareWords(figure, locale)
  return [
    ...(mixed === null
      ? []
      : [i18n.t('women are {{share}} of the participations in mixed sessions{{rate}}', words(mixed))]),
    ...(mixed === null || mark === null ? [] : markClauses(mixed.value, mark, locale)),
    ...(all === null ? [] : [allSessionsClause(words(all), mixed !== null)]),
    ...(organs === null ? [] : [i18n.t('the organs count {{share}} of women{{rate}}', words(organs))]),
  ]
}

function allSessionsClause(words: ReturnType<typeof shareWords>, areWomenNamed: boolean): string {
  return areWomenNamed
    ? i18n.t('all sessions taken together, they are {{share}}{{rate}}', words)
    : i18n.t('women are {{share}} of the participations in all sessions{{rate}}', words)
}

/** Said only where a sex is below the mark. */
function markClauses(percentWomen: number, mark: number, locale: string): readonly string[] {
  const words = { mark: formatTarget(mark, locale) }
  if (percentWomen < mark) return [i18n.t('this is below the mark of {{mark}}', words)]
  return percentWomen > 100 - mark ? [i18n.t('the men are below the mark of {{mark}}', words)] : []
}

function cmuClauses({ insured, upToDate }: FiguresOf<'cmu'>, locale: string): readonly string[] {
  return [
    ...(insured === null
      ? []
      : [i18n.t('the CMU covers {{share}} of the population{{rate}}', shareWords(insured, locale))]),
    ...(upToDate === null
      ? []
      : [
          i18n.t('{{share}} of the beneficiaries of mutuelles are up to date', {
            share: asFigure(formatValue(upToDate.value, 'percent', locale)),
          }),
        ]),
  ]
}

function noDataClauses({ programmes, lessOften }: FiguresOf<'noData'>, period: string): readonly string[] {
  return [
    ...(programmes.length === 0 ? [] : [noDataClause(programmes, period)]),
    ...(lessOften.length === 0
      ? []
      : [
          i18n.t('{{programmes}}: told by quarter or by year, not for {{period}}', {
            programmes: lessOften.map(programmeName).join(', '),
            period,
            nsSeparator: '-:-',
          }),
        ]),
  ]
}

function noDataClause(programmes: readonly Programme[], period: string): string {
  const [only, ...others] = programmes
  if (only === undefined || others.length > 0) {
    return i18n.t('no data for {{period}}: {{programmes}}', {
      period,
      programmes: programmes.map(programmeName).join(', '),
      nsSeparator: '-:-',
    })
  }
  switch (only) {
    case 'coverage':
      return i18n.t('no data on ASC for {{period}}', { period })
    case 'coFunding':
      return i18n.t('no data on co-funding for {{period}}', { period })
    case 'training':
      return i18n.t('no data on training for {{period}}', { period })
    case 'cmu':
      return i18n.t('no data on the CMU for {{period}}', { period })
  }
}

/** Within a list. */
function programmeName(programme: Programme): string {
  switch (programme) {
    case 'coverage':
      return i18n.t('coverage by ASC')
    case 'coFunding':
      return i18n.t('co-funding')
    case 'training':
      return i18n.t('training')
    case 'cmu':
      return i18n.t('CMU')
  }
}
