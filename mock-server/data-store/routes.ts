import { findUser } from '../access/users'
import { hasAuthority } from '../access/rights'
import { NO_STORE } from '../cache-headers'
import { webMessageResponse, WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import type { MockState } from '../state'
import {
  namespaceNotFound,
  placeOf,
  readableEntries,
  readEntry,
  removeEntry,
  valueOf,
  writeEntry,
  type Owner,
} from './entries'
import { metaDataOf } from './meta-data'
import { rollOf, updated } from './partial-update'
import { requireNamespace } from './protection'
import { queryEntries } from './query'

/** What the two stores say differently, and whose entries they hold. */
type Kind = Readonly<{
  path: '/dataStore' | '/userDataStore'
  about: string
  ownerOf: (request: MockRequest, state: MockState) => Owner
  created: (key: string, namespace: string) => string
  updated: (key: string, namespace: string) => string
  removed: (key: string, namespace: string) => string
  /** Java method a missing body is told with. */
  addSignature: string
}>

const SHARED: Kind = {
  path: '/dataStore',
  about: 'data store',
  ownerOf: () => ({ owner: null }),
  created: (key) => `Key created: '${key}'`,
  updated: (key) => `Key updated: '${key}'`,
  removed: (key, namespace) => `Key '${key}' deleted from namespace '${namespace}'`,
  addSignature:
    'public org.hisp.dhis.dxf2.webmessage.WebMessage org.hisp.dhis.webapi.controller.DatastoreController.addEntry(java.lang.String,java.lang.String,java.lang.String,boolean) throws org.hisp.dhis.feedback.ConflictException,org.hisp.dhis.feedback.BadRequestException,org.hisp.dhis.feedback.ForbiddenException',
}

const OF_USER: Kind = {
  path: '/userDataStore',
  about: "user's data store",
  ownerOf: ownerOf,
  created: (key, namespace) => `Key '${key}' in namespace '${namespace}' created.`,
  updated: (key) => `Key updated: '${key}'`,
  removed: (key, namespace) => `Key '${key}' deleted from the namespace '${namespace}'.`,
  addSignature:
    'public org.hisp.dhis.dxf2.webmessage.WebMessage org.hisp.dhis.webapi.controller.UserDatastoreController.addEntry(java.lang.String,java.lang.String,java.lang.String,java.lang.String,boolean) throws org.hisp.dhis.feedback.BadRequestException,org.hisp.dhis.feedback.ConflictException',
}

const JSON_ONLY = { consumes: ['application/json'], rawBody: true } as const

function routesOf(kind: Kind): readonly Route[] {
  const { path, about } = kind
  return [
    { method: 'GET', path, handle: bind(kind, namespaces), about: `namespaces of the ${about}` },
    {
      method: 'GET',
      path: `${path}/:namespace`,
      handle: bind(kind, keysOrRows),
      about: 'keys, or with ?fields= a query',
    },
    { method: 'GET', path: `${path}/:namespace/keys`, handle: bind(kind, keys), about: 'keys' },
    {
      method: 'DELETE',
      path: `${path}/:namespace`,
      handle: bind(kind, removeNamespace),
      about: 'all keys of a namespace',
    },
    { method: 'GET', path: `${path}/:namespace/:key`, handle: bind(kind, read), about: 'a value' },
    { method: 'POST', path: `${path}/:namespace/:key`, handle: bind(kind, create), ...JSON_ONLY, about: 'a new value' },
    {
      method: 'PUT',
      path: `${path}/:namespace/:key`,
      handle: bind(kind, put),
      ...JSON_ONLY,
      about: 'a value or, with ?path= and ?roll=, a part',
    },
    { method: 'DELETE', path: `${path}/:namespace/:key`, handle: bind(kind, remove), about: 'a key' },
  ]
}

export const dataStoreRoutes: readonly Route[] = [
  ...routesOf(SHARED),
  { method: 'GET', path: '/dataStore/:namespace/:key/metaData', handle: metaData, about: 'who made it, sharing' },
  ...routesOf(OF_USER),
]

type KindHandler = (kind: Kind, request: MockRequest, state: MockState) => MockResponse

function bind(kind: Kind, handle: KindHandler): Route['handle'] {
  return (request, state) => handle(kind, request, state)
}

/** `?username=` is for administrators. */
function ownerOf({ query, user }: MockRequest, state: MockState): Owner {
  const name = query.get('username')
  if (name === null || name === '') return { owner: user?.id ?? '' }
  if (!hasAuthority(user, 'M_dhis-web-app-management', state)) {
    throw new WebMessageError(403, 'Access is denied')
  }
  const other = findUser(name, state)
  if (!other) throw new WebMessageError(409, `No user with username ${name} exists.`, { errorCode: 'E1004' })
  return { owner: other.id }
}

/** Refusals of these reads keep the header of the answer. */
function uncached(work: () => unknown): MockResponse {
  try {
    return { status: 200, body: work(), headers: NO_STORE }
  } catch (error) {
    if (!(error instanceof WebMessageError)) throw error
    return { ...error.toResponse(), headers: NO_STORE }
  }
}

function namespaces(kind: Kind, request: MockRequest, state: MockState): MockResponse {
  return uncached(() => listed(state.dataStore.namespaces(kind.ownerOf(request, state).owner), kind))
}

function keysOrRows(kind: Kind, request: MockRequest, state: MockState): MockResponse {
  if (!request.query.has('fields')) return keys(kind, request, state)
  const { namespace } = placeOf(request)
  const entries = readableEntries(namespace, kind.ownerOf(request, state), request.user, state) ?? []
  const body = queryEntries(
    entries.map(([key, { value }]) => ({ key, value })),
    request.query,
  )
  return { status: 200, body, headers: NO_STORE }
}

function keys(kind: Kind, request: MockRequest, state: MockState): MockResponse {
  const { namespace } = placeOf(request)
  return uncached(() => {
    const entries = readableEntries(namespace, kind.ownerOf(request, state), request.user, state)
    if (!entries) throw namespaceNotFound(namespace)
    const since = timeOf(request.query.get('lastUpdated'))
    return listed(
      entries.filter(([, entry]) => entry.lastUpdated >= since).map(([key]) => key),
      kind,
    )
  })
}

/** The shared store lists by its index, a user's as made. */
function listed(names: readonly string[], kind: Kind): readonly string[] {
  return kind === SHARED ? [...names].sort() : names
}

/** Epoch milliseconds. @throws {WebMessageError} 400 */
function timeOf(text: string | null): number {
  if (text === null || text === '') return 0
  const time = Date.parse(text)
  if (!Number.isNaN(time)) return time
  throw new WebMessageError(400, `Invalid date format '${text}', only ISO format or UNIX Epoch timestamp is supported.`)
}

function read(kind: Kind, request: MockRequest, state: MockState): MockResponse {
  return { status: 200, body: readEntry(placeOf(request), kind.ownerOf(request, state), request.user, state).value }
}

function create(kind: Kind, request: MockRequest, state: MockState): MockResponse {
  const place = placeOf(request)
  const value = valueOf(request, place.key, kind.addSignature)
  const scope = kind.ownerOf(request, state)
  if (scope.owner === null) requireNamespace(place.namespace, 'write', request.user, state)
  if (state.dataStore.get(scope.owner, place.namespace, place.key)) {
    const message = `Key '${place.key}' already exists in namespace '${place.namespace}'`
    throw new WebMessageError(409, message, { errorCode: 'E1004' })
  }
  writeEntry(place, value, scope, request.user, state)
  return webMessageResponse(201, { message: kind.created(place.key, place.namespace) })
}

function put(kind: Kind, request: MockRequest, state: MockState): MockResponse {
  const place = placeOf(request)
  const sent = valueOf(request, place.key, kind.addSignature)
  const scope = kind.ownerOf(request, state)
  const known = state.dataStore.get(scope.owner, place.namespace, place.key)
  const value = updated(known?.value, sent, known ? request.query.get('path') : null, rollOf(request.query))
  writeEntry(place, value, scope, request.user, state)
  if (known) return webMessageResponse(200, { message: kind.updated(place.key, place.namespace) })
  return webMessageResponse(201, { message: kind.created(place.key, place.namespace) })
}

function remove(kind: Kind, request: MockRequest, state: MockState): MockResponse {
  const place = placeOf(request)
  removeEntry(place, kind.ownerOf(request, state), request.user, state)
  return webMessageResponse(200, { message: kind.removed(place.key, place.namespace) })
}

function removeNamespace(kind: Kind, request: MockRequest, state: MockState): MockResponse {
  const { namespace } = placeOf(request)
  const scope = kind.ownerOf(request, state)
  const entries = readableEntries(namespace, scope, request.user, state)
  if (!entries) throw namespaceNotFound(namespace)
  for (const [key] of entries) removeEntry({ namespace, key }, scope, request.user, state)
  return webMessageResponse(200, { message: `Namespace deleted: '${namespace}'` })
}

function metaData(request: MockRequest, state: MockState): MockResponse {
  const place = placeOf(request)
  const entry = readEntry(place, { owner: null }, request.user, state)
  return { status: 200, body: metaDataOf(place, entry, request, state) }
}
