import i18n from '@dhis2/d2-i18n'
import { useEffect, useRef } from 'react'
import styles from './plugin.module.css'

/** One step back towards what the dashboard asks for. Takes the focus: what was clicked to get here is gone. */
export function BackButton({ onClick }: Readonly<{ onClick: () => void }>) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <button ref={button} type="button" className={styles['back']} onClick={onClick}>
      <span aria-hidden>← </span>
      {i18n.t('Back')}
    </button>
  )
}
