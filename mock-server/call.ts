import type { HttpMethod, IncomingRequest } from './http'

/** A request taken apart, before routing. `path` is as on the wire: not decoded, with its version prefix. */
export type Call = Readonly<{
  method: HttpMethod
  path: string
  query: URLSearchParams
  headers: Readonly<Record<string, string>>
  /** As it came, compressed or not. */
  body: Buffer
  baseUrl: string
}>

export function readCall({ method, url, headers = {}, body }: IncomingRequest): Call {
  const mark = url.indexOf('?')
  return {
    method: method.toUpperCase() as HttpMethod,
    path: mark < 0 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    headers,
    body: typeof body === 'string' ? Buffer.from(body) : (body ?? Buffer.alloc(0)),
    baseUrl: `http://${headers['host'] ?? 'localhost'}`,
  }
}

/** Path below `/api`, without version prefix; null where the version is not one this server answers. */
export function apiPath(path: string, [lowest, highest]: readonly [number, number]): string | null {
  const below = path.slice('/api'.length)
  const prefix = /^\/(\d+)(?=\/|$)/.exec(below)
  if (!prefix) return below
  const version = Number(prefix[1])
  return version >= lowest && version <= highest ? below.slice(prefix[0].length) : null
}
