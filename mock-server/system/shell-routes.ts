import { EXPIRED_COOKIE, sessionToken } from '../access/session-cookie'
import type { MockRequest, MockResponse, Route } from '../http'
import type { MockState } from '../state'
import { appListPage, loginPage } from './pages'

/** What a DHIS2 server answers outside of `/api`: the log-in page, the header bar's menu, the way into an app. */
export const shellRoutes: readonly Route[] = [
  { method: 'GET', path: '/', handle: (request) => redirect(request, '/apps/') },
  { method: 'GET', path: '/apps', handle: showApps },
  { method: 'GET', path: '/apps/:key', handle: openApp },
  { method: 'GET', path: '/dhis-web-login', handle: showLogin, public: true },
  { method: 'GET', path: '/login', handle: showLogin, public: true },
  { method: 'GET', path: '/dhis-web-commons/security/login.action', handle: showLogin, public: true },
  { method: 'GET', path: '/dhis-web-commons-security/logout.action', handle: logout, public: true },
  {
    method: 'GET',
    path: '/dhis-web-commons/menu/getModules.action',
    handle: () => ({ status: 200, body: { modules: [] } }),
  },
]

const HTML = 'text/html;charset=utf-8'

function redirect(request: MockRequest, path: string): MockResponse {
  return { status: 302, headers: { location: `${request.baseUrl}${path}` } }
}

function showApps(_request: MockRequest, state: MockState): MockResponse {
  return { status: 200, contentType: HTML, body: appListPage(state.apps.all().map((app) => app.key)) }
}

/** The real server shows its global shell around the app; here the app fills the page. */
function openApp(request: MockRequest): MockResponse {
  return redirect(request, `/api/apps/${encodeURIComponent(request.params['key'] ?? '')}/index.html?redirect=false`)
}

function showLogin(): MockResponse {
  return { status: 200, contentType: HTML, body: loginPage() }
}

function logout(request: MockRequest, state: MockState): MockResponse {
  const token = sessionToken(request.headers)
  if (token !== undefined) state.accounts.closeSession(token)
  const headers = { location: `${request.baseUrl}${state.quirks.loginPath}`, 'set-cookie': EXPIRED_COOKIE }
  return { status: 302, headers }
}
