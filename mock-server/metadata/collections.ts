import {
  WebMessageError,
  webMessageResponse,
  NoRouteError,
  type MockRequest,
  type MockResponse,
  type Route,
} from '../http'
import type { MockState } from '../state'
import { referencedIds } from '../access/references'
import { jsonBody } from './body'
import { objectFor, schemaFor } from './crud'
import { NO_STATS, type Stats } from './import/report'
import { mayUpdate } from './query/access-block'
import type { Property } from './schema/property'
import type { Schema } from './schema/schema'
import { isRecord, isReference } from './shape'
import type { MetadataObject } from './store'

export const collectionRoutes: readonly Route[] = [
  { method: 'POST', path: '/:type/:id/:property/:item', handle: addItem, about: 'adds a member' },
  { method: 'DELETE', path: '/:type/:id/:property/:item', handle: removeItem, about: 'removes a member' },
  { method: 'POST', path: '/:type/:id/:property', handle: changeItems, about: 'adds and removes members' },
  { method: 'PUT', path: '/:type/:id/:property', handle: replaceItems, about: 'replaces the members' },
]

type Collection = Readonly<{
  schema: Schema
  object: MetadataObject
  property: string
  definition: Property
  ids: readonly string[]
}>

function collectionOf(request: MockRequest, state: MockState): Collection {
  const schema = schemaFor(request)
  const property = request.params['property'] ?? ''
  const definition = schema.properties[property]
  const isList = definition?.kind === 'references' || definition?.kind === 'inverse'
  if (!definition || !isList) throw new NoRouteError()
  const object = objectFor(request, schema, state)
  if (!mayUpdate(schema, object, { user: request.user, state })) {
    throw new WebMessageError(403, "You don't have the proper permissions to update this object.", {
      errorCode: 'E1006',
    })
  }
  return { schema, object, property, definition, ids: referencedIds(object, property) }
}

function addItem(request: MockRequest, state: MockState): MockResponse {
  return change(collectionOf(request, state), [request.params['item'] ?? ''], [], state)
}

function removeItem(request: MockRequest, state: MockState): MockResponse {
  return change(collectionOf(request, state), [], [request.params['item'] ?? ''], state)
}

function changeItems(request: MockRequest, state: MockState): MockResponse {
  const body = jsonBody(request.body)
  const given = isRecord(body) ? body : {}
  const additions = [...idsIn(given['additions']), ...idsIn(given['identifiableObjects'])]
  return change(collectionOf(request, state), additions, idsIn(given['deletions']), state)
}

function replaceItems(request: MockRequest, state: MockState): MockResponse {
  const body = jsonBody(request.body)
  const wanted = idsIn(isRecord(body) ? body['identifiableObjects'] : undefined)
  const collection = collectionOf(request, state)
  // The server empties the collection, then fills it: members that stay are counted in both.
  return change(collection, wanted, collection.ids, state)
}

function idsIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter(isReference).map(({ id }) => id) : []
}

/** Members that do not exist, or are there already, change nothing and are not counted. */
function change(
  collection: Collection,
  additions: readonly string[],
  deletions: readonly string[],
  state: MockState,
): MockResponse {
  const { schema, object, property, definition, ids } = collection
  const type = definition.kind === 'references' || definition.kind === 'inverse' ? definition.type : ''
  const known = (id: string): boolean => state.metadata.get(type, id) !== undefined
  const deleted = deletions.filter(known)
  const added = additions.filter(known)
  if (definition.kind === 'references') {
    const rest = ids.filter((id) => !deleted.includes(id))
    const members = [...rest, ...added.filter((id) => !rest.includes(id))].map((id) => ({ id }))
    state.metadata.put(schema.plural, { ...object, [property]: members })
  } else if (definition.kind === 'inverse') {
    for (const id of deleted) changeOwner(definition, id, object.id, false, state)
    for (const id of added) changeOwner(definition, id, object.id, true, state)
  }
  const stats: Stats = {
    ...NO_STATS,
    updated: added.length,
    deleted: deleted.length,
    total: added.length + deleted.length,
  }
  return webMessageResponse(200, { response: { responseType: 'TypeReport', status: 'OK', stats, objectReports: [] } })
}

/** The other side owns the collection (a group's members, asked for through the member). */
function changeOwner(
  { type, by }: Extract<Property, { kind: 'inverse' }>,
  ownerId: string,
  id: string,
  isMember: boolean,
  state: MockState,
): void {
  const owner = state.metadata.get(type, ownerId)
  if (!owner || !Array.isArray(owner[by])) return
  const rest = referencedIds(owner, by).filter((member) => member !== id)
  state.metadata.put(type, { ...owner, [by]: (isMember ? [...rest, id] : rest).map((member) => ({ id: member })) })
}
