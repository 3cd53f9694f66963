import { useCallback, useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useServerQuery } from '../ui/server-context'
import { lastYear, searchOf, selectionOf, type Selection } from './selection'

export type SelectionState = Readonly<{
  /** Null until what the address leaves out is known. */
  selection: Selection | null
  error: unknown
  retry: () => void
  select: (change: Partial<Selection>) => void
}>

/**
 * The selection the address holds. What it leaves out is filled with the user's first root and the last year, and
 * written back, so that every address shown can be shared.
 */
export function useSelection(): SelectionState {
  const location = useLocation()
  const navigate = useNavigate()
  const defaults = useServerQuery(['selection-defaults'], async (server, signal): Promise<Selection> => {
    const [user, info] = await Promise.all([server.currentUser(signal), server.systemInfo(signal)])
    return { orgUnits: user.roots.slice(0, 1).map((root) => root.id), periods: [lastYear(info.serverDate)] }
  })
  const asked = selectionOf(new URLSearchParams(location.search))
  const isWhole = asked.orgUnits.length > 0 && asked.periods.length > 0
  const selection = isWhole ? asked : defaults.data ? completed(asked, defaults.data) : null
  const search = selection ? searchOf(selection) : null

  useEffect(() => {
    if (search !== null && !isWhole) navigate({ search }, { replace: true })
  }, [search, isWhole, navigate])

  const select = useCallback(
    (change: Partial<Selection>) => {
      const current = selectionOf(new URLSearchParams(location.search))
      navigate({ search: searchOf({ ...current, ...change }) })
    },
    [location.search, navigate],
  )
  return {
    selection,
    error: isWhole ? null : defaults.error,
    retry: () => void defaults.refetch(),
    select,
  }
}

function completed(asked: Selection, defaults: Selection): Selection {
  return {
    orgUnits: asked.orgUnits.length > 0 ? asked.orgUnits : defaults.orgUnits,
    periods: asked.periods.length > 0 ? asked.periods : defaults.periods,
  }
}
