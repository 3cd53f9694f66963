import { canRead } from '../../access/rights'
import { WebMessageError } from '../../http'
import type { MockState } from '../../state'
import { nameIn } from '../display'
import type { Schema } from '../schema/schema'
import type { MetadataObject } from '../store'
import { parseFields } from './field-tree'
import { filterTest, type Test } from './filter'
import { readValue, selectFields } from './select'
import type { View } from './view'

const DEFAULT_PAGE_SIZE = 50
const DEFAULT_LIST_FIELDS = 'id,displayName'

export type ListOptions = Readonly<{
  /** Objects to choose from; all of the type when left out. */
  objects?: readonly MetadataObject[]
  /** Name of the list in the answer when it is not the type's plural. */
  name?: string
  /** Order when the request names none. */
  sort?: (a: MetadataObject, b: MetadataObject) => number
  /** The order stands whatever the request names. */
  sorted?: true
  extra?: Test
}>

/** The body of a list request: the page of objects, and the pager unless `paging=false`. */
export function listBody(
  schema: Schema,
  query: URLSearchParams,
  path: string,
  view: View,
  options: ListOptions = {},
): Record<string, unknown> {
  const found = findObjects(schema, query, view, options)
  const fields = parseFields(fieldsParameter(query, DEFAULT_LIST_FIELDS))
  const name = options.name ?? schema.plural
  const show = (objects: readonly MetadataObject[]): readonly Record<string, unknown>[] =>
    objects.map((object) => selectFields(schema, object, fields, view))
  if (query.get('paging') === 'false' || query.get('skipPaging') === 'true') return { [name]: show(found) }
  const { pager, rows } = pageOf(found, query, `${view.baseUrl}/api${path}`)
  return { pager, [name]: show(rows) }
}

/** The objects a request selects, in its order, all pages together. */
export function findObjects(
  schema: Schema,
  query: URLSearchParams,
  view: View,
  { objects, sort, sorted, extra }: ListOptions = {},
): readonly MetadataObject[] {
  const test = filterTest(schema, query, view)
  const all = objects ?? sortedByName(schema, view)
  const found = all.filter(
    (object) => canRead(view.user, object, view.state) && test(object) && (extra?.(object) ?? true),
  )
  const asked = sorted ? null : orderOf(schema, query, view)
  // Sorting keeps the order by name among equals.
  if (objects) found.sort(byName(schema, view))
  const order = asked ?? sort
  return order ? found.sort(order) : found
}

/** `fields` may be repeated; given but empty, nothing is asked for. */
export function fieldsParameter(query: URLSearchParams, fallback: string): string {
  const given = query.getAll('fields')
  return given.length === 0 ? fallback : given.join(',')
}

type Order = (a: MetadataObject, b: MetadataObject) => number

/** Name without regard to letter case, then uid: what the database answers by itself. */
function byName(schema: Schema, view: Pick<View, 'state' | 'locale'>): Order {
  const locale = nameLocale(view)
  const keys = new Map<MetadataObject, string>()
  const keyOf = (object: MetadataObject): string => {
    const known = keys.get(object)
    if (known !== undefined) return known
    const key = schema.properties['name'] ? nameIn(object, locale).toLowerCase() : ''
    keys.set(object, key)
    return key
  }
  return (a, b) => compare(keyOf(a), keyOf(b)) || compare(a.id, b.id)
}

/** Names as they are stored, or as the user sees them. */
function nameLocale({ state, locale }: Pick<View, 'state' | 'locale'>): string {
  return state.quirks.ordersByDisplayName ? locale : ''
}

type SortedList = Readonly<{ revision: number; objects: readonly MetadataObject[] }>

const sortedLists = new WeakMap<MockState, Map<string, SortedList>>()

