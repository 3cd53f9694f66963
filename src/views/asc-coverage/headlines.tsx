import i18n from '@dhis2/d2-i18n'
import { asAmount } from '../../analytics/answer'
import type { DataItem } from '../../analytics/request'
import { valueOf, type Unit } from '../../dhis2/figure'
import { toneOf } from '../../metadata/kinds/legend-set'
import { coverageLegend } from '../../metadata/legend-sets'
import { ascInPost, needCovered, populationCovered, villagesCoveredRate } from '../../metadata/sec'
import { legendFor } from '../../settings/legend-for'
import { Headline, HeadlineRow } from '../../ui/headline'
import { useLocale } from '../../ui/locale'
import { changeProp } from '../../view-kit/change-words'
import { targetWords } from '../../view-kit/target-words'
import type { ReadyView } from '../../view-kit/view-shell'
import type { Coverage } from './compute'
import { needLabel, needNotes, sexWords } from './words'

export type HeadlinesProps = Readonly<{ ready: ReadyView; coverage: Coverage; target: number | null }>

/** The answer first, then what it is made of. */
export function Headlines({ ready, coverage, target }: HeadlinesProps) {
  const locale = useLocale()
  const { figures, periodBefore, space, settings } = ready
  const { whole } = coverage
  const change = (item: DataItem, unit: Unit) =>
    changeProp(figures.whole(item), figures.before?.whole(item), unit, periodBefore, locale)
  const share = valueOf(whole.populationCovered)
  const tone = (share === null ? null : toneOf(legendFor(settings, coverageLegend), share)) ?? 'none'
  const mark = targetWords(whole.populationCovered, target, locale)
  const sexes = sexWords(whole.inPostBySex, locale)
  return (
    <HeadlineRow label={i18n.t('Headline figures')}>
      <Headline
        primary
        label={i18n.t('Population covered')}
        figure={whole.populationCovered}
        unit="percent"
        explain={populationCovered}
        {...change(populationCovered, 'percent')}
        {...(mark === null ? {} : { mark: { tone, text: mark } })}
      />
      {space !== 'headline' && (
        <Headline
          label={i18n.t('ASC in post')}
          figure={whole.inPost}
          unit="count"
          explain={ascInPost}
          {...change(ascInPost, 'count')}
          notes={sexes === '' ? [] : [sexes]}
        />
      )}
      {space === 'page' && (
        <>
          <Headline
            label={needLabel(coverage.norm, locale)}
            figure={asAmount(whole.needCovered)}
            unit="percent"
            explain={{ code: needCovered.code, figure: whole.needCovered }}
            {...change(needCovered, 'percent')}
            notes={needNotes(coverage, locale)}
          />
          <Headline
            label={i18n.t('Villages covered')}
            figure={whole.villagesCovered}
            unit="percent"
            explain={villagesCoveredRate}
            {...change(villagesCoveredRate, 'percent')}
          />
        </>
      )}
    </HeadlineRow>
  )
}
