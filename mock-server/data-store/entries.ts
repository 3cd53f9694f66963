import { canRead, canWrite } from '../access/rights'
import { WebMessageError, type MockRequest } from '../http'
import { parseJson } from '../json-body'
import type { MetadataObject } from '../metadata/store'
import { randomUid } from '../random-uid'
import type { MockState } from '../state'
import { requireNamespace } from './protection'
import type { DataStoreEntry } from './store'

/** Whose entries a request is about. The shared store has no owner; its entries are shareable. */
export type Owner = Readonly<{ owner: string | null }>

type Place = Readonly<{ namespace: string; key: string }>

export const placeOf = ({ params }: MockRequest): Place => ({
  namespace: params['namespace'] ?? '',
  key: params['key'] ?? '',
})

/** An entry as what sharing is about. */
const asObject = (entry: DataStoreEntry): MetadataObject => ({ id: entry.id, sharing: entry.sharing })

export function namespaceNotFound(namespace: string): WebMessageError {
  return new WebMessageError(404, `Namespace not found: '${namespace}'`, { errorCode: 'E1005' })
}

function accessDenied({ namespace, key }: Place): WebMessageError {
  return new WebMessageError(403, `Access denied for key '${key}' in namespace '${namespace}'`)
}

/** Entries of a namespace the user may read, by key as they were made; undefined for a namespace that is not there. */
export function readableEntries(
  namespace: string,
  { owner }: Owner,
  user: MetadataObject | null,
  state: MockState,
): readonly (readonly [string, DataStoreEntry])[] | undefined {
  if (owner === null) requireNamespace(namespace, 'read', user, state)
  const entries = state.dataStore.entries(owner, namespace)
  return entries && [...entries].filter(([, entry]) => owner !== null || canRead(user, asObject(entry), state))
}

/** @throws {WebMessageError} 404, 403 */
export function readEntry(
  place: Place,
  { owner }: Owner,
  user: MetadataObject | null,
  state: MockState,
): DataStoreEntry {
  if (owner === null) requireNamespace(place.namespace, 'read', user, state)
  const entry = state.dataStore.get(owner, place.namespace, place.key)
  if (!entry) {
    throw new WebMessageError(404, `Key '${place.key}' not found in namespace '${place.namespace}'`, {
      errorCode: 'E1005',
    })
  }
  if (owner === null && !canRead(user, asObject(entry), state)) throw accessDenied(place)
  return entry
}

/** Makes or replaces a value. @throws {WebMessageError} 403 */
export function writeEntry(
  place: Place,
  value: unknown,
  { owner }: Owner,
  user: MetadataObject | null,
  state: MockState,
): void {
  if (owner === null) requireNamespace(place.namespace, 'write', user, state)
  const known = state.dataStore.get(owner, place.namespace, place.key)
  if (known && owner === null && !canWrite(user, asObject(known), state)) throw accessDenied(place)
  const now = state.clock.now().getTime()
  const author = user?.id ?? ''
  const entry = known ?? {
    id: randomUid(),
    created: now,
    createdBy: author,
    ...(owner === null && { sharing: openTo(author, state) }),
  }
  state.dataStore.put(owner, place.namespace, place.key, { ...entry, value, lastUpdated: now, lastUpdatedBy: author })
}

/** New entries of the shared store are everybody's to read and change. */
function openTo(owner: string, { quirks }: MockState): unknown {
  return { owner, public: 'rw------', ...(quirks.externalAccess && { external: false }), users: {}, userGroups: {} }
}

/** @throws {WebMessageError} 404, 403 */
export function removeEntry(place: Place, scope: Owner, user: MetadataObject | null, state: MockState): void {
  const entry = readEntry(place, scope, user, state)
  if (scope.owner === null) {
    requireNamespace(place.namespace, 'write', user, state)
    if (!canWrite(user, asObject(entry), state)) throw accessDenied(place)
  }
  state.dataStore.remove(scope.owner, place.namespace, place.key)
}

/** The value of a body. @throws {WebMessageError} 400 for none, or for what is no JSON */
export function valueOf({ body }: MockRequest, key: string, signature: string): unknown {
  if (body.length === 0) throw new WebMessageError(400, `Required request body is missing: ${signature}`)
  const value = parseJson(body)
  if (value !== undefined) return value
  throw new WebMessageError(400, `Invalid JSON value for key '${key}'`, { errorCode: 'E1003' })
}
