import type { MockResponse } from './http'
import type { MockState } from './state'

/** `loopback`: any origin on this machine, for development. The setting `corsWhitelist` counts besides. */
export type CorsOrigins = 'loopback' | readonly string[]

export type CorsRequest = Readonly<{ method: string; headers: Readonly<Record<string, string>>; baseUrl: string }>

/** Answer at once, or headers to add to the answer that follows. */
export type CorsVerdict = Readonly<{ answer?: MockResponse; headers: Readonly<Record<string, string>> }>

const LOOPBACK = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** The setting's key; its value is a JSON list. */
export const CORS_SETTING = 'corsWhitelist'

/** Origins the administrator allowed (`/api/configuration/corsWhitelist`). */
export function corsWhitelist(state: MockState): readonly string[] {
  const stored = state.settings.getSystem(CORS_SETTING)
  return typeof stored === 'string' ? (JSON.parse(stored) as string[]) : []
}

/** As DhisCorsProcessor: an origin that is not allowed gets 200 with nothing in it, so that a browser refuses it. */
export function checkCors(request: CorsRequest, allowed: CorsOrigins, state: MockState): CorsVerdict {
  const origin = request.headers['origin']
  if (origin === undefined || origin === '') return { headers: {} }
  if (!isAllowed(origin, request.baseUrl, allowed, state)) return { answer: { status: 200 }, headers: {} }
  const headers = {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    vary: 'Origin',
  }
  const wanted = request.headers['access-control-request-method']
  if (request.method !== 'OPTIONS' || wanted === undefined) {
    return { headers: { ...headers, 'access-control-expose-headers': 'ETag, Location' } }
  }
  const preflight = {
    'access-control-allow-methods': wanted,
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '',
    'access-control-max-age': '3600',
  }
  return { answer: { status: 204, headers: preflight }, headers }
}

function isAllowed(origin: string, baseUrl: string, allowed: CorsOrigins, state: MockState): boolean {
  if (origin === baseUrl) return true
  if (allowed === 'loopback' ? LOOPBACK.test(origin) : allowed.includes(origin)) return true
  return corsWhitelist(state).includes(origin)
}
