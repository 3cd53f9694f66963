import i18n from '@dhis2/d2-i18n'
import styles from './demonstration-notice.module.css'
import { formatDate } from './format'
import { useLocale } from './locale'

export type DemonstrationNoticeProps = Readonly<{
  /** The day made-up figures begin, ISO. */
  from: string
  /** Where only the answer fits. */
  short?: boolean
}>

/** Above figures that nobody reported, on screen and on paper. */
export function DemonstrationNotice({ from, short = false }: DemonstrationNoticeProps) {
  const locale = useLocale()
  return (
    <p className={short ? `${styles['notice']} ${styles['short']}` : styles['notice']}>
      <strong>{i18n.t('Demonstration data')}</strong>
      {!short && ` · ${i18n.t('made up from {{date}} on', { date: formatDate(from, locale) })}`}
    </p>
  )
}
