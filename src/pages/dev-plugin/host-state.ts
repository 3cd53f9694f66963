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
  /** Other filters: `set:group;group`, several separated by spaces. */
  groups: string
  width: number
  height: number
  /** Whether the dashboard is available offline. */
  isParentCached: boolean
}>

export const INITIAL_STATE: HostState = {
  itemId: pluginItemId('coverage'),
  mode: 'view',
  orgUnits: '',
  periods: '2015',
  groups: '',
  width: 451,
  height: 528,
  isParentCached: false,
}

type FilterItem = Readonly<{ id: string; name?: string; displayName?: string; path?: string }>

/** Filters as the Dashboard app sends them; in edit mode it sends none. Relative units carry no `name`. */
export function dashboardFilters({
  mode,
  orgUnits,
  periods,
  groups,
}: HostState): Readonly<Record<string, readonly FilterItem[]>> {
  if (mode === 'edit') return {}
  const ou = idsOf(orgUnits).map((id) =>
    /^(USER_|LEVEL-|OU_GROUP-)/.test(id) ? { id, displayName: id } : { id, name: id, path: `/${id}` },
  )
  const pe = idsOf(periods).map((id) => ({ id, name: id }))
  const others = groups
    .split(' ')
    .map((text) => text.split(':'))
    .flatMap(([id = '', items = '']) => {
      const list = idsOf(items).map((item) => ({ id: item, name: item }))
      return id === '' || list.length === 0 ? [] : [[id, list] as const]
    })
  return { ...(ou.length > 0 && { ou }), ...(pe.length > 0 && { pe }), ...Object.fromEntries(others) }
}

const idsOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '')

export type ToldDetails = Readonly<{ itemTitle: string; appUrl: string; onRemove: () => unknown }>

/** What the item told the dashboard about itself, or null. */
export function toldDetails(details: unknown): ToldDetails | null {
  if (!isWireObject(details)) return null
  const { onRemove } = details
  return {
    itemTitle: optionalText(details['itemTitle']) ?? '',
    appUrl: optionalText(details['appUrl']) ?? '',
    onRemove: isCallable(onRemove) ? onRemove : () => undefined,
  }
}

/** A function from another frame can be told nothing about. */
function isCallable(value: unknown): value is () => unknown {
  return typeof value === 'function'
}
