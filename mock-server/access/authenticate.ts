import { NO_CACHE_HEADER } from '../cache-headers'
import { webMessageResponse, type MockResponse } from '../http'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { findToken } from './api-tokens'
import { recordFirstLogin } from './last-login'
import { sessionCookie, sessionToken } from './session-cookie'
import { findUser, isDisabled } from './users'

/** Who asks: a user (with a cookie to set, if a session was opened), nobody, or credentials that were refused. */
export type Authentication = Readonly<
  | { state: 'user'; user: MetadataObject; setCookie?: string }
  | { state: 'none' }
  | { state: 'refused'; answer: MockResponse }
>

type Headers = Readonly<Record<string, string>>

/** 401 as the entry points send it: no cache header, unlike other errors. */
export function unauthorized(message = 'Unauthorized'): MockResponse {
  return webMessageResponse(401, { message }, NO_CACHE_HEADER)
}

/** Reads `Authorization` first, then the session cookie. An empty `Authorization` header (app-runtime) is none. */
export function authenticate(headers: Headers, state: MockState): Authentication {
  const [scheme = '', credentials = ''] = (headers['authorization'] ?? '').trim().split(/\s+/, 2)
  if (/^basic$/i.test(scheme)) return basic(credentials, headers, state)
  if (/^apitoken$/i.test(scheme)) return token(credentials, state)
  if (scheme !== '') return { state: 'refused', answer: unauthorized() }
  const user = sessionUser(headers, state)
  return user && !isDisabled(user) ? { state: 'user', user } : { state: 'none' }
}

/** The user of the request's session cookie, when it is open and the user still exists. */
function sessionUser(headers: Headers, state: MockState): MetadataObject | undefined {
  const known = sessionToken(headers)
  const id = known === undefined ? undefined : state.accounts.sessionUser(known)
  return id === undefined ? undefined : state.metadata.get('users', id)
}

/** The user when name and password are right. A disabled one is found too: the callers word that differently. */
export function checkCredentials(username: string, password: string, state: MockState): MetadataObject | undefined {
  const user = findUser(username, state)
  return user && state.accounts.checkPassword(user.id, password) ? user : undefined
}

function basic(credentials: string, headers: Headers, state: MockState): Authentication {
  const text = Buffer.from(credentials, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  const user = colon < 0 ? undefined : checkCredentials(text.slice(0, colon), text.slice(colon + 1), state)
  if (!user) return { state: 'refused', answer: unauthorized() }
  if (isDisabled(user)) return { state: 'refused', answer: unauthorized('Account disabled') }
  if (sessionUser(headers, state)?.id === user.id) return { state: 'user', user }
  recordFirstLogin(user, state)
  return { state: 'user', user, setCookie: sessionCookie(state.accounts.sharedSession(user.id)) }
}

function token(value: string, state: MockState): Authentication {
  const found = findToken(value, state)
  if ('answer' in found) return { state: 'refused', answer: found.answer }
  const user = state.metadata.get('users', found.userId)
  if (!user) return { state: 'refused', answer: unauthorized('The API token does not exists') }
  if (isDisabled(user)) return { state: 'refused', answer: unauthorized('Account disabled') }
  return { state: 'user', user }
}
