import { canRead, canReadData, canWrite, canWriteData, hasAuthority, isSuperuser } from '../../access/rights'
import type { Schema } from '../schema/schema'
import { isRecord } from '../shape'
import type { MetadataObject } from '../store'
import type { View } from './view'

/** Whether the user may change objects of this type at all, sharing aside. */
export function mayWriteType(schema: Schema, view: Pick<View, 'user' | 'state'>): boolean {
  const { user, state } = view
  if (isSuperuser(user, state) || schema.writeAuthorities.length === 0) return true
  return schema.writeAuthorities.some((authority) => hasAuthority(user, authority, state))
}

/** Whether the user may make objects of this type. */
export function mayCreateType(schema: Schema, view: Pick<View, 'user' | 'state'>): boolean {
  return schema.anyoneCreates || mayWriteType(schema, view)
}

export function mayUpdate(schema: Schema, object: MetadataObject, view: Pick<View, 'user' | 'state'>): boolean {
  const { user, state } = view
  return mayWriteType(schema, view) && canWrite(user, object, state) && mayHoldOpen(schema, object, view)
}

/**
 * Whether the user may delete the object. Types made by an authority have one of their own for that, which whoever makes
 * and changes objects need not hold (DefaultAclService.canDelete, the schema descriptors).
 */
export function mayDelete(schema: Schema, object: MetadataObject, view: Pick<View, 'user' | 'state'>): boolean {
  const authority = deletionAuthority(schema)
  if (authority === null) return mayUpdate(schema, object, view)
  const { user, state } = view
  return hasAuthority(user, authority, state) && canWrite(user, object, state)
}

/** `F_DATAELEMENT_DELETE` of a type made with `F_DATAELEMENT_PUBLIC_ADD`; null for one that anybody may make. */
export function deletionAuthority({ writeAuthorities }: Pick<Schema, 'writeAuthorities'>): string | null {
  const adding = writeAuthorities.find((authority) => authority.endsWith('_ADD'))
  return adding?.replace(/(_PUBLIC|_PRIVATE)?_ADD$/, '_DELETE') ?? null
}

/** What everybody may make privately, but only some may open to all, and then change. */
const PUBLISHING: Readonly<Record<string, string>> = {
  dashboards: 'F_DASHBOARD_PUBLIC_ADD',
  visualizations: 'F_VISUALIZATION_PUBLIC_ADD',
  maps: 'F_MAP_PUBLIC_ADD',
}

/** Whether the user may make objects of this type public. */
export function mayPublishType(schema: Schema, { user, state }: Pick<View, 'user' | 'state'>): boolean {
  const needed = PUBLISHING[schema.plural]
  if (needed !== undefined) return hasAuthority(user, needed, state)
  if (isSuperuser(user, state) || schema.writeAuthorities.length === 0) return true
  return schema.writeAuthorities.some((one) => !one.includes('_PRIVATE_') && hasAuthority(user, one, state))
}

function mayHoldOpen(schema: Schema, object: MetadataObject, view: Pick<View, 'user' | 'state'>): boolean {
  const sharing = object['sharing']
  const open = isRecord(sharing) && typeof sharing['public'] === 'string' && /[rw]/.test(sharing['public'])
  return !open || PUBLISHING[schema.plural] === undefined || mayPublishType(schema, view)
}

/** Dashboards ask for no authority to be opened to the world, other types for one that no role of ours carries. */
function mayExternalize(schema: Schema, manages: boolean, { user, state }: View): boolean {
  return isSuperuser(user, state) || (schema.plural === 'dashboards' && manages)
}

/** The `access` block: what this user may do with the object. */
export function accessBlock(schema: Schema, object: MetadataObject, view: View): Record<string, unknown> {
  const { user, state } = view
  const update = mayUpdate(schema, object, view)
  return {
    read: canRead(user, object, state),
    update,
    ...(state.quirks.externalAccess && { externalize: mayExternalize(schema, update, view) }),
    delete: mayDelete(schema, object, view),
    write: update,
    manage: update,
    ...(schema.sharing === 'data' && {
      data: { read: canReadData(user, object, state), write: canWriteData(user, object, state) },
    }),
  }
}
