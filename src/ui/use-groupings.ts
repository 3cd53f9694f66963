import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Groupings } from '../dhis2/ports'
import { useServer } from './server-context'

export type GroupingsState = Readonly<{
  /** Null until they came. */
  data: Groupings | null
  /** Null without one. */
  error: unknown
  retry: () => void
  /** Asks for them: most readers never look at them. */
  want: () => void
}>

/**
 * Levels, group sets and groups of the server, asked for once somebody wants them. `isNeeded`: without being wanted, for
 * the name of something chosen. `first`: uids of group sets that come before the others, in this order; fetched with them.
 */
export function useGroupings(isNeeded: boolean, first: () => Promise<readonly string[]>): GroupingsState {
  const server = useServer()
  const [isWanted, setIsWanted] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['sec-cmu', 'groupings'],
    queryFn: async ({ signal }) => {
      const [groupings, order] = await Promise.all([server.groupings(signal), server.loadPart(first)])
      return { ...groupings, groupSets: sorted(groupings.groupSets, order) }
    },
    enabled: isNeeded || isWanted,
    staleTime: Infinity,
  })
  return { data: data ?? null, error, retry: () => void refetch(), want: () => setIsWanted(true) }
}

function sorted(groupSets: Groupings['groupSets'], first: readonly string[]): Groupings['groupSets'] {
  const rank = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length)
  return [...groupSets].sort((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name))
}
