import type { Dimension } from '../dhis2/ports'
import { isWireObject, optionalText } from '../dhis2/wire-parse'

export type DashboardMode = 'view' | 'edit' | 'print' | 'print-layout'

export type ItemDetails = Readonly<{ itemTitle: string; appUrl: string; onRemove: () => Promise<void> }>

export type NamedFilter = Dimension & Readonly<{ names: readonly string[] }>

/** What the dashboard gives an item, read from the loose props that arrive by message. */
export type DashboardProps = Readonly<{
  /** Null until the dashboard has answered. */
  itemId: string | null
  mode: DashboardMode
  /** Null where the dashboard sets no such filter. */
  orgUnits: readonly string[] | null
  periods: readonly string[] | null
  /** Every other filter: group sets, categories. `names`: of their items, as the dashboard says them. */
  filters: readonly NamedFilter[]
  /** What the item keeps for reading without a connection goes under; null where the dashboard gives none to keep. */
  cacheId: string | null
  /** Whether the dashboard itself is kept for reading without a connection. */
  isParentCached: boolean
  setDetails: ((details: ItemDetails) => void) | null
}>

const MODES: readonly DashboardMode[] = ['view', 'edit', 'print', 'print-layout']

/** A dashboard opened straight into its edit or print page does not know its own id. */
const NAMELESS_CACHE = /^undefined-/

/**
 * Reads the props of the plugin contract; what is missing or strange, as from older dashboards, counts as not given.
 * Names of places and periods are taken from the analytics answer.
 */
export function readDashboardProps(props: Readonly<Record<string, unknown>>): DashboardProps {
  const filters = isWireObject(props['dashboardItemFilters']) ? props['dashboardItemFilters'] : {}
  const setDetails = props['setDashboardItemDetails']
  const cacheId = optionalText(props['cacheId'])
  return {
    itemId: optionalText(props['dashboardItemId']),
    mode: MODES.find((mode) => mode === props['dashboardMode']) ?? 'view',
    orgUnits: idsOrNull(filters['ou']),
    periods: idsOrNull(filters['pe']),
    filters: Object.entries(filters).flatMap(([id, value]) => {
      const items = id === 'ou' || id === 'pe' ? [] : itemsOf(value)
      if (items.length === 0) return []
      return [{ id, items: items.map((item) => item.id), names: items.map((item) => item.name) }]
    }),
    cacheId: cacheId === null || NAMELESS_CACHE.test(cacheId) ? null : cacheId,
    isParentCached: props['isParentCached'] === true,
    setDetails: isDetailsReceiver(setDetails) ? setDetails : null,
  }
}

/** Each item once. Relative units carry `displayName` and no `name`. */
function itemsOf(value: unknown): readonly Readonly<{ id: string; name: string }>[] {
  if (!Array.isArray(value)) return []
  const items = value.flatMap((item: unknown) => {
    const id = isWireObject(item) ? optionalText(item['id']) : null
    if (!isWireObject(item) || id === null) return []
    return [{ id, name: optionalText(item['name']) ?? optionalText(item['displayName']) ?? id }]
  })
  return items.filter(({ id }, index) => items.findIndex((other) => other.id === id) === index)
}

function idsOrNull(value: unknown): readonly string[] | null {
  const items = itemsOf(value)
  return items.length > 0 ? items.map(({ id }) => id) : null
}

/** A function across frames can be told nothing about; its arguments are the contract's. */
function isDetailsReceiver(value: unknown): value is (details: ItemDetails) => void {
  return typeof value === 'function'
}
