import { uidFor, type Uid } from '../../dhis2/uid'
import type { PluginView } from '../plugin-items'
import { checkedText, DefinitionError, identity, type Identity, type Text } from './definition'
import type { ThematicMap } from './map'
import type { Visualization } from './visualization'

/** Grid of the Dashboard app: 60 columns, rows of 10 pixels and a gap. */
export const DASHBOARD_COLUMNS = 60

export type Place = Readonly<{ x: number; y: number; width: number; height: number }>

export type DashboardItem = Place &
  Readonly<
    | { id: Uid; type: 'visualization'; visualization: Visualization }
    | { id: Uid; type: 'map'; map: ThematicMap }
    | { id: Uid; type: 'plugin'; view: PluginView }
  >

export type Dashboard = Identity<'dashboard'> & Readonly<{ description: Text; items: readonly DashboardItem[] }>

/** @throws {DefinitionError} when an item leaves the grid, lies on another or is shown twice. */
/* @__NO_SIDE_EFFECTS__ */
export function dashboard(
  given: Readonly<{ code: string; name: Text; description: Text; items: readonly DashboardItem[] }>,
): Dashboard {
  const { code, items } = given
  for (const item of items) {
    if (item.x + item.width > DASHBOARD_COLUMNS) throw new DefinitionError(code, 'items', `${item.id} leaves the grid`)
  }
  items.forEach((item, position) => {
    const other = items.slice(position + 1).find((later) => overlap(item, later))
    if (other) throw new DefinitionError(code, 'items', `${item.id} and ${other.id} overlap`)
  })
  if (new Set(items.map((item) => item.id)).size < items.length) {
    throw new DefinitionError(code, 'items', 'show the same twice')
  }
  return { ...identity('dashboard', given), description: checkedText(code, 'description', given.description), items }
}

/* @__NO_SIDE_EFFECTS__ */
export function chartItem(dashboardCode: string, visualization: Visualization, place: Place): DashboardItem {
  return { id: itemUid(dashboardCode, visualization.code), type: 'visualization', visualization, ...place }
}

/* @__NO_SIDE_EFFECTS__ */
export function mapItem(dashboardCode: string, map: ThematicMap, place: Place): DashboardItem {
  return { id: itemUid(dashboardCode, map.code), type: 'map', map, ...place }
}

const itemUid = (dashboardCode: string, shownCode: string): Uid =>
  uidFor('dashboardItem', `${dashboardCode}_${shownCode}`)

function overlap(a: Place, b: Place): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
