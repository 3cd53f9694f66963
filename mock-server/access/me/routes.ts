import { NO_STORE, PRIVATE } from '../../cache-headers'
import { webMessageResponse, WebMessageError, type MockRequest, type MockResponse, type Route } from '../../http'
import type { MetadataObject } from '../../metadata/store'
import { userSetting } from '../../settings/effective'
import { userSettingsOf } from '../../settings/user-settings'
import type { MockState } from '../../state'
import { authoritiesOf, hasAuthority } from '../rights'
import { changePassword, verifyPassword } from './password'
import { profileOf } from './profile'
import { updateProfile } from './update'

const SHORT_NO_STORE = { 'cache-control': 'no-store' }

export const meRoutes: readonly Route[] = [
  { method: 'GET', path: '/me', handle: own(getMe), jsonOnly: true, about: 'who asks; ?fields=' },
  { method: 'PUT', path: '/me', handle: own(updateProfile), about: 'merges profile fields' },
  { method: 'GET', path: '/me/authorities', handle: own(getAuthorities), about: 'authorities of all roles' },
  { method: 'GET', path: '/me/authorities/:authority', handle: own(getAuthority), about: 'true or false' },
  { method: 'GET', path: '/me/authorization', handle: own(getAuthorities), about: 'as /me/authorities' },
  { method: 'GET', path: '/me/authorization/:authority', handle: own(getAuthority), about: 'true or false' },
  { method: 'GET', path: '/me/settings', handle: own(getSettings), about: 'user settings, all or those of ?key=' },
  { method: 'GET', path: '/me/settings/:key', handle: own(getSetting), about: 'one user setting, as JSON' },
  { method: 'GET', path: '/me/dashboard', handle: own(getDashboard), about: 'unread messages: there are none' },
  { method: 'PUT', path: '/me/changePassword', handle: own(changePassword), about: 'new password, the old one given' },
  {
    method: 'POST',
    path: '/me/verifyPassword',
    handle: own(verifyPassword),
    about: 'whether a password is the right one',
  },
]

type OwnHandler = (user: MetadataObject, request: MockRequest, state: MockState) => MockResponse

/** For routes that are about who asks; the router lets nobody else in. */
function own(handle: OwnHandler): Route['handle'] {
  return (request, state) => {
    if (!request.user) throw new WebMessageError(401, 'Unauthorized')
    return handle(request.user, request, state)
  }
}

function getMe(user: MetadataObject, request: MockRequest, state: MockState): MockResponse {
  return { status: 200, body: profileOf(user, request, state) }
}

function getAuthorities(user: MetadataObject, _request: MockRequest, state: MockState): MockResponse {
  return { status: 200, body: [...authoritiesOf(user, state)], headers: SHORT_NO_STORE }
}

function getAuthority(user: MetadataObject, { params }: MockRequest, state: MockState): MockResponse {
  return { status: 200, body: hasAuthority(user, params['authority'] ?? '', state), headers: SHORT_NO_STORE }
}

function getSettings(user: MetadataObject, { query }: MockRequest, state: MockState): MockResponse {
  const keys = query.getAll('key').flatMap((list) => list.split(','))
  return { status: 200, body: userSettingsOf(user, keys, state), headers: PRIVATE }
}

function getSetting(user: MetadataObject, { params }: MockRequest, state: MockState): MockResponse {
  const key = params['key'] ?? ''
  const value = userSetting(key, user, state)
  if (value !== undefined) return { status: 200, body: value, headers: PRIVATE }
  return webMessageResponse(409, { message: `Key is not supported: ${key}`, errorCode: 'E1004' })
}

function getDashboard(): MockResponse {
  return { status: 200, body: { unreadInterpretations: 0, unreadMessageConversations: 0 }, headers: NO_STORE }
}
