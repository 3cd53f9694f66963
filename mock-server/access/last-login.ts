import { wireTime } from '../clock'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { newestOf } from './current'

export function recordLogin(user: MetadataObject, state: MockState): void {
  state.metadata.put('users', { ...newestOf(user, state), lastLogin: wireTime(state.clock.now()) })
}

/** For log-ins with each request (Basic): only the first counts, since a write makes all that is derived from users anew. */
export function recordFirstLogin(user: MetadataObject, state: MockState): void {
  if (newestOf(user, state)['lastLogin'] === undefined) recordLogin(user, state)
}
