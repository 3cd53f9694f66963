import { WebMessageError } from './http'
import { isRecord } from './metadata/shape'

/** A body as JSON; undefined where it is none. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

/** @throws {WebMessageError} 400, as Spring says it, for a body that is no JSON object. */
export function parseJsonObject(body: Buffer): Record<string, unknown> {
  const json = parseJson(body)
  if (isRecord(json)) return json
  throw new WebMessageError(400, body.length === 0 ? 'Required request body is missing' : 'JSON parse error')
}
