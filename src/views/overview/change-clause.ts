import i18n from '@dhis2/d2-i18n'
import { formatTarget, formatValue } from '../../ui/format'
import type { Change, ChangedMeasure, Changes } from './changes'
import { asFigure } from './runs'

/** What moved, and by how much it had to move to be told. */
export function changesClause({ since, notable, changes }: Changes, locale: string): string {
  return i18n.t('since {{period}}, gaps of {{points}} or {{percent}} at least: {{changes}}', {
    period: since,
    points: pointsWords(notable.points, locale),
    percent: formatTarget(notable.percent, locale),
    changes: changes.map((change) => changeWords(change, locale)).join(', '),
    nsSeparator: '-:-',
  })
}

function changeWords({ measure, by, unit }: Change, locale: string): string {
  return `${measureName(measure)} ${asFigure(formatValue(by, unit, locale, { signed: true }))}`
}

function pointsWords(points: number, locale: string): string {
  return i18n.t('{{points}} points', {
    count: points,
    points: formatValue(points, 'count', locale),
    defaultValue: '{{points}} point',
    defaultValue_plural: '{{points}} points',
  })
}

/** Within a sentence. */
function measureName(measure: ChangedMeasure): string {
  switch (measure) {
    case 'populationCovered':
      return i18n.t('population covered')
    case 'ascInPost':
      return i18n.t('ASC in post')
    case 'communityShare':
      return i18n.t('community share')
    case 'remaining':
      return i18n.t('remaining to pay')
    case 'womenInMixed':
      return i18n.t('women in mixed sessions')
    case 'insured':
      return i18n.t('population insured')
    case 'upToDate':
      return i18n.t('mutuelles up to date')
  }
}
