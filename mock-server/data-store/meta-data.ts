import { canWrite } from '../access/rights'
import { wireTime } from '../clock'
import type { MockRequest } from '../http'
import { parseFields } from '../metadata/query/field-tree'
import { selectFields } from '../metadata/query/select'
import { viewFor } from '../metadata/query/view'
import { schemaOf } from '../metadata/schema/catalogue'
import type { MockState } from '../state'
import type { DataStoreEntry } from './store'

/** An entry without its value, as an object of its own. */
export function metaDataOf(
  { namespace, key }: Readonly<{ namespace: string; key: string }>,
  entry: DataStoreEntry,
  request: MockRequest,
  state: MockState,
): Record<string, unknown> {
  const write = canWrite(request.user, { id: entry.id, sharing: entry.sharing }, state)
  const createdBy = person(entry.createdBy, request, state)
  return {
    id: entry.id,
    namespace,
    key,
    created: wireTime(new Date(entry.created)),
    lastUpdated: wireTime(new Date(entry.lastUpdated)),
    createdBy,
    lastUpdatedBy: person(entry.lastUpdatedBy, request, state),
    user: createdBy,
    translations: [],
    attributeValues: [],
    favorites: [],
    favorite: false,
    sharing: entry.sharing,
    access: {
      read: true,
      update: write,
      delete: write,
      write,
      manage: write,
      ...(state.quirks.externalAccess && { externalize: write }),
    },
  }
}

function person(id: string, request: MockRequest, state: MockState): unknown {
  const user = state.metadata.get('users', id)
  const schema = schemaOf('users')
  if (!user || !schema) return { id }
  return selectFields(schema, user, parseFields('id,code,name,displayName,username'), viewFor(request, state))
}
