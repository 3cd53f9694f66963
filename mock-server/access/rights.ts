import { WebMessageError } from '../http'
import { isWithin, orgUnitTree } from '../metadata/org-unit-tree'
import { derived, type MetadataObject, type MetadataStore } from '../metadata/store'
import type { MockState } from '../state'
import { referencedIds } from './references'

const authoritiesByUser = derived(
  ['users', 'userRoles'],
  (store) => new Map<string, ReadonlySet<string>>(entries(store)),
)

function entries(store: MetadataStore): readonly (readonly [string, ReadonlySet<string>])[] {
  return store.all('users').map((user) => [user.id, collectAuthorities(user, store)] as const)
}

function collectAuthorities(user: MetadataObject, store: MetadataStore): ReadonlySet<string> {
  const roles = referencedIds(user, 'userRoles').map((id) => store.get('userRoles', id))
  return new Set(
    roles.flatMap((role) => (Array.isArray(role?.['authorities']) ? (role['authorities'] as string[]) : [])),
  )
}

const NONE: ReadonlySet<string> = new Set()

/** Authorities of all roles of the user. `ALL` stands for every one: ask `hasAuthority`. */
export function authoritiesOf(user: MetadataObject | null, state: MockState): ReadonlySet<string> {
  return (user && authoritiesByUser(state.metadata).get(user.id)) ?? NONE
}

export function isSuperuser(user: MetadataObject | null, state: MockState): boolean {
  return authoritiesOf(user, state).has('ALL')
}

export function hasAuthority(user: MetadataObject | null, authority: string, state: MockState): boolean {
  const held = authoritiesOf(user, state)
  return held.has('ALL') || held.has(authority)
}

/** @throws {WebMessageError} 403 when the user holds none of them. */
export function requireAuthority(user: MetadataObject | null, anyOf: readonly string[], state: MockState): void {
  if (anyOf.some((authority) => hasAuthority(user, authority, state))) return
  throw new WebMessageError(403, `Access is denied, requires one Authority from [${anyOf.join(', ')}]`)
}

const ORG_UNIT_PROPERTIES = {
  capture: 'organisationUnits',
  dataView: 'dataViewOrganisationUnits',
  search: 'teiSearchOrganisationUnits',
} as const

/** The user's own units for a purpose, without what lies below. No fallback from data view to capture here. */
export function orgUnitsOf(
  user: MetadataObject | null,
  purpose: keyof typeof ORG_UNIT_PROPERTIES,
  state: MockState,
): readonly string[] {
  if (!user) return []
  // The user of a request may be older than the last write to it.
  const current = state.metadata.get('users', user.id) ?? user
  return referencedIds(current, ORG_UNIT_PROPERTIES[purpose])
}

/** Tells the units a user may enter data for: their own ones and all below. */
export function captureScope(user: MetadataObject | null, state: MockState): (orgUnit: string) => boolean {
  const tree = orgUnitTree(state.metadata)
  const roots = orgUnitsOf(user, 'capture', state)
  return (orgUnit) => roots.some((root) => isWithin(tree, orgUnit, root))
}

const groupsByUser = derived(['users', 'userGroups'], (store) => {
  const groups = new Map<string, Set<string>>()
  const add = (userId: string, groupId: string): void => {
    groups.set(userId, (groups.get(userId) ?? new Set()).add(groupId))
  }
  for (const group of store.all('userGroups')) for (const id of referencedIds(group, 'users')) add(id, group.id)
  for (const user of store.all('users')) for (const id of referencedIds(user, 'userGroups')) add(user.id, id)
  return groups
})

/** Ids of the user groups the user is a member of. */
export function userGroupsOf(user: MetadataObject | null, state: MockState): ReadonlySet<string> {
  return (user && groupsByUser(state.metadata).get(user.id)) ?? NONE
}

type Access = Readonly<{ id: string; access: string }>

/** DHIS2's sharing object. `public` and `access` are eight characters: `rw` metadata, `rw` data, then dashes. */
export type Sharing = Readonly<{
  owner?: string | null
  external?: boolean
  public?: string | null
  users?: Readonly<Record<string, Access>>
  userGroups?: Readonly<Record<string, Access>>
}>

const POSITIONS = { read: 0, write: 1, readData: 2, writeData: 3 } as const

function allows(
  user: MetadataObject | null,
  object: MetadataObject,
  right: keyof typeof POSITIONS,
  state: MockState,
): boolean {
  if (isSuperuser(user, state)) return true
  const sharing = object['sharing'] as Sharing | undefined
  if (!sharing) return true
  const isData = right === 'readData' || right === 'writeData'
  if (!isData && user && (sharing.owner === user.id || !sharing.owner)) return true
  const letter = right === 'read' || right === 'readData' ? 'r' : 'w'
  const grants = (access: string | null | undefined): boolean => access?.[POSITIONS[right]] === letter
  if (grants(sharing.public)) return true
  if (!user) return false
  const groups = userGroupsOf(user, state)
  return (
    grants(sharing.users?.[user.id]?.access) ||
    Object.entries(sharing.userGroups ?? {}).some(([id, entry]) => groups.has(id) && grants(entry.access))
  )
}

/** Rights by the object's sharing alone; objects of types without sharing carry none and are open. */
export function canRead(user: MetadataObject | null, object: MetadataObject, state: MockState): boolean {
  return allows(user, object, 'read', state)
}

export function canWrite(user: MetadataObject | null, object: MetadataObject, state: MockState): boolean {
  return allows(user, object, 'write', state)
}

/** Right to the object's data (data sets, category options, programs). Owning an object does not give it. */
export function canReadData(user: MetadataObject | null, object: MetadataObject, state: MockState): boolean {
  return allows(user, object, 'readData', state)
}

export function canWriteData(user: MetadataObject | null, object: MetadataObject, state: MockState): boolean {
  return allows(user, object, 'writeData', state)
}
