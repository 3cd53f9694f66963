import { findUser } from '../access/users'
import { PRIVATE } from '../cache-headers'
import { WebMessageError, webMessageResponse, type MockRequest, type MockResponse, type Route } from '../http'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { coerceSetting } from './coerce'
import { USER_SETTING_KEYS, userSetting } from './effective'
import { unknownSetting } from './unknown-setting'

/** Any user may read and set those of another (`?user=`): seen on a real server. */
export const userSettingRoutes: readonly Route[] = [
  { method: 'GET', path: '/userSettings', handle: getAll, about: 'all user settings, or those of ?key=, of ?user=' },
  { method: 'GET', path: '/userSettings/:key', handle: getOne, about: 'one, as text' },
  { method: 'POST', path: '/userSettings/:key', handle: setOne, about: 'set by ?value= or body' },
  { method: 'DELETE', path: '/userSettings/:key', handle: remove, about: "back to the server's value" },
]

/** Values by key, the user's or the server's. Keys that are none are left out. */
export function userSettingsOf(
  user: MetadataObject | null,
  keys: readonly string[],
  state: MockState,
): Readonly<Record<string, unknown>> {
  const wanted = keys.length > 0 ? keys : USER_SETTING_KEYS
  return Object.fromEntries(
    wanted.flatMap((key) => {
      const value = userSetting(key, user, state)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

function getAll(request: MockRequest, state: MockState): MockResponse {
  const keys = request.query.getAll('key').flatMap((list) => list.split(','))
  return { status: 200, body: userSettingsOf(meant(request, state) ?? null, keys, state), headers: PRIVATE }
}

function getOne(request: MockRequest, state: MockState): MockResponse {
  const key = request.params['key'] ?? ''
  const value = userSetting(key, meant(request, state) ?? null, state)
  if (value === undefined) throw unknownSetting(key)
  return { status: 200, body: String(value), contentType: 'text/plain;charset=UTF-8', headers: PRIVATE }
}

function setOne(request: MockRequest, state: MockState): MockResponse {
  const key = request.params['key'] ?? ''
  const value = request.query.get('value') ?? request.body.toString('utf8')
  if (value === '') throw new WebMessageError(409, 'You need to specify a new value', { errorCode: 'E1004' })
  const like = userSetting(key, null, state)
  if (like === undefined) throw unknownSetting(key)
  state.settings.setUser(existing(request, state).id, key, coerceSetting(key, value, like))
  return webMessageResponse(200, { message: 'User setting saved' })
}

function remove(request: MockRequest, state: MockState): MockResponse {
  const key = request.params['key'] ?? ''
  if (!USER_SETTING_KEYS.includes(key)) throw unknownSetting(key)
  state.settings.removeUser(existing(request, state).id, key)
  return { status: 200 }
}

/** Who is meant: `?user=` by name, else who asks. */
function meant({ query, user }: MockRequest, state: MockState): MetadataObject | undefined {
  const name = query.get('user')
  return name === null ? (user ?? undefined) : findUser(name, state)
}

function existing(request: MockRequest, state: MockState): MetadataObject {
  const user = meant(request, state)
  if (user) return user
  const name = request.query.get('user') ?? ''
  throw new WebMessageError(404, `User with id ${name} could not be found.`, { errorCode: 'E1005' })
}
