import i18n from '@dhis2/d2-i18n'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './modal-panel.module.css'

export type ModalPanelProps = Readonly<{
  title: string
  /** What kind of panel it is, in small above the title. */
  about: string
  /** Asked for by the button, Escape or a click beside the panel. The owner takes the panel away. */
  onClose: () => void
  children: ReactNode
}>

/**
 * A panel over everything else. The browser's own modal dialog keeps the focus inside and hides what is behind from
 * screen readers. It stands at the end of the page: a headline's `dt` may hold no heading.
 */
export function ModalPanel({ title, about, onClose, children }: ModalPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const shown = dialog.current
    if (shown === null) return
    if (!shown.open) shown.showModal()
    const closeOutside = (event: PointerEvent): void => {
      // The shade around the panel is the dialog's own; everything drawn lies in its one child.
      if (event.target === shown) shown.close()
    }
    shown.addEventListener('pointerdown', closeOutside)
    return () => shown.removeEventListener('pointerdown', closeOutside)
  }, [])
  return createPortal(
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby={titleId} onClose={onClose}>
      <div className={styles['panel']}>
        <div className={styles['top']}>
          <h2 id={titleId} className={styles['title']}>
            <span className={styles['about']}>{about}</span> {title}
          </h2>
          <button
            type="button"
            className={styles['close']}
            aria-label={i18n.t('Close')}
            onClick={() => dialog.current?.close()}
          >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden focusable="false">
              <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </button>
        </div>
        {children}
      </div>
    </dialog>,
    document.body,
  )
}
