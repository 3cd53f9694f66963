import i18n from '@dhis2/d2-i18n'
import { asAmount } from '../../analytics/answer'
import type { DataItem } from '../../analytics/request'
import { valueOf, type Unit } from '../../dhis2/figure'
import { arrears, communityShare, partnerShare, remaining } from '../../metadata/financing'
import { toneOf } from '../../metadata/kinds/legend-set'
import { coFundingLegend } from '../../metadata/legend-sets'
import { legendFor } from '../../settings/legend-for'
import { Headline, HeadlineRow } from '../../ui/headline'
import { useLocale } from '../../ui/locale'
import { changeProp } from '../../view-kit/change-words'
import type { ReadyView } from '../../view-kit/view-shell'
import type { CoFunding } from './compute'
import styles from './view.module.css'
import { arrearsWords, asacoWords, balanceWords, billWords, known, pledgeWords } from './words'

type HeadlinesProps = Pick<ReadyView, 'space' | 'figures' | 'settings' | 'periodBefore'> &
  Readonly<{ coFunding: CoFunding }>

/** The answer first: does the community carry what it pledged? */
export function Headlines({ coFunding, space, figures, settings, periodBefore }: HeadlinesProps) {
  const locale = useLocale()
  const change = (item: DataItem, unit: Unit) =>
    changeProp(figures.whole(item), figures.before?.whole(item), unit, periodBefore, locale)
  const { whole } = coFunding
  const share = valueOf(whole.share)
  const pledge = pledgeWords(coFunding, locale)
  const tone = (share === null ? null : toneOf(legendFor(settings, coFundingLegend), share)) ?? 'none'
  return (
    <HeadlineRow label={i18n.t('Headline figures')}>
      <Headline
        primary
        label={i18n.t('Community share of ASC pay')}
        figure={whole.share}
        unit="percent"
        rateUnit="fcfa"
        explain={communityShare}
        {...change(communityShare, 'percent')}
        {...(pledge === null ? {} : { mark: { tone, text: pledge } })}
      />
      {space !== 'headline' && (
        <Headline
          label={i18n.t('Remaining to pay')}
          figure={whole.remaining}
          unit="fcfa"
          explain={remaining}
          {...change(remaining, 'fcfa')}
          notes={known([space === 'page' ? balanceWords(whole, locale) : arrearsWords(whole.arrears, locale)])}
        />
      )}
      {space === 'page' && (
        <>
          <Headline
            label={i18n.t('Arrears, in ASC-months')}
            figure={asAmount(whole.arrears)}
            unit="count"
            explain={arrears}
            {...change(arrears, 'count')}
            notes={whole.arrears.state === 'value' ? [i18n.t('at the end of the period, from any period')] : []}
          />
          <Headline
            label={i18n.t('Share of partners in the pay')}
            figure={whole.partnerShare}
            unit="percent"
            rateUnit="fcfa"
            explain={partnerShare}
            {...change(partnerShare, 'percent')}
          />
        </>
      )}
    </HeadlineRow>
  )
}

/** What is asked for less often than the headlines: one line. */
export function Facts({ coFunding }: Readonly<{ coFunding: CoFunding }>) {
  const locale = useLocale()
  const facts = known([billWords(coFunding, locale), asacoWords(coFunding, locale)])
  if (facts.length === 0) return null
  return (
    <ul className={styles['facts']}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}
