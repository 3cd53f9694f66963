import { htmlPage, WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import { randomUid } from '../random-uid'
import type { MockState } from '../state'
import { newToken } from './api-tokens'
import { parseJson } from '../json-body'
import { isRecord } from '../metadata/shape'
import { meRoutes } from './me/routes'
import { recordLogin } from './last-login'
import { checkCredentials } from './authenticate'
import { sharingRoutes } from './sharing-routes'
import { sessionCookie } from './session-cookie'
import { isDisabled } from './users'

export const accessRoutes: readonly Route[] = [
  { method: 'POST', path: '/auth/login', handle: login, public: true, about: 'opens a session' },
  { method: 'POST', path: '/apiTokens', handle: createToken, about: 'a new personal access token' },
  { method: 'GET', path: '/apiTokens', handle: listTokens, about: 'tokens of who asks' },
  { method: 'DELETE', path: '/apiTokens/:id', handle: deleteToken, about: 'takes a token back' },
  ...meRoutes,
  ...sharingRoutes,
]

function login(request: MockRequest, state: MockState): MockResponse {
  if (!state.quirks.loginApi) return htmlPage(404)
  const { username, password } = parseLogin(request.body)
  const user = checkCredentials(username, password, state)
  if (!user) throw new WebMessageError(401, 'Bad credentials')
  if (isDisabled(user)) return { status: 200, body: { loginStatus: 'ACCOUNT_DISABLED' } }
  recordLogin(user, state)
  const cookie = sessionCookie(state.accounts.openSession(user.id))
  return { status: 200, body: { loginStatus: 'SUCCESS', redirectUrl: '/' }, headers: { 'set-cookie': cookie } }
}

/** A body that is not what it should be is a log-in without credentials. */
function parseLogin(body: Buffer): { username: string; password: string } {
  const json = parseJson(body)
  const text = (name: string): string => {
    const value = isRecord(json) ? json[name] : undefined
    return typeof value === 'string' ? value : ''
  }
  return { username: text('username'), password: text('password') }
}

/** A year, which is what the profile app proposes at most. */
const TOKEN_LIFE = 365 * 24 * 3600 * 1000

function createToken(request: MockRequest, state: MockState): MockResponse {
  const now = state.clock.now().getTime()
  const key = newToken()
  const id = randomUid()
  state.accounts.addToken(key, { id, userId: request.user?.id ?? '', created: now, expires: now + TOKEN_LIFE })
  const response = { responseType: 'ApiTokenCreationResponse', key, uid: id }
  return {
    status: 201,
    body: { httpStatus: 'Created', httpStatusCode: 201, status: 'OK', response },
    headers: { location: `${request.baseUrl}/api/apiTokens/${id}` },
  }
}

function listTokens(request: MockRequest, state: MockState): MockResponse {
  const apiToken = state.accounts.tokensOf(request.user?.id ?? '').map(({ id, expires }) => ({ id, expire: expires }))
  return { status: 200, body: { apiToken } }
}

function deleteToken(request: MockRequest, state: MockState): MockResponse {
  const id = request.params['id'] ?? ''
  const own = state.accounts.tokensOf(request.user?.id ?? '').some((token) => token.id === id)
  if (!own) throw new WebMessageError(404, `ApiToken with id ${id} could not be found.`, { errorCode: 'E1005' })
  state.accounts.removeToken(id)
  return { status: 200, body: { httpStatus: 'OK', httpStatusCode: 200, status: 'OK' } }
}
