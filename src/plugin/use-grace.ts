import { useEffect, useState } from 'react'

/** The dashboard answers before the first drawing or not at all; a slow machine is given this long. */
const GRACE_MS = 3000

/** True once `isWaiting` has lasted longer than a dashboard takes to answer. */
export function useGrace(isWaiting: boolean): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setIsOver(true), GRACE_MS)
    return () => clearTimeout(timer)
  }, [isWaiting])
  return isWaiting && isOver
}