/** All objects of a type by name, sorted once after each write to it. */
function sortedByName(schema: Schema, view: Pick<View, 'state' | 'locale'>): readonly MetadataObject[] {
  const { state } = view
  const lists = sortedLists.get(state) ?? new Map<string, SortedList>()
  sortedLists.set(state, lists)
  const key = `${schema.plural} ${nameLocale(view)}`
  const revision = state.metadata.revision(schema.plural)
  const known = lists.get(key)
  if (known?.revision === revision) return known.objects
  const objects = [...state.metadata.all(schema.plural)].sort(byName(schema, view))
  lists.set(key, { revision, objects })
  return objects
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

/** `order=name:asc,level:desc`. What names no property or no direction is passed over; null when nothing is left. */
function orderOf(schema: Schema, query: URLSearchParams, view: View): Order | null {
  const orders = query
    .getAll('order')
    .flatMap((text) => text.split(','))
    .flatMap((text) => {
      const [name = '', direction = 'asc'] = text.split(':')
      const property = schema.properties[name]
      if (!property && name !== '' && view.state.quirks.refusesUnknownOrder) {
        throw new WebMessageError(400, `No such property: ${name}`)
      }
      const isKnown = ['asc', 'desc', 'iasc', 'idesc'].includes(direction.toLowerCase())
      return property && isKnown ? [{ name, property, direction: direction.toLowerCase() }] : []
    })
  if (orders.length === 0) return null
  return (a, b) => {
    for (const { name, property, direction } of orders) {
      const [left, right] = [a, b].map((object) => readValue(schema, object, name, property, view))
      const ignoresCase = direction.startsWith('i') || name === 'name' || name === 'displayName'
      const difference = compareValues(left, right, ignoresCase)
      if (difference !== 0) return direction.endsWith('desc') ? -difference : difference
    }
    return 0
  }
}

/** Objects without the value come last. */
function compareValues(a: unknown, b: unknown, ignoresCase: boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return compare(a, b)
  if (typeof a !== 'string' || typeof b !== 'string') return compare(a === undefined ? 1 : 0, b === undefined ? 1 : 0)
  return ignoresCase ? compare(a.toLowerCase(), b.toLowerCase()) : compare(a, b)
}

type Pager = Readonly<{
  page: number
  total: number
  pageSize: number
  nextPage?: string
  prevPage?: string
  pageCount: number
}>

function pageOf<T>(found: readonly T[], query: URLSearchParams, address: string): { pager: Pager; rows: readonly T[] } {
  const size = Math.max(1, integerParameter(query, 'pageSize') ?? DEFAULT_PAGE_SIZE)
  const asked = Math.max(1, integerParameter(query, 'page') ?? 1)
  const pageCount = Math.ceil(found.length / size)
  const page = Math.min(asked, Math.max(pageCount, 1))
  const link = (number: number): string => pageLink(address, query, number)
  return {
    // Beyond the last page the pager says the last one, but the rows are those of the page asked for: none.
    rows: found.slice((asked - 1) * size, asked * size),
    pager: {
      page,
      total: found.length,
      pageSize: size,
      ...(page < pageCount && { nextPage: link(page + 1) }),
      ...(page > 1 && { prevPage: link(page - 1) }),
      pageCount,
    },
  }
}

/** The first page and the default size are not named; the rest of the query follows as it was, encoded. */
function pageLink(address: string, query: URLSearchParams, page: number): string {
  const link = new URLSearchParams()
  if (page > 1) link.append('page', String(page))
  const size = query.get('pageSize')
  if (size !== null && Number(size) !== DEFAULT_PAGE_SIZE) link.append('pageSize', size)
  for (const [name, value] of query) if (name !== 'page' && name !== 'pageSize') link.append(name, value)
  const text = link.toString()
  return text === '' ? address : `${address}?${text}`
}

/** @throws {WebMessageError} 400 when the parameter is no integer. */
export function integerParameter(query: URLSearchParams, name: string): number | undefined {
  const given = query.get(name)
  if (given === null || given === '') return undefined
  if (!/^-?\d{1,9}$/.test(given)) {
    throw new WebMessageError(400, `Value '${given}' is not valid for parameter ${name}. It should be of type int`)
  }
  return Number(given)
}
