import i18n from '@dhis2/d2-i18n'
import type { DataItem } from '../../analytics/request'
import type { Figure, Unit } from '../../dhis2/figure'
import { womenInOrgansRate } from '../../metadata/governance'
import { participantsWomenOnly, womenInAllRate, womenInMixedRate } from '../../metadata/training'
import { Headline, HeadlineRow, type HeadlineProps } from '../../ui/headline'
import { useLocale } from '../../ui/locale'
import { changeProp } from '../../view-kit/change-words'
import type { ReadyView } from '../../view-kit/view-shell'
import type { Training } from './compute'
import { parityClass } from './parity-class'
import { markWords, parityWords, sessionsWords, sexUnknownWords } from './words'

export type HeadlinesProps = Pick<ReadyView, 'space' | 'figures' | 'periodBefore'> & Readonly<{ training: Training }>

/** Both shares wherever there is room for one; on a page also who came to women-only sessions, and the organs. */
export function Headlines({ training, space, figures, periodBefore }: HeadlinesProps) {
  const locale = useLocale()
  const { whole } = training
  const change = (item: DataItem, unit: Unit) =>
    changeProp(figures.whole(item), figures.before?.whole(item), unit, periodBefore, locale)
  const notes = [parityWords(whole, locale), sexUnknownWords(whole, locale)].filter((text) => text !== null)
  return (
    <HeadlineRow label={i18n.t('Headline figures')}>
      <Headline
        primary
        label={i18n.t('Women, mixed sessions')}
        figure={whole.womenInMixed}
        unit="percent"
        explain={womenInMixedRate}
        {...change(womenInMixedRate, 'percent')}
        {...(space === 'headline' ? {} : { notes, ...markProp(whole.womenInMixed, training, locale) })}
      />
      {/* Never the one without the other. */}
      <Headline
        label={i18n.t('Women, all sessions')}
        figure={whole.womenInAll}
        unit="percent"
        explain={womenInAllRate}
        {...change(womenInAllRate, 'percent')}
      />
      {space === 'page' && (
        <>
          <Headline
            label={i18n.t('Participants, women-only sessions')}
            figure={whole.participantsWomenOnly}
            unit="count"
            explain={participantsWomenOnly}
            {...change(participantsWomenOnly, 'count')}
            notes={[sessionsWords(whole.sessionsWomenOnly)].filter((text) => text !== null)}
          />
          <Headline
            label={i18n.t('Women in organs')}
            figure={whole.womenInOrgans}
            unit="percent"
            explain={womenInOrgansRate}
            {...change(womenInOrgansRate, 'percent')}
            {...markProp(whole.womenInOrgans, training, locale)}
          />
        </>
      )}
    </HeadlineRow>
  )
}

function markProp(
  share: Figure,
  { legend, mark }: Pick<Training, 'legend' | 'mark'>,
  locale: string,
): Pick<HeadlineProps, 'mark'> {
  const text = markWords(share, mark, locale)
  if (text === null || share.state !== 'value') return {}
  return { mark: { tone: parityClass(legend, share.value, locale)?.tone ?? 'none', text } }
}
