import { useEffect, useState } from 'react'
import { useServerQuery } from './server-context'

/**
 * Whether the server counts stored zeros; null when it does not say, undefined until it has answered. Asked after `patienceMs`: the
 * figures, which a slow link waits for, come first.
 */
export function useZerosCounted(patienceMs: number): boolean | null | undefined {
  const [isTime, setIsTime] = useState(patienceMs === 0)
  useEffect(() => {
    if (patienceMs === 0) return
    const timer = setTimeout(() => setIsTime(true), patienceMs)
    return () => clearTimeout(timer)
  }, [patienceMs])
  const asked = useServerQuery(['zeros-counted'], (server, signal) => server.zerosCounted(signal), { enabled: isTime })
  return asked.isError ? null : asked.data
}
