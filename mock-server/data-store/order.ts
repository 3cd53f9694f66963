import { WebMessageError } from '../http'
import { normalPath, valueAt } from './fields'
import type { Entry } from './query'

type Order = Readonly<{ path: string; descending: boolean }>

const DIRECTIONS: Readonly<Record<string, boolean>> = { ASC: false, DESC: true, NASC: false, NDESC: true }

/** `path:direction`; without either, by key. @throws {WebMessageError} 400, 409 E7650 */
export function readOrder(text: string | null): Order {
  if (text === null || text === '') return { path: '_', descending: false }
  const parts = text.split(/::|:|~|@/)
  if (parts.length > 2) throw new WebMessageError(400, `Not a valid order expression: ${text}`)
  const [path = '', direction = 'asc'] = parts
  const name = direction.toUpperCase()
  if (!Object.hasOwn(DIRECTIONS, name)) {
    throw new WebMessageError(400, `No enum constant org.hisp.dhis.datastore.DatastoreQuery.Direction.${name}`)
  }
  return { path: normalPath(path), descending: DIRECTIONS[name] === true }
}

/** Sorted as the database compares JSON: null, texts, numbers, booleans, lists, objects; what is missing comes last. */
export function orderBy(entries: readonly Entry[], { path, descending }: Order): readonly Entry[] {
  const sorted = [...entries].sort((a, b) => compareJson(valueAt(a, path), valueAt(b, path)))
  return descending ? sorted.reverse() : sorted
}

export function compareJson(a: unknown, b: unknown): number {
  const rank = rankOf(a) - rankOf(b)
  if (rank !== 0) return rank
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [textOf(a), textOf(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

const RANKS = ['null', 'string', 'number', 'boolean', 'array', 'object', 'undefined']

function rankOf(value: unknown): number {
  if (value === null) return RANKS.indexOf('null')
  return RANKS.indexOf(Array.isArray(value) ? 'array' : typeof value)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))
