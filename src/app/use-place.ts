import type { OrgUnitRef } from '../dhis2/ports'
import { isUid } from '../dhis2/uid'
import { useServerQuery } from '../ui/server-context'

export type Place = Readonly<{
  /** Names of the units chosen; keywords have none. */
  names: readonly string[]
  /** From the user's own root down to the one unit, which is not in it; empty for several. */
  ancestors: readonly OrgUnitRef[]
  /** Of the one unit; null for several, keywords, and until known. */
  level: number | null
}>

const NOWHERE: Place = { names: [], ancestors: [], level: null }

/** Names of the selection and the way down to it; empty while `isLoading`, and when they cannot be known. */
export function usePlace(orgUnits: readonly string[]): Place & Readonly<{ isLoading: boolean }> {
  const place = useServerQuery(['place', orgUnits], async (server, signal): Promise<Place> => {
    const [user, ...units] = await Promise.all([
      server.identity(signal),
      ...orgUnits.filter(isUid).map((id) => server.orgUnit(id, signal)),
    ])
    const [only, ...others] = units
    const names = units.map((unit) => unit.name)
    if (only === undefined || others.length > 0 || orgUnits.length > 1) return { ...NOWHERE, names }
    const steps = only.path.split('/').filter((step) => step !== '')
    const root = Math.max(0, ...user.roots.map((id) => steps.indexOf(id)))
    return { names, ancestors: only.ancestors.slice(root), level: only.level }
  })
  return { ...(place.data ?? NOWHERE), isLoading: place.isLoading }
}
