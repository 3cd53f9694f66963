import { canRead, canReadData, canWrite, canWriteData, hasAuthority, isSuperuser } from '../../access/rights'
import type { Schema } from '../schema/schema'
import type { MetadataObject } from '../store'
import type { View } from './view'

/** Whether the user may change objects of this type at all, sharing aside. */
export function mayWriteType(schema: Schema, view: Pick<View, 'user' | 'state'>): boolean {
  const { user, state } = view
  if (isSuperuser(user, state) || schema.writeAuthorities.length === 0) return true
  return schema.writeAuthorities.some((authority) => hasAuthority(user, authority, state))
}

export function mayUpdate(schema: Schema, object: MetadataObject, view: Pick<View, 'user' | 'state'>): boolean {
  return mayWriteType(schema, view) && canWrite(view.user, object, view.state)
}

/** The `access` block: what this user may do with the object. */
export function accessBlock(schema: Schema, object: MetadataObject, view: View): Record<string, unknown> {
  const { user, state } = view
  const update = mayUpdate(schema, object, view)
  return {
    read: canRead(user, object, state),
    update,
    ...(state.quirks.externalAccess && { externalize: isSuperuser(user, state) }),
    delete: update,
    write: update,
    manage: update,
    ...(schema.sharing === 'data' && {
      data: { read: canReadData(user, object, state), write: canWriteData(user, object, state) },
    }),
  }
}
