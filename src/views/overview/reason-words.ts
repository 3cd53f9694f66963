import i18n from '@dhis2/d2-i18n'
import { formatFigure, formatRate, formatTarget, formatValue } from '../../ui/format'
import type { Targets } from './brief-marks'
import type { PlaceToAct } from './places-to-act'
import type { ValueFigure } from './programmes'
import { asFigure, sentenceRuns, type Run } from './runs'

/** Why to act there, with the figures. */
export function reasonRuns(place: PlaceToAct, locale: string): readonly Run[] {
  return sentenceRuns(reason(place, locale), locale)
}

/** Options are written out in each call: what reads the messages from the sources sees no plural otherwise. */
function reason({ programme, share: figure, target: aim, short, left }: PlaceToAct, locale: string): string {
  const share = asFigure(formatFigure(figure, 'percent', locale))
  const target = formatTarget(aim, locale)
  const people = asFigure(formatValue(Math.round(left), 'count', locale))
  switch (programme) {
    case 'coverage':
      return i18n.t('{{share}} of the target population is covered, {{people}} inhabitants have no ASC', {
        count: Math.round(left),
        defaultValue: '{{share}} of the target population is covered, {{people}} inhabitant has no ASC',
        defaultValue_plural: '{{share}} of the target population is covered, {{people}} inhabitants have no ASC',
        share,
        people,
      })
    case 'coFunding':
      return i18n.t('communes and ASACO paid {{share}} of ASC pay for {{target}} pledged, {{amount}} is missing', {
        share,
        target,
        amount: asFigure(formatValue(short, 'fcfa', locale)),
      })
    case 'cmu':
      return i18n.t('the CMU covers {{share}} of the population, {{people}} persons are not covered', {
        count: Math.round(left),
        defaultValue: 'the CMU covers {{share}} of the population, {{people}} person is not covered',
        defaultValue_plural: 'the CMU covers {{share}} of the population, {{people}} persons are not covered',
        share,
        people,
      })
    case 'training':
      return trainingReason(figure, aim, locale)
  }
}

function trainingReason(figure: ValueFigure, mark: number, locale: string): string {
  const words = {
    share: asFigure(formatFigure(figure, 'percent', locale)),
    rate: figure.rate === undefined ? '' : ` (${formatRate(figure.rate, locale)})`,
    target: formatTarget(mark, locale),
  }
  return figure.value < mark
    ? i18n.t('women are {{share}} in mixed sessions{{rate}}, below the mark of {{target}}', words)
    : i18n.t('women are {{share}} in mixed sessions{{rate}}, men are below the mark of {{target}}', words)
}

/** How the places are chosen, in one line. */
export function ruleWords(targets: Targets, locale: string): string {
  const target = (percent: number | null): string => (percent === null ? '–' : formatTarget(percent, locale))
  return i18n.t(
    'Order of need: distance to the target (coverage {{coverage}}, pledge {{coFunding}}, mark {{training}} for women and men, CMU {{cmu}}) times the share of the people or pay concerned.',
    {
      coverage: target(targets.coverage),
      coFunding: target(targets.coFunding),
      training: target(targets.training),
      cmu: target(targets.cmu),
      nsSeparator: '-:-',
    },
  )
}
