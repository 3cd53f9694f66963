import i18n from '@dhis2/d2-i18n'
import { NoticeBox } from '@dhis2/ui'
import { useEffect, useState, type ReactNode } from 'react'
import { problemWords } from './problem-words'
import styles from './view-state.module.css'

const PATIENCE_MS = 1000

/** Nothing for a second, then grey boxes where figures will be. */
export function LoadingState() {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles['loading']} role="status" aria-busy="true">
      <span className={styles['hidden']}>{i18n.t('Loading')}</span>
      {isSlow && (
        <div className={styles['skeleton']} data-test="skeleton" aria-hidden>
          <div className={styles['boxes']}>
            <i />
            <i />
            <i />
            <i />
          </div>
          <i className={styles['picture']} />
        </div>
      )}
    </div>
  )
}

export type EmptyStateProps = Readonly<{
  /** Says that nothing was reported for the place and period when left out. */
  title?: string
  text?: string
  /** The newest period with data, and what leads there. */
  lastWithData?: Readonly<{ id: string; name: string }> | null
  onSelectPeriod?: ((id: string) => void) | undefined
}>

/** Nothing was reported, which is not zero; offers the last period that has something. */
export function EmptyState({ title, text, lastWithData, onSelectPeriod }: EmptyStateProps) {
  return (
    <StateBox title={title ?? i18n.t('No data for this place and period')}>
      <p>{text ?? i18n.t('Nothing was reported, which is not zero. Choose another period or organisation unit.')}</p>
      {lastWithData && onSelectPeriod && (
        <button type="button" className={styles['action']} onClick={() => onSelectPeriod(lastWithData.id)}>
          {i18n.t('Show {{period}}, the last period with data', { period: lastWithData.name })}
        </button>
      )}
      {lastWithData && !onSelectPeriod && (
        <p>{i18n.t('Last period with data: {{period}}', { period: lastWithData.name, nsSeparator: '-:-' })}</p>
      )}
    </StateBox>
  )
}

/** Above figures that stand on a part of what was expected. */
export function PartialNotice({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <p className={styles['partial']} role="status">
      <span aria-hidden className={styles['sign']}>
        !
      </span>
      <span>{children}</span>
    </p>
  )
}

export type ProblemStateProps = Readonly<{ error: unknown; onRetry?: (() => void) | undefined }>

/** What went wrong and what can be done. An error of our own code goes on to the error boundary. */
export function ProblemState({ error, onRetry }: ProblemStateProps) {
  const words = problemWords(error)
  return (
    <div role="alert" className={styles['state']}>
      <NoticeBox title={words.title} error={words.state === 'error'} warning={words.state !== 'error'}>
        <p className={styles['text']}>{words.text}</p>
        {words.retryable && onRetry && (
          <button type="button" className={styles['action']} onClick={onRetry}>
            {i18n.t('Try again')}
          </button>
        )}
      </NoticeBox>
    </div>
  )
}

function StateBox({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <div role="status" className={styles['state']}>
      <NoticeBox title={title}>
        <div className={styles['text']}>{children}</div>
      </NoticeBox>
    </div>
  )
}
