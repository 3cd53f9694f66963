import { checkedText, DefinitionError, identity, type Identity, type Text } from './definition'

export type UserRole = Identity<'userRole'> & Readonly<{ description: Text; authorities: readonly string[] }>

/** @throws {DefinitionError} on ALL, which would hand over the server. */
/* @__NO_SIDE_EFFECTS__ */
export function userRole(
  given: Readonly<{ code: string; name: Text; description: Text; authorities: readonly string[] }>,
): UserRole {
  if (given.authorities.includes('ALL')) throw new DefinitionError(given.code, 'authorities', 'includes ALL')
  if (new Set(given.authorities).size < given.authorities.length) {
    throw new DefinitionError(given.code, 'authorities', 'names one twice')
  }
  return {
    ...identity('userRole', given),
    description: checkedText(given.code, 'description', given.description),
    authorities: given.authorities,
  }
}
