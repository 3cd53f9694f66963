import { WebMessageError } from '../http'
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
  patch: unknown,
): Record<string, unknown> {
  if (!Array.isArray(patch)) throw new WebMessageError(400, 'A JSON Patch is a list of operations')
  const copy = structuredClone(object) as Record<string, unknown>
  for (const entry of patch as unknown[]) applyOne(schema, copy, operationOf(entry))
  return copy
}

function operationOf(entry: unknown): Operation {
  if (!isRecord(entry) || typeof entry['path'] !== 'string') throw new WebMessageError(400, 'Operation without a path')
  const op = String(entry['op'])
  if (!OPERATIONS.includes(op)) {
    const known = `known type ids = [${OPERATIONS.join(', ')}]`
    const type = '`org.hisp.dhis.commons.jackson.jsonpatch.JsonPatchOperation`'
    throw new WebMessageError(500, `Could not resolve type id '${op}' as a subtype of ${type}: ${known}`)
  }
  const path = entry['path']
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  return { op, path, value: entry['value'], id: entry['id'] }
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
