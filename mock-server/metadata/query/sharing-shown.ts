import { nameIn } from '../display'
import { isRecord } from '../shape'
import type { View } from './view'

/** Sharing with the names of those it lists. */
export function sharingShown(value: unknown, view: View): unknown {
  if (!isRecord(value)) return value
  const { external, ...rest } = value
  return {
    ...rest,
    ...(view.state.quirks.externalAccess && { external }),
    users: withNames(value['users'], 'users', view),
    userGroups: withNames(value['userGroups'], 'userGroups', view),
  }
}

function withNames(entries: unknown, type: string, view: View): unknown {
  if (!isRecord(entries)) return {}
  return Object.fromEntries(
    Object.entries(entries).map(([id, entry]) => {
      const target = view.state.metadata.get(type, id)
      return [id, target && isRecord(entry) ? { ...entry, displayName: nameIn(target, view.locale) } : entry]
    }),
  )
}
