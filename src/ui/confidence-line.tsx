import i18n from '@dhis2/d2-i18n'
import type { Figure } from '../dhis2/figure'
import styles from './confidence-line.module.css'
import { absentWords, formatDate, formatRate, formatValue } from './format'
import { useLocale } from './locale'

export type ConfidenceLineProps = Readonly<{
  /** When the analytics tables were built, ISO; null when never. */
  analyticsBuilt: string | null
  /** Whether the server counts stored zeros; null or left out when not known. */
  zerosCounted?: boolean | null
  /** Percent of expected reports that came, and came in time. */
  completeness?: Figure
  timeliness?: Figure
  /** Further remarks: demonstration data, parts without a figure. */
  notes?: readonly string[]
  /** The figures deserve doubt: said in words, and drawn amber. */
  weak?: boolean
}>

/** How far the figures can be trusted, in one line. */
export function ConfidenceLine(props: ConfidenceLineProps) {
  const locale = useLocale()
  const isWeak = props.weak === true
  return (
    <p
      className={isWeak ? `${styles['line']} ${styles['weak']}` : styles['line']}
      data-test="confidence"
      data-weak={isWeak}
    >
      {remarks(props, locale).map((remark, index) => (
        <span key={remark}>
          {index > 0 && <span aria-hidden> · </span>}
          {remark}
          {/* Read aloud and copied, the remarks are sentences of their own. */}
          <span className={styles['stop']}>. </span>
        </span>
      ))}
    </p>
  )
}

function remarks(props: ConfidenceLineProps, locale: string): readonly string[] {
  const { analyticsBuilt, zerosCounted, completeness, timeliness, notes = [], weak = false } = props
  return [
    analyticsBuilt === null
      ? i18n.t('Analytics never run')
      : i18n.t('Analytics of {{date}}', { date: formatDate(analyticsBuilt, locale) }),
    ...(completeness ? [i18n.t('completeness {{share}}', { share: shareWords(completeness, locale) })] : []),
    ...(timeliness ? [i18n.t('timeliness {{share}}', { share: shareWords(timeliness, locale) })] : []),
    ...(zerosCounted === true ? [i18n.t('zeros counted')] : []),
    ...(zerosCounted === false ? [i18n.t('zeros not counted')] : []),
    ...notes,
    ...(weak ? [i18n.t('to be read with care')] : []),
  ]
}

function shareWords(figure: Figure, locale: string): string {
  if (figure.state !== 'value') return absentWords(figure.state)
  const percent = formatValue(figure.value, 'percent', locale)
  return figure.rate === undefined ? percent : `${percent} (${formatRate(figure.rate, locale)})`
}
