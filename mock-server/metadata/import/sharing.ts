import { hasAuthority, isSuperuser } from '../../access/rights'
import type { MockState } from '../../state'
import { isRecord } from '../shape'
import type { Schema } from '../schema/schema'
import type { MetadataObject } from '../store'

const PUBLIC_WRITE = 'rw------'
const PRIVATE = '--------'
/** Types DHIS2 keeps to their owner unless told otherwise. */
const PRIVATE_BY_DEFAULT = new Set(['dashboards', 'visualizations', 'maps'])

/**
 * The sharing an object is stored with. Without a `public` string the whole block is reset to the default, and the
 * groups and users it names are dropped (DefaultAclService.resetSharing).
 */
export function storedSharing(
  schema: Schema,
  given: unknown,
  existing: MetadataObject | undefined,
  user: MetadataObject | null,
  state: MockState,
): Record<string, unknown> {
  const previous = isRecord(existing?.['sharing']) ? existing['sharing'] : {}
  const owner = isRecord(given) && typeof given['owner'] === 'string' ? given['owner'] : (previous['owner'] ?? user?.id)
  if (!isRecord(given) || typeof given['public'] !== 'string' || given['public'] === '') {
    return { owner, external: false, public: defaultAccess(schema, user, state), users: {}, userGroups: {} }
  }
  return {
    owner,
    external: given['external'] === true,
    public: given['public'],
    users: accesses(given['users']),
    userGroups: accesses(given['userGroups']),
  }
}

function defaultAccess(schema: Schema, user: MetadataObject | null, state: MockState): string {
  if (PRIVATE_BY_DEFAULT.has(schema.plural)) return PRIVATE
  if (isSuperuser(user, state) || schema.writeAuthorities.length === 0) return PUBLIC_WRITE
  const mayPublish = schema.writeAuthorities.some(
    (authority) => !authority.includes('_PRIVATE_') && hasAuthority(user, authority, state),
  )
  return mayPublish ? PUBLIC_WRITE : PRIVATE
}

/** `{ uid: { id, access } }`; anything of another shape is dropped. */
function accesses(given: unknown): Record<string, unknown> {
  if (!isRecord(given)) return {}
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, entry]) => {
      if (!isRecord(entry) || typeof entry['access'] !== 'string') return []
      const id = typeof entry['id'] === 'string' ? entry['id'] : key
      return [[id, { id, access: entry['access'] }]]
    }),
  )
}
