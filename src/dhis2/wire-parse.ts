import { WireError } from './errors'

/** A JSON object of unknown content. */
export type WireObject = Readonly<Record<string, unknown>>

export function isWireObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @throws {WireError} when it is not an object. `path` names the place in the answer. */
export function wireObject(value: unknown, path: string): WireObject {
  if (isWireObject(value)) return value
  throw new WireError(path, 'an object')
}

/** A list, empty when absent. @throws {WireError} when it is something else. */
export function wireList(value: unknown, path: string): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value as readonly unknown[]
  throw new WireError(path, 'a list')
}

/** A text; numbers and booleans count as their text, since DHIS2 versions differ in which they send. @throws {WireError} */
export function wireText(value: unknown, path: string): string {
  const text = optionalText(value)
  if (text === null) throw new WireError(path, 'a text')
  return text
}

/** As `wireText`, null when absent or empty. */
export function optionalText(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** A finite number, also when it was sent as text; null when absent, empty or not a number. */
export function optionalNumber(value: unknown): number | null {
  const text = optionalText(value)
  if (text === null || text.trim() === '') return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}

/** `true`, `"true"` → true; `false`, `"false"` → false; anything else null. */
export function optionalFlag(value: unknown): boolean | null {
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : null
}
