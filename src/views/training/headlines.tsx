import i18n from '@dhis2/d2-i18n'
import type { DataItem } from '../../analytics/request'
import type { Figure, Unit } from '../../dhis2/figure'
import { womenInOrgansRate } from '../../metadata/governance'
import { participantsWomenOnly, womenInAllRate, womenInMixedRate } from '../../metadata/training'
import { Headline, HeadlineRow, type HeadlineProps } from '../../ui/headline'
import { useLocale } from '../../ui/locale'
import { changeProp } from '../../view-kit/change-words'
import { targetOf } from '../../view-kit/marks'
import { targetWords } from '../../view-kit/target-words'
import type { ReadyView } from '../../view-kit/view-shell'
import type { Training } from './compute'
import { parityClass } from './parity-class'
import { markWords, parityWords, sessionsWords, sexUnknownWords } from './words'

export type HeadlinesProps = Pick<ReadyView, 'space' | 'figures' | 'settings' | 'periodBefore'> &
  Readonly<{ training: Training }>

/** Both shares wherever there is room for one; on a page also who came to women-only sessions, and the organs. */
export function Headlines({ training, space, figures, settings, periodBefore }: HeadlinesProps) {
  const locale = useLocale()
  const { whole } = training
  const change = (item: DataItem, unit: Unit) =>
    changeProp(figures.whole(item), figures.before?.whole(item), unit, periodBefore, locale)
  /** Beside the mark, which is no target: nobody sets it for a place. */
  const target = (item: Readonly<{ code: string }>, share: Figure): string | null =>
    targetWords(share, targetOf({ settings, figures }, item, null), locale)
  const isSmall = space === 'headline'
  return (
    <HeadlineRow label={i18n.t('Headline figures')}>
      <Headline
        primary
        label={i18n.t('Women, mixed sessions')}
        figure={whole.womenInMixed}
        unit="percent"
        explain={womenInMixedRate}
        {...change(womenInMixedRate, 'percent')}
        {...(isSmall ? {} : markProp(whole.womenInMixed, training, locale))}
        notes={known([
          target(womenInMixedRate, whole.womenInMixed),
          ...(isSmall ? [] : [parityWords(whole, locale), sexUnknownWords(whole, locale)]),
        ])}
      />
      {/* Never the one without the other. */}
      <Headline
        label={i18n.t('Women, all sessions')}
        figure={whole.womenInAll}
        unit="percent"
        explain={womenInAllRate}
        {...change(womenInAllRate, 'percent')}
        notes={known([target(womenInAllRate, whole.womenInAll)])}
      />
      {space === 'page' && (
        <>
          <Headline
            label={i18n.t('Participants, women-only sessions')}
            figure={whole.participantsWomenOnly}
            unit="count"
            explain={participantsWomenOnly}
            {...change(participantsWomenOnly, 'count')}
            notes={known([sessionsWords(whole.sessionsWomenOnly)])}
          />
          <Headline
            label={i18n.t('Women in organs')}
            figure={whole.womenInOrgans}
            unit="percent"
            explain={womenInOrgansRate}
            {...change(womenInOrgansRate, 'percent')}
            {...markProp(whole.womenInOrgans, training, locale)}
            notes={known([target(womenInOrgansRate, whole.womenInOrgans)])}
          />
        </>
      )}
    </HeadlineRow>
  )
}

const known = (texts: readonly (string | null)[]): readonly string[] => texts.filter((text) => text !== null)

function markProp(
  share: Figure,
  { legend, mark }: Pick<Training, 'legend' | 'mark'>,
  locale: string,
): Pick<HeadlineProps, 'mark'> {
  const text = markWords(share, mark, locale)
  if (text === null || share.state !== 'value') return {}
  return { mark: { tone: parityClass(legend, share.value, locale)?.tone ?? 'none', text } }
}
