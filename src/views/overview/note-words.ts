import i18n from '@dhis2/d2-i18n'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { formatDate, formatFigure } from '../../ui/format'
import { wordsIn } from '../../ui/localized'
import type { ReadyView } from '../../view-kit/view-shell'
import { FORMS } from './programmes'

/** Place and period over an image that leaves the page, and the mark of made-up figures. */
export function noteScope(
  { place, period, figures }: Pick<ReadyView, 'place' | 'period' | 'figures'>,
  locale: string,
): Readonly<{ scope: string; demonstration: string | null }> {
  const { generatedFrom } = figures
  const made =
    generatedFrom === null
      ? null
      : `${i18n.t('Demonstration data')} · ${i18n.t('made up from {{date}} on', { date: formatDate(generatedFrom, locale) })}`
  return { scope: `${place} · ${period}`, demonstration: made }
}

/** Under the image: where the figures are from and how far to trust them. */
export function footWords(
  { analyticsBuilt, reporting }: Pick<ScopedFigures, 'analyticsBuilt' | 'reporting'>,
  locale: string,
): readonly string[] {
  const share = (figure: NonNullable<ScopedFigures['reporting']>['completeness']): string =>
    formatFigure(figure, 'percent', locale)
  const analytics =
    analyticsBuilt === null
      ? i18n.t('Analytics never run')
      : i18n.t('Analytics of {{date}}', { date: formatDate(analyticsBuilt, locale) })
  return [
    [
      'DHIS2',
      analytics,
      ...(reporting
        ? [
            i18n.t('completeness {{share}}', { share: share(reporting.completeness) }),
            i18n.t('timeliness {{share}}', { share: share(reporting.timeliness) }),
          ]
        : []),
    ].join(' · '),
  ]
}

/** The forms all figures come from. */
export function sourceWords(locale: string): string {
  const forms = FORMS.map(({ formName }) => wordsIn(formName, locale)).join(', ')
  return i18n.t('Sources, forms of DHIS2: {{forms}}.', { forms, nsSeparator: '-:-' })
}
