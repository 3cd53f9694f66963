import { useEffect } from 'react'
import { isUid } from '../dhis2/uid'
import { useServer } from '../ui/server-context'
import { selectionOf } from './selection'
import { useMemory } from './use-selection'

/**
 * Draws nothing: asks for the unit an address such as `#/cmu?pe=2025` will show, which figures wait for, while texts and
 * view are on their way. The answer is kept for who asks next; an error is theirs to tell.
 */
export function AskAhead({ hash }: Readonly<{ hash: string }>) {
  const server = useServer()
  const { memoryOf, user } = useMemory()
  useEffect(() => {
    if (user === undefined) return
    const asked = selectionOf(new URLSearchParams(hash.split('?')[1] ?? ''))
    const choices = [asked.orgUnits, memoryOf(user).last().orgUnits, user.roots.slice(0, 1)]
    const units = choices.find((ids) => ids.length > 0) ?? []
    // Without a signal: it goes on when this is gone.
    for (const id of units.filter(isUid)) server.orgUnit(id).catch(() => undefined)
  }, [hash, server, memoryOf, user])
  return null
}
