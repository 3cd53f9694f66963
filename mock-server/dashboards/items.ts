import { canRead } from '../access/rights'
import { PRIVATE } from '../cache-headers'
import { WebMessageError, type MockRequest, type MockResponse } from '../http'
import { parseFields } from '../metadata/query/field-tree'
import { selectFields } from '../metadata/query/select'
import { viewFor } from '../metadata/query/view'
import { schemaOf } from '../metadata/schema/catalogue'
import { isRecord } from '../metadata/shape'
import type { MockState } from '../state'

/** One item of the dashboards the user may read. */
export function readItem(request: MockRequest, state: MockState): MockResponse {
  const id = request.params['id'] ?? ''
  const schema = schemaOf('dashboards')
  const dashboard = state.metadata
    .all('dashboards')
    .find((one) => itemsOf(one['dashboardItems']).includes(id) && canRead(request.user, one, state))
  if (!dashboard || !schema) {
    throw new WebMessageError(404, `DashboardItem with id ${id} could not be found.`, { errorCode: 'E1005' })
  }
  const fields = request.query.getAll('fields').join(',')
  const asked = parseFields(`dashboardItems[id,${fields === '' ? '*' : fields}]`)
  const { dashboardItems } = selectFields(schema, dashboard, asked, viewFor(request, state))
  const item: unknown = Array.isArray(dashboardItems)
    ? dashboardItems.find((one) => isRecord(one) && one['id'] === id)
    : undefined
  return { status: 200, body: item ?? {}, headers: PRIVATE }
}

function itemsOf(items: unknown): readonly unknown[] {
  return Array.isArray(items) ? items.map((item: unknown) => (isRecord(item) ? item['id'] : undefined)) : []
}
