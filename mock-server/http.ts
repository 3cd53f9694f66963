import type { MetadataObject } from './metadata/store'
import type { MockState } from './state'

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'HEAD'

/** A request after the server adapter has taken it off the wire. `path` is below `/api`, decoded, without version prefix. */
export type MockRequest = Readonly<{
  method: HttpMethod
  path: string
  /** Values of `:name` segments of the matched route. */
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>
  /** After gzip/zip content decoding; empty when there is none. */
  body: Buffer
  /** Scheme, host and port as the client sees them, e.g. `http://127.0.0.1:4001`; what DHIS2 calls contextPath. */
  baseUrl: string
  /** Who asks; null before authentication or where the route is public. */
  user: MetadataObject | null
}>

/**
 * `body` is sent as JSON unless `contentType` says otherwise, then it must be a string or Buffer. Absent body: empty
 * answer. A JSON error without `cache-control` gets DHIS2's `no-cache, private`; the empty text means: send none.
 * Status 0: the server cuts the connection.
 */
export type MockResponse = Readonly<{
  status: number
  body?: unknown
  contentType?: string
  headers?: Readonly<Record<string, string>>
}>

export type Handler = (request: MockRequest, state: MockState) => MockResponse | Promise<MockResponse>

/**
 * One row of a routes table. `path` is below `/api` (`/dataElements/:id`); literal segments win over parameters, those
 * over a last `*` (the rest of the path, `params['*']`). `authority`: any one of these (ALL always does) or 403.
 */
export type Route = Readonly<{
  method: HttpMethod
  path: string
  handle: Handler
  authority?: string | readonly string[]
  /** Answers without log-in. */
  public?: true
  /** One line for the generated list of what is emulated. */
  about?: string
  /** Media types of a request body it takes; others are 415. Absent: any. */
  consumes?: readonly string[]
  /** Answers JSON only: an Accept header that excludes it is 406. */
  jsonOnly?: true
  /** A compressed body is handed over as it came (the data store stores what it got). */
  rawBody?: true
}>

/** A request as the adapter or an in-process caller has it. `url` is path and query; header names are lower-case. */
export type IncomingRequest = Readonly<{
  method: string
  url: string
  headers?: Readonly<Record<string, string>>
  body?: Buffer | string
}>

/** DHIS2's WebMessage envelope (WebMessage.java); keys that are undefined are left out. */
export type WebMessage = Readonly<{
  httpStatus: string
  httpStatusCode: number
  status: 'OK' | 'WARNING' | 'ERROR' | 'SUCCESS'
  message?: string
  errorCode?: string
  devMessage?: string
  response?: unknown
}>

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
  501: 'Not Implemented',
}

/** Builds the envelope every non-GET answer and every error wears. */
export function webMessage(
  httpStatusCode: number,
  parts: Partial<Omit<WebMessage, 'httpStatus' | 'httpStatusCode'>> = {},
): WebMessage {
  const status = httpStatusCode < 400 ? 'OK' : 'ERROR'
  return { httpStatus: REASONS[httpStatusCode] ?? String(httpStatusCode), httpStatusCode, status, ...parts }
}

/** An answer in the envelope. */
export function webMessageResponse(
  status: number,
  parts: Partial<Omit<WebMessage, 'httpStatus' | 'httpStatusCode'>> = {},
  headers: Readonly<Record<string, string>> = {},
): MockResponse {
  return { status, body: webMessage(status, parts), headers }
}

/** Tomcat's own page: what DHIS2 answers where no controller was reached. */
export function htmlPage(status: number): MockResponse {
  const title = `HTTP Status ${status} – ${REASONS[status] ?? ''}`
  const body = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`
  return { status, contentType: 'text/html;charset=utf-8', body }
}

/** Thrown by the handler of a wide route (`/:type/:id`) for a path that is not its own: the router looks further. */
export class NoRouteError extends Error {
  constructor() {
    super('not a route of this area')
    this.name = 'NoRouteError'
  }
}

/** A refusal DHIS2 would give. The router turns it into the envelope; anything else thrown is our bug (500). */
export class WebMessageError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly parts: Partial<Omit<WebMessage, 'httpStatus' | 'httpStatusCode' | 'message'>> = {},
  ) {
    super(message)
    this.name = 'WebMessageError'
  }

  toResponse(): MockResponse {
    return webMessageResponse(this.status, { message: this.message, ...this.parts })
  }
}
