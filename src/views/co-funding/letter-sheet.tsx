import i18n from '@dhis2/d2-i18n'
import { financingForm } from '../../metadata/forms-financing'
import { DemonstrationNotice } from '../../ui/demonstration-notice'
import { formatDate } from '../../ui/format'
import { useLocale } from '../../ui/locale'
import { wordsIn } from '../../ui/localized'
import { letterOf, type LetterSubject } from './letter'
import styles from './letter.module.css'

export type LetterSheetProps = Readonly<{
  /** The place it is written from. */
  from: string
  /** ISO. */
  serverDate: string
  analyticsBuilt: string | null
  generatedFrom: string | null
  subject: LetterSubject
}>

/** One A4 page. */
export function LetterSheet({ from, serverDate, analyticsBuilt, generatedFrom, subject }: LetterSheetProps) {
  const locale = useLocale()
  const letter = letterOf(subject, locale)
  const [reference, ...body] = letter.paragraphs
  return (
    <article className={styles['sheet']} lang={locale.startsWith('fr') ? 'fr' : 'en'} data-test="letter">
      {generatedFrom !== null && <DemonstrationNotice from={generatedFrom} />}
      <p className={styles['date']}>
        {i18n.t('{{place}}, {{date}}', { place: from, date: dayInLetter(serverDate, locale) })}
      </p>
      <p className={styles['addressee']}>
        {letter.addressee.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <p className={styles['about']}>
        {i18n.t('Subject')} – {letter.about}
      </p>
      <p>{letter.salutation}</p>
      <p>{reference}</p>
      <dl className={styles['figures']}>
        {letter.figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className={styles['signature']}>{i18n.t('Name, function, signature and stamp')}</p>
      <p className={styles['sources']}>
        {i18n.t('Sources – form "{{form}}" in DHIS2, analytics of {{date}}.', {
          form: wordsIn(financingForm.formName, locale),
          date: analyticsBuilt === null ? '–' : formatDate(analyticsBuilt, locale, 'long'),
        })}
      </p>
    </article>
  )
}

/** "1er mars": the first day of a month is an ordinal in French, which Intl does not write. */
function dayInLetter(iso: string, locale: string): string {
  const day = formatDate(iso, locale, 'long')
  return locale.startsWith('fr') ? day.replace(/^1(?=\s)/, '1er') : day
}
