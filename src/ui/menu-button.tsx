import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import styles from './menu-button.module.css'

export type MenuItem<Id extends string> = Readonly<{ id: Id; label: string }>

export type MenuButtonProps<Id extends string> = Readonly<{
  label: string
  items: readonly MenuItem<Id>[]
  onChoose: (id: Id) => void
  /** Why the menu cannot be opened, or undefined when it can. The button can still be reached, and tells it. */
  blocked?: string | undefined
}>

/** A button with a menu of commands: arrow keys, Home, End, Escape; the focus goes back to the button. */
export function MenuButton<Id extends string>({ label, items, onChoose, blocked }: MenuButtonProps<Id>) {
  const [active, setActive] = useState<number | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const isOpen = active !== null
  // It would open by itself once nothing blocks it any more.
  if (isOpen && blocked !== undefined) setActive(null)
  useClickElsewhere(root, isOpen, setActive)
  useEffect(() => {
    if (active !== null) root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]')[active]?.focus()
  }, [active])

  const open = (index: number): void => {
    if (blocked === undefined) setActive(index)
  }
  const close = (): void => {
    button.current?.focus()
    setActive(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = itemAfter(event.key, active, items.length)
    if (target !== null) {
      event.preventDefault()
      open(target)
    } else if (isOpen && event.key === 'Escape') {
      event.stopPropagation()
      close()
    } else if (isOpen && event.key === 'Tab') {
      // From the button the browser goes on to what follows it: the items are gone.
      close()
    }
  }
  return (
    // Keys work from the button and from every item.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} className={styles['root']} onKeyDown={onKeyDown}>
      <button
        ref={button}
        id={`${id}-button`}
        type="button"
        className={styles['button']}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-menu` : undefined}
        aria-disabled={blocked !== undefined}
        aria-describedby={`${id}-reason`}
        title={blocked}
        onClick={() => (isOpen ? close() : open(0))}
      >
        {label}
        <span aria-hidden className={styles['arrow']} />
      </button>
      <span id={`${id}-reason`} hidden>
        {blocked}
      </span>
      {isOpen && (
        <div id={`${id}-menu`} role="menu" aria-labelledby={`${id}-button`} className={styles['menu']}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles['item']}
              onClick={() => {
                close()
                onChoose(item.id)
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** The item a key leads to, null for other keys. From the closed button down to the first, up to the last. */
function itemAfter(key: string, active: number | null, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active === null ? 0 : (active + 1) % count
    case 'ArrowUp':
      return active === null ? count - 1 : (active + count - 1) % count
    case 'Home':
      return active === null ? null : 0
    case 'End':
      return active === null ? null : count - 1
    default:
      return null
  }
}

function useClickElsewhere(root: RefObject<HTMLElement>, isOpen: boolean, setActive: (none: null) => void): void {
  useEffect(() => {
    if (!isOpen) return
    const closeOutside = (event: PointerEvent | FocusEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setActive(null)
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [root, isOpen, setActive])
}
