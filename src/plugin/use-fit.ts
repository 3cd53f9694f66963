import { useCallback, useEffect, useRef, useState } from 'react'
import { ALL_FITS, nextFit, type Drawn, type Fit } from './fit'

/** Pictures follow a new size one drawing later: what stands still this long is measured. */
const SETTLED_MS = 60

/**
 * Leaves out what does not fit the box. Begins anew with another `subject`: the size of the box and what is shown in it.
 * Give `ref` to the box; its content stands in one element.
 */
export function useFit(
  subject: string,
  canScroll: boolean,
): Readonly<{ ref: (box: HTMLElement | null) => void; fit: Fit }> {
  const box = useRef<HTMLElement | null>(null)
  const observer = useRef<ResizeObserver | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const [state, setState] = useState({ subject, fit: ALL_FITS })
  const fit = state.subject === subject ? state.fit : ALL_FITS

  const measureSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (box.current === null) return
      const drawn = drawnIn(box.current)
      setState((last) => {
        const before = last.subject === subject ? last.fit : ALL_FITS
        const next = nextFit(before, drawn, canScroll)
        return next === before ? last : { subject, fit: next }
      })
    }, SETTLED_MS)
  }, [subject, canScroll])

  const ref = useCallback(
    (element: HTMLElement | null) => {
      observer.current?.disconnect()
      observer.current = null
      box.current = element
      const content = element?.firstElementChild
      if (!content) return
      observer.current = new ResizeObserver(measureSoon)
      observer.current.observe(content)
    },
    [measureSoon],
  )
  // What was left out may not have been enough, and what is as high as before is not observed.
  useEffect(() => {
    measureSoon()
    return () => clearTimeout(timer.current)
  }, [measureSoon, fit])
  return { ref, fit }
}

function drawnIn(box: HTMLElement): Drawn {
  const rows = [...box.querySelectorAll('[data-row]')]
  return {
    excess: box.scrollHeight - box.clientHeight,
    rows: rows.length,
    rowHeight: rows[0]?.getBoundingClientRect().height ?? 0,
  }
}
