import { useConfig } from '@dhis2/app-runtime'
import { useCallback, useEffect, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { ServerError } from '../dhis2/errors'
import type { Identity, Server } from '../dhis2/ports'
import { isUid } from '../dhis2/uid'
import { useServerQuery } from '../ui/server-context'
import { completed, lastYear, NOTHING_SELECTED, searchOf, selectionOf, type Selection } from './selection'
import { selectionMemory, type SelectionMemory } from './selection-memory'

export type SelectionState = Readonly<{
  /** Null until what the address leaves out is known. */
  selection: Selection | null
  error: unknown
  retry: () => void
  select: (change: Partial<Selection>) => void
}>

/**
 * The selection the address holds. What it leaves out is filled with the user's last selection on this device, else
 * the user's first root and the last year, and written back, so that every address shown can be shared.
 */
export function useSelection(): SelectionState {
  const location = useLocation()
  const navigate = useNavigate()
  const asked = useMemo(() => selectionOf(new URLSearchParams(location.search)), [location.search])
  const isWhole = asked.orgUnits.length > 0 && asked.periods.length > 0
  const { memoryOf, user } = useMemory()
  // Asked anew at each address that leaves something out: the last selection is another by then.
  const filled = useServerQuery(['filled-selection', isWhole ? '' : location.key], (server, signal) =>
    isWhole ? Promise.resolve(null) : fill(asked, memoryOf, server, signal),
  )
  const selection = isWhole ? asked : (filled.data ?? null)
  const filledSearch = filled.data ? searchOf(filled.data) : null
  const askedSearch = searchOf(asked)

  useEffect(() => {
    // A user without any unit has nothing to fill the place with: the address stays as it is.
    if (!isWhole && filledSearch !== null && filledSearch !== askedSearch)
      navigate({ search: filledSearch }, { replace: true })
  }, [isWhole, filledSearch, askedSearch, navigate])

  useEffect(() => {
    if (isWhole && user) memoryOf(user).keep(asked)
  }, [isWhole, asked, user, memoryOf])

  const select = useCallback(
    (change: Partial<Selection>) => navigate({ search: searchOf({ ...asked, ...change }) }),
    [asked, navigate],
  )
  return { selection, error: isWhole ? null : filled.error, retry: () => void filled.refetch(), select }
}

type MemoryOf = (user: Identity) => SelectionMemory

/** The user, once known, and what this device keeps of a user's last selection. */
export function useMemory(): Readonly<{ memoryOf: MemoryOf; user: Identity | undefined }> {
  const { baseUrl } = useConfig()
  const user = useServerQuery(['identity'], (server, signal) => server.identity(signal))
  const memoryOf = useCallback(
    ({ id }: Identity) =>
      selectionMemory(() => window.localStorage, new URL(baseUrl, window.location.href.replace(/#.*/, '')).href, id),
    [baseUrl],
  )
  return { memoryOf, user: user.data }
}

/** @throws {ServerError} */
async function fill(asked: Selection, memoryOf: MemoryOf, server: Server, signal?: AbortSignal): Promise<Selection> {
  const [user, info] = await Promise.all([server.identity(signal), server.systemInfo(signal)])
  const last = await stillThere(memoryOf(user).last(), user, server, signal)
  return completed(asked, last, {
    ...NOTHING_SELECTED,
    orgUnits: user.roots.slice(0, 1),
    periods: [lastYear(info.serverDate)],
  })
}

/**
 * Without the units that were taken from the tree or from the user since: nobody chose to be told so today.
 * @throws {ServerError} when the server cannot say.
 */
async function stillThere(last: Selection, user: Identity, server: Server, signal?: AbortSignal): Promise<Selection> {
  const isThere = async (id: string): Promise<boolean> => {
    if (!isUid(id)) return true
    try {
      const { path } = await server.orgUnit(id, signal)
      return user.roots.some((root) => path.split('/').includes(root))
    } catch (error) {
      if (error instanceof ServerError && (error.kind === 'notFound' || error.kind === 'noAccess')) return false
      throw error
    }
  }
  const areThere = await Promise.all(last.orgUnits.map(isThere))
  return { ...last, orgUnits: last.orgUnits.filter((_, index) => areThere[index]) }
}
