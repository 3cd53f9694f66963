import type { Dimension } from '../dhis2/ports'
import { isWireObject, optionalText } from '../dhis2/wire-parse'

export type DashboardMode = 'view' | 'edit' | 'print' | 'print-layout'

export type ItemDetails = Readonly<{ itemTitle: string; appUrl: string; onRemove: () => Promise<void> }>

/** What the dashboard gives an item, read from the loose props that arrive by message. */
export type DashboardProps = Readonly<{
  /** Null until the dashboard has answered. */
  itemId: string | null
  mode: DashboardMode
  /** Null where the dashboard sets no such filter. */
  orgUnits: readonly string[] | null
  periods: readonly string[] | null
  /** Every other filter: group sets, categories. */
  filters: readonly Dimension[]
  setDetails: ((details: ItemDetails) => void) | null
}>

const MODES: readonly DashboardMode[] = ['view', 'edit', 'print', 'print-layout']

/**
 * Reads the props of the plugin contract; what is missing or strange counts as not given. Filter items carry `id`, and
 * either `name` or (relative units) `displayName`; names are taken from the analytics answer instead.
 */
export function readDashboardProps(props: Readonly<Record<string, unknown>>): DashboardProps {
  const filters = isWireObject(props['dashboardItemFilters']) ? props['dashboardItemFilters'] : {}
  const setDetails = props['setDashboardItemDetails']
  return {
    itemId: optionalText(props['dashboardItemId']),
    mode: MODES.find((mode) => mode === props['dashboardMode']) ?? 'view',
    orgUnits: itemIds(filters['ou']),
    periods: itemIds(filters['pe']),
    filters: Object.entries(filters).flatMap(([id, value]) => {
      const items = id === 'ou' || id === 'pe' ? null : itemIds(value)
      return items === null ? [] : [{ id, items }]
    }),
    setDetails: isDetailsReceiver(setDetails) ? setDetails : null,
  }
}

function itemIds(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null
  const ids = value.flatMap((item: unknown) => {
    const id = isWireObject(item) ? optionalText(item['id']) : null
    return id === null ? [] : [id]
  })
  return ids.length > 0 ? ids : null
}

/** A function across frames can be told nothing about; its arguments are the contract's. */
function isDetailsReceiver(value: unknown): value is (details: ItemDetails) => void {
  return typeof value === 'function'
}
