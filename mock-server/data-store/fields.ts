import { WebMessageError } from '../http'
import type { Entry } from './query'

/** Where a value is taken from, and under which dotted name it is shown. `.` is the whole value. */
export type FieldPath = Readonly<{ path: string; alias: string }>

const PATH = /^[-_a-zA-Z0-9]{1,32}(?:\.[-_a-zA-Z0-9]{1,32}){0,5}$/

/**
 * A path with brackets as dots. @throws {WebMessageError} 409 E7650 for one DHIS2 would not put into its SQL.
 */
export function normalPath(path: string): string {
  const normal = path.replace(/\[(\d+)\]/g, '.$1')
  if (path === '.' || path === '_' || PATH.test(normal)) return normal
  throw new WebMessageError(409, `Not a valid path: \`${path}\``, { errorCode: 'E7650' })
}

/**
 * `name,deep[x,y],long.path~hoist(short)`; a round bracket opens a level like a square one.
 * @throws {WebMessageError} 409 E7651, E7650
 */
export function readFieldPaths(text: string): readonly FieldPath[] {
  const found: FieldPath[] = []
  const parents: string[] = []
  let at = 0
  while (at < text.length) {
    const name = /^[\p{L}\p{N}._-]*(?:~[^)]*\)?)?/u.exec(text.slice(at))?.[0] ?? ''
    at += name.length
    const mark = text[at] ?? ','
    at += 1
    if (mark === '[' || mark === '(') {
      parents.push(name)
      continue
    }
    if (!',])'.includes(mark)) {
      const message = `Illegal fields expression. Expected \`,\`, \`[\` or \`(\` at position ${at - 1} but found \`${mark}\``
      throw new WebMessageError(409, message, { errorCode: 'E7651' })
    }
    if (name !== '') found.push(fieldPath(parents, name))
    if (mark !== ',') parents.pop()
  }
  return found
}

function fieldPath(parents: readonly string[], name: string): FieldPath {
  const [own = '', alias] = name.split('~hoist(')
  const path = normalPath([...parents, own].join('.').replace(/^\.\.$/, '.'))
  return { path, alias: alias?.replace(/\)$/, '') ?? (path === '.' ? 'value' : path) }
}

/** The value at a path: `.` all of it, `_` the key; undefined where there is none. */
export function valueAt(entry: Entry, path: string): unknown {
  if (path === '.') return entry.value
  if (path === '_') return entry.key
  let value: unknown = entry.value
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return value
}
