import i18n from '@dhis2/d2-i18n'
import { useRef, useState } from 'react'
import styles from './explain-button.module.css'
import { useExplanation, type ShownFigure } from './explanation-context'
import { ModalPanel } from './modal-panel'

/** The button that opens the explanation of one figure. Nothing on paper, or where nobody explains. */
export function ExplainButton(shown: ShownFigure) {
  const explain = useExplanation()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  if (explain === null) return null
  const close = (): void => {
    setIsOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-haspopup="dialog"
        aria-label={i18n.t('Explain this figure, {{label}}', { label: shown.label })}
        onClick={() => setIsOpen(true)}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden focusable="false">
          <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 7.2v4.3M8 4.2v1.5" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </button>
      {isOpen && (
        <ModalPanel title={shown.label} about={i18n.t('Explain this figure')} onClose={close}>
          {explain(shown)}
        </ModalPanel>
      )}
    </>
  )
}
