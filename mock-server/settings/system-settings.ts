import { htmlPage, webMessageResponse, type MockRequest, type MockResponse, type Route } from '../http'
import { parseJsonObject } from '../json-body'
import type { MockState } from '../state'
import { coerceSetting } from './coerce'
import { systemSetting, systemSettingDefaults } from './effective'
import type { SettingValue } from './store'
import { unknownSetting } from './unknown-setting'

const AUTHORITY = 'F_SYSTEM_SETTING'
const NO_STORE = { 'cache-control': 'no-cache, no-store, must-revalidate' }

export const systemSettingRoutes: readonly Route[] = [
  { method: 'GET', path: '/systemSettings', handle: getAll, about: 'all system settings, or those of ?key=' },
  { method: 'POST', path: '/systemSettings', handle: setMany, authority: AUTHORITY, about: 'set from a JSON map' },
  { method: 'GET', path: '/systemSettings/:key', handle: getOne, about: 'one, as JSON or text' },
  {
    method: 'POST',
    path: '/systemSettings/:key',
    handle: setOne,
    authority: AUTHORITY,
    about: 'set by ?value= or body',
  },
  {
    method: 'DELETE',
    path: '/systemSettings/:key',
    handle: remove,
    authority: AUTHORITY,
    about: 'back to the default',
  },
]

/** A key asked for that does not exist is answered with an empty text, unlike in the single form. */
function getAll({ query }: MockRequest, state: MockState): MockResponse {
  const keys = query.getAll('key').flatMap((list) => list.split(','))
  const wanted = keys.length > 0 ? keys : Object.keys(systemSettingDefaults(state))
  const body = Object.fromEntries(wanted.map((key) => [key, systemSetting(key, state) ?? '']))
  return { status: 200, body, headers: NO_STORE }
}

function getOne({ params, headers }: MockRequest, state: MockState): MockResponse {
  const key = params['key'] ?? ''
  const value = systemSetting(key, state)
  if (value === undefined) throw unknownSetting(key)
  if (wantsText(headers))
    return { status: 200, body: String(value), contentType: 'text/plain;charset=UTF-8', headers: NO_STORE }
  return { status: 200, body: { [key]: state.quirks.settingByKeyIsText ? String(value) : value }, headers: NO_STORE }
}

function wantsText(headers: Readonly<Record<string, string>>): boolean {
  const [first = ''] = (headers['accept'] ?? '').split(',')
  return first.trim().startsWith('text/plain')
}

function setOne({ params, query, body }: MockRequest, state: MockState): MockResponse {
  const key = params['key'] ?? ''
  const value = query.get('value') ?? body.toString('utf8')
  if (value === '') return htmlPage(400)
  state.settings.setSystem(key, parsed(key, value, state))
  return webMessageResponse(200, { message: `System setting '${key}' set to value '${value}'.` })
}

function setMany({ body }: MockRequest, state: MockState): MockResponse {
  const entries = Object.entries(parseJsonObject(body)).map(([key, value]) => [key, parsed(key, value, state)] as const)
  for (const [key, value] of entries) state.settings.setSystem(key, value)
  return webMessageResponse(200, { message: 'System settings imported' })
}

function parsed(key: string, value: unknown, state: MockState): SettingValue {
  const like = systemSetting(key, state)
  if (like === undefined) throw unknownSetting(key)
  return coerceSetting(key, value, like)
}

function remove({ params }: MockRequest, state: MockState): MockResponse {
  const key = params['key'] ?? ''
  if (systemSetting(key, state) === undefined) throw unknownSetting(key)
  state.settings.removeSystem(key)
  return { status: 204 }
}
