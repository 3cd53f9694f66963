import type { MockRequest, MockResponse } from '../http'
import { notFound, objectFor } from '../metadata/crud'
import { mayUpdate } from '../metadata/query/access-block'
import { schemaOf } from '../metadata/schema/catalogue'
import { isRecord, isReference } from '../metadata/shape'
import type { MockState } from '../state'

type Access = Readonly<Record<string, unknown>>
type Updated = { id: string; name: unknown }

/** Items and the types behind them. */
const ITEM_TYPES = { visualization: 'visualizations', map: 'maps', eventVisualization: 'eventVisualizations' } as const

/**
 * Gives the users and groups that may read a dashboard the same right to what its items show, where they have none yet.
 * What the user may not change is reported. `?dryRun=true` reports alone.
 */
export function cascadeSharing(request: MockRequest, state: MockState): MockResponse {
  const schema = schemaOf('dashboards')
  if (!schema) throw new Error('dashboards are no object type')
  const dashboard = objectFor(request, schema, state)
  if (!mayUpdate(schema, dashboard, { user: request.user, state })) throw notFound(schema, dashboard.id)
  const updateObjects: Record<string, Updated[]> = {}
  const items = Array.isArray(dashboard['dashboardItems']) ? (dashboard['dashboardItems'] as readonly unknown[]) : []
  let changedItems = 0
  for (const item of items) {
    for (const [property, type] of Object.entries(ITEM_TYPES)) {
      const target = isRecord(item) ? item[property] : undefined
      const updated = isReference(target) ? cascadeTo(type, target.id, dashboard['sharing'], request, state) : undefined
      if (!updated) continue
      changedItems += 1
      updateObjects[type] = [...(updateObjects[type] ?? []), updated]
    }
  }
  const response = { errorReports: [], countUpdatedDashBoardItems: changedItems, updateObjects }
  return { status: 200, body: response }
}

function cascadeTo(
  type: string,
  id: string,
  sharing: unknown,
  { user, query }: MockRequest,
  state: MockState,
): Updated | undefined {
  const schema = schemaOf(type)
  const object = state.metadata.get(type, id)
  if (!schema || !object || !isRecord(sharing) || !mayUpdate(schema, object, { user, state })) return undefined
  const before = isRecord(object['sharing']) ? object['sharing'] : {}
  const users = merged(before['users'], sharing['users'])
  const userGroups = merged(before['userGroups'], sharing['userGroups'])
  if (users === before['users'] && userGroups === before['userGroups']) return undefined
  if (query.get('dryRun') !== 'true') state.metadata.put(type, { ...object, sharing: { ...before, users, userGroups } })
  return { id, name: object['name'] }
}

/** Readers of the dashboard that are not named yet, added; the same block when there are none. */
function merged(before: unknown, given: unknown): unknown {
  const own: Access = isRecord(before) ? before : {}
  const missing = Object.entries(isRecord(given) ? given : {}).filter(([id]) => !Object.hasOwn(own, id))
  const readers = missing.map(([id]) => [id, { id, access: 'r-------' }] as const)
  return readers.length === 0 ? before : { ...own, ...Object.fromEntries(readers) }
}
