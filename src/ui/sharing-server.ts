import { hashQueryKey, type FetchQueryOptions, type QueryClient } from '@tanstack/react-query'
import type { Server } from '../dhis2/ports'

/** Keys of shared answers begin with it. */
export const SHARED_ANSWERS = 'sec-cmu-server'

/** Answers younger than this are not asked for again; a new analytics run is seen after it at the latest. */
export const FRESH_MS = 60_000

const A_MINUTE = { staleTime: FRESH_MS } as const
const FOR_THE_SESSION = { staleTime: Infinity, cacheTime: Infinity } as const

type Ask<T> = (signal?: AbortSignal) => Promise<T>

/**
 * A server whose equal questions share one request and one answer for a minute (what cannot change while the page is
 * open, for as long as it is). A request is cancelled when the last of
 * those who wait for it gives up, not before.
 */
export function sharingServer(server: Server, client: QueryClient): Server {
  const waiting = new Map<string, number>()

  async function share<T>(
    key: readonly unknown[],
    ask: Ask<T>,
    signal?: AbortSignal,
    freshFor: Pick<FetchQueryOptions, 'staleTime' | 'cacheTime'> = A_MINUTE,
  ): Promise<T> {
    if (signal?.aborted === true) throw new Error('given up before it was asked')
    const queryKey = [SHARED_ANSWERS, ...key]
    const leave = enter(waiting, hashQueryKey(queryKey))
    const giveUp = (): void => {
      if (leave() === 0) void client.cancelQueries({ queryKey, exact: true })
    }
    signal?.addEventListener('abort', giveUp, { once: true })
    try {
      return await client.fetchQuery({
        queryKey,
        queryFn: ({ signal: shared }) => ask(shared),
        ...freshFor,
      })
    } finally {
      signal?.removeEventListener('abort', giveUp)
      leave()
    }
  }

  const appNotes: Server['appNotes'] = (signal) => share(['appNotes'], (shared) => server.appNotes(shared), signal)

  /** After a change every answer may be another one: also figures, which the server computes with its constants. */
  async function thenAskAnew<T>(change: Promise<T>): Promise<T> {
    try {
      return await change
    } finally {
      // What is on screen asks itself when all is changed.
      await client.invalidateQueries({ queryKey: [SHARED_ANSWERS], refetchType: 'none' })
      await client.invalidateQueries({ queryKey: ['sec-cmu'], refetchType: 'none' })
    }
  }

  return {
    ...server,
    analytics: (query, signal) => share(['analytics', query], (shared) => server.analytics(query, shared), signal),
    orgUnit: (id, signal) => share(['orgUnit', id], (shared) => server.orgUnit(id, shared), signal),
    shapes: (orgUnits, signal) =>
      share(['shapes', orgUnits], (shared) => server.shapes(orgUnits, shared), signal, FOR_THE_SESSION),
    groupings: (signal) => share(['groupings'], (shared) => server.groupings(shared), signal, FOR_THE_SESSION),
    currentUser: (signal) => share(['currentUser'], (shared) => server.currentUser(shared), signal),
    systemInfo: (signal) => share(['systemInfo'], (shared) => server.systemInfo(shared), signal),
    identity: (signal) => share(['identity'], (shared) => server.identity(shared), signal),
    zerosCounted: (signal) => share(['zerosCounted'], (shared) => server.zerosCounted(shared), signal, FOR_THE_SESSION),
    constants: (ids, signal) => share(['constants', ids], (shared) => server.constants(ids, shared), signal),
    constantStates: (ids, signal) =>
      share(['constantStates', ids], (shared) => server.constantStates(ids, shared), signal),
    userRights: (signal) => share(['userRights'], (shared) => server.userRights(shared), signal),
    appNotes,
    demonstration: (signal) =>
      share(['demonstration'], async (shared) => (await appNotes(shared)).demonstration, signal, FOR_THE_SESSION),
    saveSettings: (asked) => thenAskAnew(server.saveSettings(asked)),
    updateConstant: (id, value, before) => thenAskAnew(server.updateConstant(id, value, before)),
  }
}

/** Counts one more who waits; the function returned takes it off (once) and tells how many are left. */
function enter(waiting: Map<string, number>, key: string): () => number {
  waiting.set(key, (waiting.get(key) ?? 0) + 1)
  let isIn = true
  return () => {
    const left = (waiting.get(key) ?? 0) - (isIn ? 1 : 0)
    isIn = false
    if (left > 0) waiting.set(key, left)
    else waiting.delete(key)
    return Math.max(left, 0)
  }
}
