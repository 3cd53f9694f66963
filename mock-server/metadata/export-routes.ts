import { wireTime } from '../clock'
import type { MockRequest, MockResponse, Route } from '../http'
import type { MockState } from '../state'
import { parseFields } from './query/field-tree'
import { fieldsParameter, findObjects } from './query/list'
import { selectFields } from './query/select'
import { viewFor } from './query/view'
import { SCHEMAS } from './schema/catalogue'

export const exportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/metadata',
    handle: exportMetadata,
    authority: 'F_METADATA_EXPORT',
    about: 'objects of the types named, or of all',
  },
]

/** Types without objects are left out. */
function exportMetadata(request: MockRequest, state: MockState): MockResponse {
  const { query } = request
  const named = SCHEMAS.filter(({ plural }) => query.get(plural) === 'true')
  const view = viewFor(request, state)
  const fields = parseFields(fieldsParameter(query, ':owner'))
  const lists = (named.length > 0 ? named : SCHEMAS).flatMap((schema) => {
    const objects = findObjects(schema, query, view)
    if (objects.length === 0) return []
    return [[schema.plural, objects.map((object) => selectFields(schema, object, fields, view))] as const]
  })
  const system = { version: state.quirks.fullVersion, date: wireTime(state.clock.now()) }
  return { status: 200, body: { system, ...Object.fromEntries(lists) } }
}
