import { WebMessageError } from '../http'
import { isRecord } from '../metadata/shape'
import { readFieldPaths, valueAt, type FieldPath } from './fields'
import { orderBy, readOrder } from './order'
import { passes, readFilters } from './filter'

export type Entry = Readonly<{ key: string; value: unknown }>

/** What `GET /api/dataStore/{namespace}?fields=..` answers: rows of the fields asked for, in a page or bare. */
export function queryEntries(entries: readonly Entry[], query: URLSearchParams): unknown {
  const fields = readFieldPaths(query.getAll('fields').join(','))
  const filters = readFilters(query.getAll('filter').join(','))
  const isAny = query.get('rootJunction')?.toUpperCase() === 'OR'
  const order = readOrder(query.get('order'))
  const includeAll = query.get('includeAll') === 'true'
  const fitting = entries
    .filter((entry) =>
      isAny && filters.length > 0
        ? filters.some((one) => passes(entry, one))
        : filters.every((one) => passes(entry, one)),
    )
    .filter(
      (entry) => includeAll || fields.length === 0 || fields.some(({ path }) => valueAt(entry, path) !== undefined),
    )
  const sorted = orderBy(fitting, order)
  const page = Math.max(1, integer(query, 'page', 1))
  const pageSize = Math.min(1000, Math.max(1, integer(query, 'pageSize', 50)))
  const shown = query.get('paging') === 'false' ? sorted : sorted.slice((page - 1) * pageSize, page * pageSize)
  const rows = shown.map((entry) => rowOf(entry, fields))
  return query.get('headless') === 'true' ? rows : { pager: { page, pageSize }, entries: rows }
}

function integer(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name)
  if (text === null || text === '') return otherwise
  const value = Number(text)
  if (Number.isInteger(value)) return value
  throw new WebMessageError(400, `Value '${text}' is not valid for parameter ${name}. It should be of type Integer`)
}

/** Dotted names open objects: `deep.x` gives `{ deep: { x } }`; a value that is not there is null. */
function rowOf(entry: Entry, fields: readonly FieldPath[]): unknown {
  const row: Record<string, unknown> = { key: entry.key }
  for (const { path, alias } of fields) place(row, alias.split('.'), valueAt(entry, path) ?? null)
  return row
}

function place(into: Record<string, unknown>, names: readonly string[], value: unknown): void {
  const [first = '', ...rest] = names
  if (rest.length === 0) {
    Object.defineProperty(into, first, { value, enumerable: true, configurable: true, writable: true })
    return
  }
  const known = Object.hasOwn(into, first) ? into[first] : undefined
  const inner = isRecord(known) ? { ...known } : {}
  place(inner, rest, value)
  place(into, [first], inner)
}
