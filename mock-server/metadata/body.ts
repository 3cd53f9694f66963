import { WebMessageError } from '../http'
import { jsonFault } from './json-fault'

/**
 * A JSON body. Empty counts as `{}`.
 * @throws {WebMessageError} 409 for anything that is not JSON, as the server does.
 */
export function jsonBody(body: Buffer): unknown {
  const text = body.toString('utf8').replace(/^\ufeff/, '')
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new WebMessageError(409, jsonFault(text))
  }
}
