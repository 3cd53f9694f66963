import i18n from '@dhis2/d2-i18n'
import { useId, useState, type ReactNode } from 'react'
import styles from './selector-bar.module.css'

export type SelectorBarProps = Readonly<{
  /** What is chosen, in one line: shown alone on a phone until it is opened. */
  summary: string
  children: ReactNode
}>

/** The selectors in a row; on a narrow screen one line that opens them. */
export function SelectorBar({ summary, children }: SelectorBarProps) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <section className={styles['bar']} aria-label={i18n.t('Selection')}>
      <button
        type="button"
        className={styles['fold']}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={styles['summary']}>{summary}</span>
        <span className={styles['action']}>{isOpen ? i18n.t('Close') : i18n.t('Change')}</span>
      </button>
      <div id={id} className={styles['items']} data-open={isOpen}>
        {children}
      </div>
    </section>
  )
}
