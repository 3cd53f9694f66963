import { useCallback, useEffect, useRef, useState } from 'react'

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
    window.addEventListener('beforeprint', show)
    return () => window.removeEventListener('beforeprint', show)
  }, [])
  return { ref, isVisible }
}
