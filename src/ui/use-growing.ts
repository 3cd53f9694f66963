import { startTransition, useEffect, useState } from 'react'

const AT_ONCE = 100

/** How many of so many to draw: a hundred at once, then more as the browser finds time, until all are. */
export function useGrowing(count: number): number {
  const [shown, setShown] = useState(AT_ONCE)
  useEffect(() => {
    if (shown >= count) return
    const timer = setTimeout(() => startTransition(() => setShown(shown + AT_ONCE)))
    return () => clearTimeout(timer)
  }, [shown, count])
  return Math.min(shown, count)
}
