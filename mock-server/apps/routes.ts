import { NO_CACHE_HEADER } from '../cache-headers'
import { webMessageResponse, WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import { isRecord } from '../metadata/shape'
import type { MockState } from '../state'
import { describeApp } from './describe'
import { dhisActivity } from './manifest'
import { APP_MANAGEMENT, maySeeApp } from './rights'
import { serveApp } from './serve'
import { uploadApp } from './upload'

export const appsRoutes: readonly Route[] = [
  { method: 'GET', path: '/apps', handle: listApps, about: 'installed apps; ?key=, ?filter=' },
  {
    method: 'POST',
    path: '/apps',
    handle: uploadApp,
    authority: APP_MANAGEMENT,
    rawBody: true,
    about: 'installs the zip of a multipart form (field file)',
  },
  {
    method: 'PUT',
    path: '/apps',
    handle: () => ({ status: 204 }),
    authority: APP_MANAGEMENT,
    about: 'reads apps anew',
  },
  { method: 'GET', path: '/apps/menu', handle: menu, about: 'apps as entries of the header bar' },
  { method: 'DELETE', path: '/apps/:key', handle: removeApp, authority: APP_MANAGEMENT, about: 'removes an app' },
  { method: 'GET', path: '/apps/:key', handle: serveApp, about: 'as its index page' },
  { method: 'GET', path: '/apps/:key/*', handle: serveApp, about: 'a file of an app' },
]

type Described = Readonly<Record<string, unknown>>

function visible({ user, baseUrl }: MockRequest, state: MockState): readonly Described[] {
  return state.apps
    .all()
    .filter((app) => maySeeApp(app, user, state))
    .map((app) => describeApp(app, baseUrl, state))
}

function listApps(request: MockRequest, state: MockState): MockResponse {
  const key = request.query.get('key')
  const apps = visible(request, state)
  if (key !== null && key !== '') {
    const found = apps.filter((app) => app['key'] === key)
    return found.length > 0 ? { status: 200, body: found } : { status: 404 }
  }
  const filters = request.query.getAll('filter').map(readFilter)
  return { status: 200, body: apps.filter((app) => filters.every((passes) => passes(app))) }
}

/** Names as sent and the properties they are about. */
const FILTERABLE: Readonly<Record<string, string>> = {
  appType: 'appType',
  name: 'name',
  shortName: 'short_name',
  pluginType: 'plugin_type',
  bundled: 'bundled',
}

/** `name:operator:value`. @throws {WebMessageError} 409 for what cannot be read */
function readFilter(expression: string): (app: Described) => boolean {
  const [name = '', operator, ...rest] = expression.split(':')
  const property = Object.hasOwn(FILTERABLE, name) ? FILTERABLE[name] : undefined
  if (property === undefined || operator === undefined || rest.length === 0) {
    throw new WebMessageError(409, `Invalid filter: ${expression}`, { errorCode: 'E1004' })
  }
  const wanted = rest.join(':').toLowerCase()
  const textOf = (app: Described): string => {
    const value = app[property]
    return typeof value === 'string' || typeof value === 'boolean' ? String(value).toLowerCase() : ''
  }
  if (operator === 'eq') return (app) => textOf(app) === wanted
  if (operator === 'ilike') return (app) => textOf(app).includes(wanted)
  throw new WebMessageError(409, `Invalid operator: ${operator}`, { errorCode: 'E1004' })
}

function menu(request: MockRequest, state: MockState): MockResponse {
  const modules = visible(request, state).map((app) => ({
    name: app['key'],
    displayName: app['displayName'],
    namespace: `/apps/${String(app['key'])}`,
    defaultAction: app['launchUrl'],
    icon: `${String(app['baseUrl'])}/${iconOf(app)}`,
    description: app['description'] ?? '',
  }))
  return { status: 200, body: { modules } }
}

function iconOf(app: Described): string {
  const icons = app['icons']
  const icon = isRecord(icons) ? icons['48'] : undefined
  return typeof icon === 'string' ? icon : 'icons/dhis2-app-icon.png'
}

/** The namespace is free again; its values stay unless `deleteAppData` is asked for. */
function removeApp({ params, query }: MockRequest, state: MockState): MockResponse {
  const key = params['key'] ?? ''
  const app = state.apps.get(key)
  if (!app) return webMessageResponse(404, { message: `App does not exist: ${key}` }, NO_CACHE_HEADER)
  if (query.get('deleteAppData') === 'true') {
    const { namespace } = dhisActivity(app.manifest)
    if (typeof namespace === 'string') state.dataStore.removeNamespace(null, namespace)
  }
  state.apps.remove(key)
  return { status: 204 }
}
