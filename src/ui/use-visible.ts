import { useCallback, useEffect, useRef, useState } from 'react'

/** Sent before a page is printed by its button, to have everything drawn first. */
export const PRINT_SOON = 'sec-cmu-print-soon'

/**
 * Whether an element has been on the screen, or is about to be printed: what lies further down is asked for when
 * somebody gets there. Stays true. Give `ref` to the element.
 */
export function useVisible(): Readonly<{ ref: (element: Element | null) => void; isVisible: boolean }> {
  const [isVisible, setIsVisible] = useState(false)
  const observer = useRef<IntersectionObserver | null>(null)
  const ref = useCallback((element: Element | null) => {
    observer.current?.disconnect()
    observer.current = null
    if (element === null) return
    if (typeof IntersectionObserver === 'undefined') {
      setIsVisible(true)
      return
    }
    observer.current = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setIsVisible(true)
    })
    observer.current.observe(element)
  }, [])
  useEffect(() => {
    const show = (): void => setIsVisible(true)
    const events = ['beforeprint', PRINT_SOON]
    events.forEach((name) => window.addEventListener(name, show))
    return () => events.forEach((name) => window.removeEventListener(name, show))
  }, [])
  return { ref, isVisible }
}
