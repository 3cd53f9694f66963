import { htmlPage, webMessageResponse, type MockResponse, type Route } from './http'

/** 415 for a body of a type the row does not take, 406 where the client takes no JSON; undefined when all is well. */
export function refuseMediaType(
  route: Route,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): MockResponse | undefined {
  const sent = headers['content-type'] ?? (body.length > 0 ? 'application/octet-stream' : '')
  if (route.consumes && sent !== '' && !route.consumes.includes(mediaType(sent))) {
    return webMessageResponse(415, { message: `Content-Type '${sent}' is not supported` })
  }
  if (route.jsonOnly && !acceptsJson(headers['accept'])) return htmlPage(406)
  return undefined
}

/** `application/json` of `application/json; charset=utf-8`, lower case. */
export function mediaType(header: string): string {
  return (header.split(';')[0] ?? '').trim().toLowerCase()
}

const JSON_RANGES = ['application/json', 'application/*', '*/*']

function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true
  return accept.split(',').some((range) => JSON_RANGES.includes(mediaType(range)))
}
