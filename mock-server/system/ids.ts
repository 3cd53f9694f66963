import { randomUUID } from 'node:crypto'
import { NO_STORE } from '../cache-headers'
import { WebMessageError, type MockRequest, type MockResponse } from '../http'
import { randomUid } from '../random-uid'

const MOST = 10_000

/** New uids, as JSON or as a CSV column. */
export function newUids(request: MockRequest): MockResponse {
  const codes = Array.from({ length: limitOf(request) }, randomUid)
  const isCsv = request.path.endsWith('.csv') || (request.headers['accept'] ?? '').startsWith('application/csv')
  if (!isCsv) return { status: 200, body: { codes }, headers: NO_STORE }
  return { status: 200, body: `uid\n${codes.join('\n')}\n`, contentType: 'application/csv', headers: NO_STORE }
}

export function newUuids(request: MockRequest): MockResponse {
  return {
    status: 200,
    body: { codes: Array.from({ length: limitOf(request) }, () => randomUUID()) },
    headers: NO_STORE,
  }
}

/** Default 1, at most 10,000. */
function limitOf({ query }: MockRequest): number {
  const text = query.get('limit') ?? '1'
  const limit = Number(text)
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(limit)) {
    throw new WebMessageError(400, `Value '${text}' is not valid for parameter limit. It should be of type Integer`)
  }
  return Math.min(MOST, Math.max(0, limit))
}
