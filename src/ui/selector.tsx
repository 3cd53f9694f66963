import { useEffect, useId, useRef, type ReactNode } from 'react'
import styles from './selector.module.css'

export type SelectorProps = Readonly<{
  /** What is chosen: "Unité". */
  label: string
  /** What is chosen now. */
  value: string
  /** Contents of the panel. */
  children: ReactNode
  /** Whether the panel is open: the owner closes it once something is chosen. */
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
}>

/** A button that says what is chosen and opens a panel under it. Escape or a click elsewhere closes it. */
export function Selector({ label, value, children, isOpen, onToggle }: SelectorProps) {
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const panelId = useId()

  useEffect(() => {
    if (!isOpen) return
    const opener = button.current
    if (panel.current !== null) keepInside(panel.current)
    panel.current?.focus()
    const closeOutside = (event: PointerEvent | FocusEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) onToggle(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      // What had the focus is gone with the panel.
      if (document.activeElement === document.body) opener?.focus()
    }
  }, [isOpen, onToggle])

  return (
    // Escape works from anywhere inside.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className={styles['selector']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        onToggle(false)
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => onToggle(!isOpen)}
      >
        <span className={styles['label']}>{label}</span> <span className={styles['value']}>{value}</span>
        <span aria-hidden className={styles['arrow']} />
      </button>
      {isOpen && (
        <div ref={panel} id={panelId} role="dialog" tabIndex={-1} aria-label={label} className={styles['panel']}>
          {children}
        </div>
      )}
    </div>
  )
}

const EDGE = 8

/** Moves a panel that would leave the window at its end back into it. */
function keepInside(panel: HTMLElement): void {
  const { left, right } = panel.getBoundingClientRect()
  const end = document.documentElement.clientWidth - EDGE
  if (right > end) panel.style.translate = `${Math.round(end - right)}px`
  else if (left < EDGE) panel.style.translate = `${Math.round(EDGE - left)}px`
}
