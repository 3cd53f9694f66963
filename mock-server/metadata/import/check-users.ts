import { isReference } from '../shape'
import { report, type Check } from './check'
import type { Candidate } from './candidate'
import type { ErrorReport } from './report'

const USERNAME = /^(?=.{4,255}$)(?!.*[_.@-]{2})[a-z0-9](?:[a-z0-9_.@-]*[a-z0-9])?$/i

/** A user name well formed (E4049), free (E4054) and kept (E4056), and at least one role (E4055). */
export const checkUsers: Check = (candidate, { state }) => {
  const { schema, raw, existing } = candidate
  const username = raw['username']
  if (schema.plural !== 'users' || typeof username !== 'string') return []
  const problem = (code: string, message: string): ErrorReport =>
    report(candidate, code, message, ['username', username], { errorProperty: 'username' })
  const isTaken = state.metadata.all('users').some((user) => user.id !== candidate.id && user['username'] === username)
  const isChanged = existing !== undefined && existing['username'] !== username
  return [
    ...(existing || USERNAME.test(username)
      ? []
      : [problem('E4049', `Property \`username\` requires a valid username, was given \`${username}\``)]),
    ...(isTaken && !existing
      ? [problem('E4054', `Property \`username\` already exists, was given \`${username}\`.`)]
      : []),
    ...(isChanged ? [problem('E4056', `Property \`username\` can not be changed, was given \`${username}\`.`)] : []),
    ...(hasRole(candidate) ? [] : [problem('E4055', 'User needs to have at least one user role associated with it')]),
  ]
}

function hasRole({ raw }: Candidate): boolean {
  const roles = raw['userRoles']
  return Array.isArray(roles) && roles.some(isReference)
}
