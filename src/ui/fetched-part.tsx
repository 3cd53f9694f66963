import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { Loaded } from './loaded'
import { useServer } from './server-context'

/**
 * A part of the program that is fetched when it is first needed and kept. A connection lost meanwhile is a ServerError,
 * as with figures. `name` is its own among all parts.
 */
export function usePart<T>(
  name: string,
  load: () => Promise<T>,
  { enabled = true }: Readonly<{ enabled?: boolean }> = {},
): UseQueryResult<T> {
  const server = useServer()
  return useQuery({
    queryKey: ['sec-cmu-part', name],
    queryFn: () => server.loadPart(load),
    staleTime: Infinity,
    cacheTime: Infinity,
    enabled,
  })
}

/** A component that is fetched when it is first shown; that it is loading, or why it does not come, is told in its place. */
export function fetchedPart<P extends object>(name: string, load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function FetchedPart(props: P) {
    return <Loaded query={usePart(name, load)}>{(Part) => <Part {...props} />}</Loaded>
  }
}
