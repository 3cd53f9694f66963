import { derived, type MetadataObject } from '../metadata/store'
import type { MockState } from '../state'

const byUsername = derived(['users'], (store) => {
  const users = store.all('users')
  return new Map(users.map((user) => [usernameOf(user).toLowerCase(), user]))
})

/** The user of that name; letter case does not matter, as in DHIS2. */
export function findUser(username: string, state: MockState): MetadataObject | undefined {
  return byUsername(state.metadata).get(username.toLowerCase())
}

export function usernameOf(user: MetadataObject): string {
  return typeof user['username'] === 'string' ? user['username'] : ''
}

export function isDisabled(user: MetadataObject): boolean {
  return user['disabled'] === true
}
