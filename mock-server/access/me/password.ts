import { WebMessageError, type MockRequest, type MockResponse } from '../../http'
import { parseJsonObject } from '../../json-body'
import type { MetadataObject } from '../../metadata/store'
import { systemSetting } from '../../settings/effective'
import type { MockState } from '../../state'
import { usernameOf } from '../users'

/** Why DHIS2 would not take a password; undefined when it would. */
function passwordFault(password: string, username: string, state: MockState): string | undefined {
  const least = Number(systemSetting('minPasswordLength', state))
  const most = Number(systemSetting('maxPasswordLength', state))
  if (password.length < least || password.length > most) {
    return `Password must have at least ${least}, and at most ${most} characters`
  }
  if (!/\d/.test(password)) return 'Password must have at least one digit'
  if (!/\p{Lu}/u.test(password)) return 'Password must have at least one upper case'
  if (!/[^A-Za-z0-9]/.test(password)) return 'Password must have at least one special character'
  if (username !== '' && password.toLowerCase().includes(username.toLowerCase()))
    return 'Username/Email must not be a part of password'
  return undefined
}

export function changePassword(user: MetadataObject, request: MockRequest, state: MockState): MockResponse {
  const sent = parseJsonObject(request.body)
  const { oldPassword, newPassword } = sent
  if (typeof oldPassword !== 'string' || typeof newPassword !== 'string' || oldPassword === '' || newPassword === '') {
    throw new WebMessageError(409, 'OldPassword and newPassword must be provided', { errorCode: 'E1004' })
  }
  if (!state.accounts.checkPassword(user.id, oldPassword)) {
    throw new WebMessageError(409, 'OldPassword is incorrect', { errorCode: 'E1004' })
  }
  const fault = passwordFault(newPassword, usernameOf(user), state)
  if (fault !== undefined) throw new WebMessageError(409, fault, { errorCode: 'E1004' })
  state.accounts.setPassword(user.id, newPassword)
  return { status: 202 }
}

export function verifyPassword(user: MetadataObject, request: MockRequest, state: MockState): MockResponse {
  const { password } = parseJsonObject(request.body)
  const isCorrectPassword = typeof password === 'string' && state.accounts.checkPassword(user.id, password)
  return { status: 200, body: { isCorrectPassword } }
}
