import { isWireObject, optionalText } from '../../dhis2/wire-parse'
import { pluginItemId } from '../../metadata/plugin-items'

export const MODES = ['view', 'edit', 'print', 'print-layout'] as const

/** What the developer sets: how a dashboard would host the item. Empty filters are not sent. */
export type HostState = Readonly<{
  itemId: string
  mode: (typeof MODES)[number]
  /** Ids or keywords, separated by `;`. */
  orgUnits: string
  periods: string
  width: number
  height: number
}>

export const INITIAL_STATE: HostState = {
  itemId: pluginItemId('coverage'),
  mode: 'view',
  orgUnits: '',
  periods: '2015',
  width: 451,
  height: 528,
}

type FilterItem = Readonly<{ id: string; name?: string; displayName?: string; path?: string }>

/** Filters as the Dashboard app sends them; in edit mode it sends none. Relative units carry no `name`. */
export function dashboardFilters({
  mode,
  orgUnits,
  periods,
}: HostState): Readonly<Record<string, readonly FilterItem[]>> {
  if (mode === 'edit') return {}
  const ou = idsOf(orgUnits).map((id) =>
    /^(USER_|LEVEL-|OU_GROUP-)/.test(id) ? { id, displayName: id } : { id, name: id, path: `/${id}` },
  )
  const pe = idsOf(periods).map((id) => ({ id, name: id }))
  return { ...(ou.length > 0 && { ou }), ...(pe.length > 0 && { pe }) }
}

const idsOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '')

/** What the item told the dashboard about itself, or null. */
export function toldDetails(details: unknown): Readonly<{ itemTitle: string; appUrl: string }> | null {
  if (!isWireObject(details)) return null
  return { itemTitle: optionalText(details['itemTitle']) ?? '', appUrl: optionalText(details['appUrl']) ?? '' }
}
