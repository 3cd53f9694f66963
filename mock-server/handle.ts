import { authenticate, unauthorized, type Authentication } from './access/authenticate'
import { requireAuthority } from './access/rights'
import { findUser, usernameOf } from './access/users'
import { apiPath, readCall, type Call } from './call'
import { decompress } from './content-coding'
import { checkCors, type CorsOrigins } from './cors'
import {
  htmlPage,
  NoRouteError,
  webMessageResponse,
  WebMessageError,
  type IncomingRequest,
  type MockRequest,
  type MockResponse,
  type Route,
} from './http'
import { isKnownEndpoint } from './known-endpoints'
import { refuseMediaType } from './media-types'
import { schemaOf } from './metadata/schema/catalogue'
import type { MetadataObject } from './metadata/store'
import { createRouter, type RouteMatch, type RouteMatches, type Router } from './router'
import type { MockState } from './state'

export type HandleOptions = Readonly<{
  /** Rows below `/api`. */
  apiRoutes: readonly Route[]
  /** Rows outside of it: log-in page, app shell. */
  rootRoutes: readonly Route[]
  /** A request without credentials is this user. */
  autoLogin?: string
  corsOrigins?: CorsOrigins
  /** Told of our own bugs; the client gets 500. */
  log: (message: string) => void
}>

/** An answer, who asked, and whether it is a gap of the mock rather than an answer of DHIS2. */
export type HandledResponse = MockResponse & Readonly<{ username?: string; unexpected?: true }>

/** Takes a request through CORS, authentication, routing, rights and the handler, and words what goes wrong. */
export function createHandle(
  state: MockState,
  options: HandleOptions,
): (request: IncomingRequest) => Promise<HandledResponse> {
  const api = createRouter(options.apiRoutes)
  const root = createRouter(options.rootRoutes)
  return async (request) => {
    const call = readCall(request)
    if (call.path.includes('//')) return htmlPage(400)
    const cors = checkCors(call, options.corsOrigins ?? [], state)
    if (cors.answer) return withHeaders(cors.answer, cors.headers)
    const inApi = /^\/api(\/|$)/.test(call.path)
    const path = inApi ? apiPath(call.path, state.quirks.apiPrefix) : call.path
    return withHeaders(await answer(call, path, inApi ? api : root, state, options), cors.headers)
  }
}

/** `path` null: a version of the Web API this server does not have. */
async function answer(
  call: Call,
  path: string | null,
  router: Router,
  state: MockState,
  options: HandleOptions,
): Promise<HandledResponse> {
  const who = authenticateOrAutoLogin(call, state, options)
  if (who.state === 'refused') return withErrorHeaders(who.answer)
  const found = path === null ? { matches: [], methods: [], fitsWide: false } : router.find(call.method, path)
  const isPublic = found.matches[0]?.route.public === true
  if (who.state === 'none' && !isPublic) return withErrorHeaders(entryPoint(call, state))
  const user = who.state === 'user' ? who.user : null
  const headers = who.state === 'user' && who.setCookie !== undefined ? { 'set-cookie': who.setCookie } : {}
  const named = user ? { username: usernameOf(user) } : {}
  for (const match of found.matches) {
    const response = await run(call, path ?? '', match, user, state, options)
    if (response) return withHeaders(withErrorHeaders({ ...response, ...named }), headers)
  }
  return withErrorHeaders({ ...unrouted(call, path, found), ...named })
}

function authenticateOrAutoLogin(call: Call, state: MockState, { autoLogin }: HandleOptions): Authentication {
  const who = authenticate(call.headers, state)
  if (who.state !== 'none' || autoLogin === undefined) return who
  const user = findUser(autoLogin, state)
  return user ? { state: 'user', user } : who
}

/** What an anonymous request gets: axios and app-runtime are told 401, a browser is sent to the log-in page. */
function entryPoint(call: Call, state: MockState): MockResponse {
  if (call.headers['x-requested-with'] === 'XMLHttpRequest') return unauthorized()
  return { status: 302, headers: { location: `${call.baseUrl}${state.quirks.loginPath}` } }
}

/** Undefined: the row's handler says the path is not its own. */
async function run(
  call: Call,
  path: string,
  { route, params }: RouteMatch,
  user: MetadataObject | null,
  state: MockState,
  options: HandleOptions,
): Promise<MockResponse | undefined> {
  try {
    const refusal = refuseMediaType(route, call.headers, call.body)
    if (refusal) return refusal
    if (route.authority !== undefined) requireAuthority(user, [route.authority].flat(), state)
    const body = route.rawBody ? call.body : decompress(call.body)
    const { method, query, headers, baseUrl } = call
    const request: MockRequest = { method, path: decodePath(path), params, query, headers, body, baseUrl, user }
    return await route.handle(request, state)
  } catch (error) {
    if (error instanceof NoRouteError) return undefined
    if (error instanceof WebMessageError) {
      return error.status === 501 ? notEmulated(error.message) : error.toResponse()
    }
    options.log(
      `${call.method} ${call.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
    return webMessageResponse(500, { message: error instanceof Error ? error.message : 'unknown error' })
  }
}

/** A gap of this server, with the page that lists what it does. */
function notEmulated(what: string): MockResponse {
  return webMessageResponse(501, { message: `${what}: see mock-server/README.md` })
}

function unrouted(call: Call, path: string | null, { methods, matches, fitsWide }: RouteMatches): HandledResponse {
  // A path of an object type, asked by a method none of its rows has. Where one has it, that row declined the path.
  const isOfType = fitsWide && matches.length === 0 && schemaOf(path?.split('/')[1] ?? '') !== undefined
  if (methods.length > 0 || isOfType) {
    if (call.method === 'OPTIONS') return { status: 200, headers: { allow: methods.join(',') } }
    return webMessageResponse(405, { message: `Request method '${call.method}' is not supported` })
  }
  if (path === '' || path === '/') return { status: 302, headers: { location: `${call.baseUrl}/api/resources` } }
  if (path !== null && isKnownEndpoint(path)) {
    const message = `${call.method} /api${path} is a DHIS2 endpoint that this mock server does not emulate`
    return { ...notEmulated(message), unexpected: true }
  }
  return { ...htmlPage(404), unexpected: true }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function withHeaders(response: HandledResponse, headers: Readonly<Record<string, string>>): HandledResponse {
  return { ...response, headers: { ...headers, ...response.headers } }
}

/** DHIS2's error advice forbids caching; an empty `cache-control` (no advice involved) is taken out. */
function withErrorHeaders(response: HandledResponse): HandledResponse {
  const { 'cache-control': cache, ...rest } = response.headers ?? {}
  const isError = response.status >= 400 && response.contentType === undefined && response.body !== undefined
  const value = cache ?? (isError ? 'no-cache, private' : '')
  return { ...response, headers: value === '' ? rest : { ...rest, 'cache-control': value } }
}
