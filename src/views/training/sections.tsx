import i18n from '@dhis2/d2-i18n'
import { useLocale } from '../../ui/locale'
import type { Mobilised } from './compute'
import { Section } from './section'
import styles from './view.module.css'
import { mobilisedWords, resultsWithoutFigure } from './words'

/** People at public events, apart from all that is training; nothing where none were counted. */
export function MobilisedFact({ mobilised }: Readonly<{ mobilised: Mobilised }>) {
  const words = mobilisedWords(mobilised, useLocale())
  if (words === null) return null
  return (
    <p className={styles['fact']} data-test="mobilised">
      {words} <span className={styles['aside']}>({i18n.t('advocacy, not a training')})</span>
    </p>
  )
}

/** A published result without a figure is neither zero nor forgotten. */
export function ResultsWithoutFigure() {
  return (
    <Section title={i18n.t('Published results without a figure')}>
      <dl className={styles['absent']}>
        {resultsWithoutFigure().map((label) => (
          <div key={label} className={styles['pair']}>
            <dt>{label}</dt>
            <dd>{i18n.t('figure absent')}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['note']}>
        {i18n.t(
          'The page of the project PRSSD (2010-2017 in Kayes, Ségou and Sikasso) names these results and gives no number.',
        )}
      </p>
    </Section>
  )
}
