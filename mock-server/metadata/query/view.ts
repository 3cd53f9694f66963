import type { MockState } from '../../state'
import { databaseLocaleOf } from '../display'
import type { MetadataObject } from '../store'

/** For whom and from where objects are read. */
export type View = Readonly<{
  state: MockState
  user: MetadataObject | null
  /** Scheme, host and port. */
  baseUrl: string
  /** Language of names. */
  locale: string
  /** `defaults=EXCLUDE`: default category objects are left out of references. */
  excludeDefaults: boolean
}>

export function viewFor(
  request: Readonly<{ user: MetadataObject | null; baseUrl: string; query: URLSearchParams }>,
  state: MockState,
): View {
  return {
    state,
    user: request.user,
    baseUrl: request.baseUrl,
    locale: databaseLocaleOf(request.user, state),
    excludeDefaults: request.query.get('defaults') === 'EXCLUDE',
  }
}
