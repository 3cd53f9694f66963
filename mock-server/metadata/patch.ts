import { WebMessageError } from '../http'
import type { MockState } from '../state'
import { jsonBody } from './body'
import { sourceAt } from './json-fault'
import { isRecord, isReference } from './shape'
import type { Schema } from './schema/schema'

type Operation = Readonly<{ op: string; path: readonly string[]; value: unknown; id: unknown }>

const OPERATIONS = ['add', 'remove', 'remove-by-id', 'replace']

/**
 * Applies a JSON Patch to an object as DHIS2 does: `add`, `replace`, `remove`, `remove-by-id`; `add` to `/list/-` appends.
 * @throws {WebMessageError} 400 for an unknown property, 500 for an unknown operation (the server's own reader fails).
 */
export function applyPatch(
  schema: Schema,
  object: Readonly<Record<string, unknown>>,
  body: Buffer,
  state: MockState,
): Record<string, unknown> {
  const patch = jsonBody(body)
  if (!Array.isArray(patch)) throw new WebMessageError(400, 'A JSON Patch is a list of operations')
  const copy = structuredClone(object) as Record<string, unknown>
  const operations = (patch as unknown[]).map((entry, at) => operationOf(entry, at, body, state))
  for (const operation of operations) applyOne(schema, copy, operation)
  return copy
}

function operationOf(entry: unknown, at: number, body: Buffer, state: MockState): Operation {
  if (!isRecord(entry) || typeof entry['path'] !== 'string') throw new WebMessageError(400, 'Operation without a path')
  const op = typeof entry['op'] === 'string' ? entry['op'] : ''
  if (!OPERATIONS.includes(op)) {
    throw unknownOperation(op, at, body, state)
  }
  const path = entry['path']
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  return { op, path, value: entry['value'], id: entry['id'] }
}

function unknownOperation(op: string, at: number, body: Buffer, state: MockState): WebMessageError {
  const known = `known type ids = [${OPERATIONS.join(', ')}] (for POJO property '#temporary-name')`
  const type = '`org.hisp.dhis.commons.jackson.jsonpatch.JsonPatchOperation`'
  const problem = `Could not resolve type id '${op}' as a subtype of ${type}: ${known}`
  const status = state.quirks.unknownPatchStatus
  if (status === 400) return new WebMessageError(status, `JSON parse error: ${problem}`)
  const text = body.toString('utf8')
  const place = [...text.matchAll(/"op"\s*:\s*/g)][at]
  const source = sourceAt(text, (place?.index ?? 0) + (place?.[0].length ?? 0))
  return new WebMessageError(status, `${problem}\n at ${source} (through reference chain: java.util.ArrayList[${at}])`)
}

function applyOne(schema: Schema, object: Record<string, unknown>, { op, path, value, id }: Operation): void {
  const [property = ''] = path
  if (!Object.hasOwn(schema.properties, property)) {
    throw new WebMessageError(400, `Property ${property} does not exist on Schema`)
  }
  const holder = holderOf(object, path.slice(0, -1))
  const key = path.at(-1) ?? ''
  if (Array.isArray(holder)) {
    const at = key === '-' ? holder.length : Number(key)
    if (!Number.isInteger(at) || at < 0 || at > holder.length)
      throw new WebMessageError(400, `Invalid array index ${key}`)
    if (op === 'add') holder.splice(at, 0, value)
    else if (op === 'replace') holder[at] = value
    else holder.splice(at, 1)
    return
  }
  if (!isRecord(holder)) throw new WebMessageError(400, `Invalid path /${path.join('/')}`)
  if (op === 'remove') holder[key] = undefined
  else if (op === 'remove-by-id') holder[key] = withoutId(holder[key], id)
  else holder[key] = value
}

function holderOf(object: Record<string, unknown>, path: readonly string[]): unknown {
  let current: unknown = object
  for (const [depth, key] of path.entries()) {
    if (isRecord(current)) {
      // The last step of `/list/-` may meet a list that was never set.
      if (current[key] === undefined) current[key] = depth === path.length - 1 ? [] : {}
      current = current[key]
    } else if (Array.isArray(current)) current = current[Number(key)] as unknown
    else return undefined
  }
  return current
}

function withoutId(list: unknown, id: unknown): unknown {
  return Array.isArray(list) ? list.filter((item: unknown) => !isReference(item) || item.id !== id) : list
}
