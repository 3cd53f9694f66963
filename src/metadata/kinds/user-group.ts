import { identity, type Identity, type Text } from './definition'

/** Members are the server's own. */
export type UserGroup = Identity<'userGroup'>

/* @__NO_SIDE_EFFECTS__ */
export function userGroup(given: Readonly<{ code: string; name: Text }>): UserGroup {
  return identity('userGroup', given)
}
