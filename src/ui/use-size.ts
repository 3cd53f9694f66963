import { useCallback, useRef, useState } from 'react'

export type Size = Readonly<{ width: number; height: number }>

/** Size of an element in whole pixels, kept up to date; null before it is known. Give `ref` to the element. */
export function useSize(): Readonly<{
  ref: (element: Element | null) => void
  size: Size | null
}> {
  const [size, setSize] = useState<Size | null>(null)
  const observer = useRef<ResizeObserver | null>(null)
  const ref = useCallback((element: Element | null) => {
    observer.current?.disconnect()
    observer.current = null
    if (element === null) return
    const measure = (): void => {
      const box = element.getBoundingClientRect()
      const next = { width: Math.floor(box.width), height: Math.floor(box.height) }
      setSize((last) => (last?.width === next.width && last.height === next.height ? last : next))
    }
    measure()
    observer.current = new ResizeObserver(measure)
    observer.current.observe(element)
  }, [])
  return { ref, size }
}
