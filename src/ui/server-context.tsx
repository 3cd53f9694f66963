import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Server } from '../dhis2/ports'
import { FRESH_MS, sharingServer } from './sharing-server'

/** Keys of all answers begin with it. */
export const SERVER_QUERIES = 'sec-cmu'

const ServerContext = createContext<Server | null>(null)

/** Gives the tree its server. Equal questions share one request, whoever asks. Needs the runtime's data provider above. */
export function ServerProvider({ server, children }: Readonly<{ server: Server; children: ReactNode }>) {
  const client = useQueryClient()
  const shared = useMemo(() => sharingServer(server, client), [server, client])
  return <ServerContext.Provider value={shared}>{children}</ServerContext.Provider>
}

export function useServer(): Server {
  const server = useContext(ServerContext)
  if (server === null) throw new Error('useServer needs a ServerProvider above')
  return server
}

/** Loads with the server of the context. `key` says what is asked: same key, same answer. Errors are ServerErrors. */
export function useServerQuery<T>(
  key: readonly unknown[],
  load: (server: Server, signal?: AbortSignal) => Promise<T>,
  { enabled = true }: Readonly<{ enabled?: boolean }> = {},
): UseQueryResult<T> {
  const server = useServer()
  return useQuery({
    queryKey: [SERVER_QUERIES, ...key],
    queryFn: ({ signal }) => load(server, signal),
    staleTime: FRESH_MS,
    enabled,
  })
}
