import { WebMessageError } from '../http'
import { normalPath } from './fields'

/**
 * The stored value with another put at a path. `roll`: the value is added to the list there (made when absent), which
 * then keeps its last `roll` items. A path whose parent is not there changes nothing, as with `jsonb_set`.
 */
export function updated(stored: unknown, value: unknown, path: string | null, roll: number | null): unknown {
  const names = path === null || path === '' || path === '.' ? [] : normalPath(path).split('.')
  return at(stored, names, (found) => (roll === null ? value : rolled(found, value, roll)))
}

function rolled(found: unknown, value: unknown, roll: number): unknown {
  const items = Array.isArray(found) ? [...(found as unknown[]), value] : [value]
  return items.slice(-Math.max(1, roll))
}

function at(stored: unknown, names: readonly string[], change: (found: unknown) => unknown): unknown {
  const [first, ...rest] = names
  if (first === undefined) return change(stored)
  if (Array.isArray(stored)) {
    const index = Number(first)
    if (!Number.isInteger(index)) return stored
    const copy = [...(stored as unknown[])]
    copy[Math.min(index, copy.length)] = at(copy[index], rest, change)
    return copy
  }
  if (typeof stored !== 'object' || stored === null) return stored
  const inner = Object.hasOwn(stored, first) ? (stored as Record<string, unknown>)[first] : undefined
  if (inner === undefined && rest.length > 0) return stored
  return { ...stored, [first]: at(inner, rest, change) }
}

/** @throws {WebMessageError} 400 for a `roll` that is no whole number. */
export function rollOf(query: URLSearchParams): number | null {
  const text = query.get('roll')
  if (text === null || text === '') return null
  if (/^-?\d{1,9}$/.test(text)) return Number(text)
  throw new WebMessageError(400, `Value '${text}' is not valid for parameter roll. It should be of type Integer`)
}
