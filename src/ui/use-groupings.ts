import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
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
 * the name of something chosen. `first`: uids of group sets that come before the others, in this order.
 */
export function useGroupings(isNeeded: boolean, first: readonly string[]): GroupingsState {
  const server = useServer()
  const [isWanted, setIsWanted] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['sec-cmu', 'groupings'],
    queryFn: ({ signal }) => server.groupings(signal),
    enabled: isNeeded || isWanted,
    staleTime: Infinity,
  })
  const ordered = useMemo(
    () => (data === undefined ? null : { ...data, groupSets: sorted(data.groupSets, first) }),
    [data, first],
  )
  return { data: ordered, error, retry: () => void refetch(), want: () => setIsWanted(true) }
}

function sorted(groupSets: Groupings['groupSets'], first: readonly string[]): Groupings['groupSets'] {
  const rank = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length)
  return [...groupSets].sort((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name))
}
