import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'

/** The user as stored now: the one of a request may be older than the last write to it. */
export function newestOf(user: MetadataObject, state: MockState): MetadataObject {
  return state.metadata.get('users', user.id) ?? user
}
