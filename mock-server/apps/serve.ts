import { createHash } from 'node:crypto'
import { NO_STORE } from '../cache-headers'
import { htmlPage, type MockRequest, type MockResponse } from '../http'
import type { MockState } from '../state'
import { dhisActivity } from './manifest'
import { maySeeApp } from './rights'

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html;charset=UTF-8',
  js: 'text/javascript;charset=UTF-8',
  mjs: 'text/javascript;charset=UTF-8',
  css: 'text/css;charset=UTF-8',
  json: 'application/json',
  map: 'application/json',
  webapp: 'application/json',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain;charset=UTF-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
}

const INDEX = 'index.html'
const MANIFEST = 'manifest.webapp'

/**
 * A file of an app. Its index page leads into the global shell, whoever asks and whether or not there is such an app;
 * everything else is there for those who may see the app only.
 */
export function serveApp(request: MockRequest, state: MockState): MockResponse {
  const key = request.params['key'] ?? ''
  const path = request.params['*'] ?? INDEX
  if (path === INDEX && state.quirks.globalShell && request.query.get('redirect') !== 'false') {
    return { status: 302, headers: { location: `${request.baseUrl}/apps/${encodeURIComponent(key)}`, ...NO_STORE } }
  }
  const app = state.apps.get(key)
  const stored = app && maySeeApp(app, request.user, state) ? app.files.get(path) : undefined
  if (!app || !stored) return htmlPage(404)
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
  const body = filled(path, stored, app.manifest, `${request.baseUrl}/api/apps/${key}`, request.baseUrl)
  return withTag(request, { status: 200, body, contentType: type, headers: path.endsWith('.html') ? pageHeaders : {} })
}

const pageHeaders = { ...NO_STORE, 'content-security-policy': "frame-ancestors 'self'" }

/** Pages are told where the server is, the manifest's `*` becomes the server's address. */
function filled(
  path: string,
  stored: Buffer,
  manifest: Readonly<Record<string, unknown>>,
  appUrl: string,
  baseUrl: string,
): Buffer {
  if (path === MANIFEST) {
    const dhis = dhisActivity(manifest)
    const href = dhis['href'] === '*' ? { href: baseUrl } : {}
    return Buffer.from(JSON.stringify({ ...manifest, activities: { dhis: { ...dhis, ...href } } }))
  }
  if (!path.endsWith('.html')) return stored
  const page = stored.toString('utf8')
  return Buffer.from(page.replaceAll('__DHIS2_BASE_URL__', baseUrl).replaceAll('__DHIS2_APP_ROOT_URL__', appUrl))
}

function withTag(request: MockRequest, response: MockResponse & { body: Buffer }): MockResponse {
  const etag = `"0${createHash('md5').update(response.body).digest('hex')}"`
  const headers = { ...response.headers, etag }
  if (request.headers['if-none-match'] === etag) return { status: 304, headers }
  return { ...response, headers }
}
