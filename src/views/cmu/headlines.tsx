import i18n from '@dhis2/d2-i18n'
import type { Figure } from '../../dhis2/figure'
import { insuredRate, quotaPaidRate, upToDateRate, womenBeneficiaryRate } from '../../metadata/cmu'
import type { LegendSet } from '../../metadata/kinds/legend-set'
import { coverageLegend, genderLegend, insuranceLegend } from '../../metadata/legend-sets'
import { legendFor } from '../../settings/legend-for'
import { Headline, HeadlineRow } from '../../ui/headline'
import { useLocale } from '../../ui/locale'
import { changeProp } from '../../view-kit/change-words'
import { targetOf } from '../../view-kit/marks'
import { targetWords } from '../../view-kit/target-words'
import type { ReadyView } from '../../view-kit/view-shell'
import { cappedAtAll, coverageFigure, upToDateFigure, womenOf, type CoverageRow } from './compute'
import { quotaPaidFigure, type QuotaRow } from './quotas'
import type { Reader } from './readers'
import { capNotes, classMark, missingRegimeNotes, remainingNotes, sexUnknownNotes } from './words'

type HeadlinesProps = Pick<ReadyView, 'space' | 'figures' | 'settings' | 'periodBefore'> &
  Readonly<{ coverage: CoverageRow; quota: QuotaRow }>

export function Headlines({ coverage, quota, space, figures, settings, periodBefore }: HeadlinesProps) {
  const locale = useLocale()
  const women = womenOf(figures.whole)
  const change = (figureOf: (figure: Reader) => Figure) =>
    changeProp(
      figureOf(figures.whole),
      figures.before ? figureOf(figures.before.whole) : undefined,
      'percent',
      periodBefore,
      locale,
    )
  const mark = (legend: LegendSet, item: Readonly<{ code: string }>, figure: Figure) => {
    const found = classMark(legendFor(settings, legend), figure, locale)
    const beside = targetWords(figure, targetOf({ settings, figures }, item, null), locale)
    return found === null ? {} : { mark: beside === null ? found : { ...found, text: `${found.text}, ${beside}` } }
  }
  return (
    <HeadlineRow label={i18n.t('Headline figures')}>
      <Headline
        primary
        label={i18n.t('Population covered')}
        figure={cappedAtAll(coverage.coverage)}
        unit="percent"
        explain={{ code: insuredRate.code, figure: coverage.coverage }}
        {...change((figure) => cappedAtAll(coverageFigure(figure)))}
        {...mark(insuranceLegend, insuredRate, coverage.coverage)}
        notes={[
          ...capNotes(coverage.coverage, locale),
          // The smallest space does not ask by regime.
          ...(space === 'headline' ? [] : missingRegimeNotes(coverage, locale)),
        ]}
      />
      {space === 'page' && (
        <>
          <Headline
            label={i18n.t('Women among beneficiaries')}
            figure={women.share}
            unit="percent"
            explain={womenBeneficiaryRate}
            {...change((figure) => womenOf(figure).share)}
            {...mark(genderLegend, womenBeneficiaryRate, women.share)}
            notes={sexUnknownNotes(women, locale)}
          />
          <Headline
            label={i18n.t('Mutuelles up to date')}
            figure={coverage.upToDateRate}
            unit="percent"
            explain={upToDateRate}
            {...change(upToDateFigure)}
            {...mark(coverageLegend, upToDateRate, coverage.upToDateRate)}
          />
          <Headline
            label={i18n.t('RAMED quota paid')}
            figure={quota.paidRate}
            unit="percent"
            rateUnit="fcfa"
            explain={quotaPaidRate}
            {...change(quotaPaidFigure)}
            {...mark(coverageLegend, quotaPaidRate, quota.paidRate)}
            notes={remainingNotes(quota, locale)}
          />
        </>
      )}
    </HeadlineRow>
  )
}
