import { webMessageResponse, WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import { NO_CACHE_HEADER } from '../cache-headers'
import { parseJsonObject } from '../json-body'
import { displayNameOf } from '../metadata/display'
import { isRecord } from '../metadata/shape'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { canRead } from './rights'
import { findShared, isShareable, mayManage, mayPublish, type SharedObject } from './shared-object'
import { usernameOf } from './users'

const NO_CACHE = { 'cache-control': 'no-cache' }

export const sharingRoutes: readonly Route[] = [
  { method: 'GET', path: '/sharing', handle: getSharing, about: 'who may see and change an object; ?type=, ?id=' },
  { method: 'POST', path: '/sharing', handle: setSharing, about: 'says who may' },
  { method: 'PUT', path: '/sharing', handle: setSharing, about: 'as POST' },
  { method: 'GET', path: '/sharing/search', handle: search, about: 'users and groups by name; ?key=' },
]

/** The object of `?type=&id=`. @throws the refusals of DHIS2, which carry no cache header */
function sharedOf({ query }: MockRequest, state: MockState): SharedObject | MockResponse {
  const type = query.get('type') ?? ''
  const id = query.get('id') ?? ''
  if (!isShareable(type)) {
    return webMessageResponse(409, { message: `Type ${type} is not supported.` }, NO_CACHE_HEADER)
  }
  const found = findShared(type, id, state)
  if (found) return found
  const message = `Object of type ${type} with ID ${id} was not found.`
  return webMessageResponse(404, { message }, NO_CACHE_HEADER)
}

function requireManage(shared: SharedObject, { user }: MockRequest, state: MockState): void {
  if (mayManage(shared, user, state)) return
  throw new WebMessageError(403, 'You do not have manage access to this object.', { errorCode: 'E1006' })
}

function getSharing(request: MockRequest, state: MockState): MockResponse {
  const shared = sharedOf(request, state)
  if ('status' in shared) return shared
  requireManage(shared, request, state)
  const { object } = shared
  const sharing = isRecord(object['sharing']) ? object['sharing'] : {}
  const { externalAccess } = state.quirks
  const owner = typeof sharing['owner'] === 'string' ? state.metadata.get('users', sharing['owner']) : undefined
  const name = typeof object['name'] === 'string' ? object['name'] : ''
  const body = {
    meta: {
      allowPublicAccess: mayPublish(shared, request.user, state),
      ...(externalAccess && { allowExternalAccess: mayPublish(shared, request.user, state) }),
    },
    object: {
      id: object.id,
      name,
      displayName: displayNameOf(object, request.user, state),
      publicAccess: sharing['public'] ?? '--------',
      ...(externalAccess && { externalAccess: sharing['external'] === true }),
      user: owner ? { id: owner.id, name: displayNameOf(owner, request.user, state) } : {},
      userAccesses: accessesShown(sharing['users'], 'users', request, state),
      userGroupAccesses: accessesShown(sharing['userGroups'], 'userGroups', request, state),
    },
  }
  return { status: 200, body, headers: NO_CACHE }
}

function accessesShown(entries: unknown, type: string, { user }: MockRequest, state: MockState): readonly unknown[] {
  if (!isRecord(entries)) return []
  return Object.entries(entries).flatMap(([id, entry]) => {
    const target = state.metadata.get(type, id)
    if (!target || !isRecord(entry)) return []
    const displayName = displayNameOf(target, user, state)
    return [{ id, access: entry['access'], name: displayName, displayName }]
  })
}

function setSharing(request: MockRequest, state: MockState): MockResponse {
  const shared = sharedOf(request, state)
  if ('status' in shared) return shared
  requireManage(shared, request, state)
  const { object: given } = parseJsonObject(request.body)
  const sent = isRecord(given) ? given : {}
  const before = isRecord(shared.object['sharing']) ? shared.object['sharing'] : {}
  const publicAccess = sent['publicAccess']
  const clean = (kind: string, access: unknown): string => cleanAccess(kind, access, shared.hasData)
  const opened = publicAccess === undefined || publicAccess === null ? before['public'] : clean('public', publicAccess)
  shared.save({
    ...before,
    public: mayPublish(shared, request.user, state) ? opened : before['public'],
    external: sent['externalAccess'] === true && state.quirks.externalAccess,
    users: accessesStored(sent['userAccesses'], 'users', (access) => clean('user', access), state),
    userGroups: accessesStored(sent['userGroupAccesses'], 'userGroups', (access) => clean('user group', access), state),
  })
  return webMessageResponse(200, { message: 'Access control set' })
}

/** Data rights of a type without data are taken out silently. @throws {WebMessageError} 409 */
function cleanAccess(kind: string, access: unknown, hasData: boolean): string {
  if (typeof access !== 'string' || !/^[r-][w-][r-][w-]----$/.test(access)) {
    throw new WebMessageError(409, `Invalid ${kind} access string: ${typeof access === 'string' ? access : 'null'}`)
  }
  return hasData ? access : `${access.slice(0, 2)}------`
}

/** By uid; users and groups that do not exist are left out. */
function accessesStored(
  given: unknown,
  type: string,
  clean: (access: unknown) => string,
  state: MockState,
): Record<string, unknown> {
  if (!Array.isArray(given)) return {}
  return Object.fromEntries(
    given.flatMap((entry: unknown) => {
      if (!isRecord(entry) || typeof entry['id'] !== 'string') return []
      const access = clean(entry['access'])
      return state.metadata.get(type, entry['id']) ? [[entry['id'], { id: entry['id'], access }]] : []
    }),
  )
}

function search({ query, user }: MockRequest, state: MockState): MockResponse {
  const key = query.get('key')?.toLowerCase()
  if (key === undefined) throw new WebMessageError(409, 'Search key not specified')
  const named = (object: MetadataObject): string => displayNameOf(object, user, state)
  const users = state.metadata
    .all('users')
    .filter((one) => `${named(one)}\n${usernameOf(one)}`.toLowerCase().includes(key))
    .map((one) => ({ id: one.id, name: named(one), displayName: named(one), username: usernameOf(one) }))
  const userGroups = state.metadata
    .all('userGroups')
    .filter((group) => canRead(user, group, state) && named(group).toLowerCase().includes(key))
    .map((group) => ({ id: group.id, name: group['name'], displayName: named(group) }))
  return { status: 200, body: { users, userGroups }, headers: NO_CACHE }
}
