import { NoRouteError, WebMessageError, type MockRequest, type MockResponse, type Route } from '../../http'
import type { MockState } from '../../state'
import { objectFor, schemaFor } from '../crud'
import { parseFields, type FieldNode } from '../query/field-tree'
import { fieldsParameter, findObjects, integerParameter } from '../query/list'
import { readValue } from '../query/select'
import { viewFor, type View } from '../query/view'
import { schemaOf } from '../schema/catalogue'
import type { Schema } from '../schema/schema'
import { isReference } from '../shape'
import type { MetadataObject } from '../store'
import { gistFilters } from './filters'
import { gistObject, type GistOptions } from './object'

export const gistRoutes: readonly Route[] = [
  { method: 'GET', path: '/:type/gist', handle: listGist, about: 'objects of a type, briefly' },
  { method: 'GET', path: '/:type/:id/gist', handle: objectGist, about: 'an object, briefly' },
  { method: 'GET', path: '/:type/:id/:property/gist', handle: collectionGist, about: 'a collection, briefly' },
]

const DEFAULT_PAGE_SIZE = 50
const MAX_PAGE_SIZE = 1000
const SIZES = ['XS', 'S', 'M', 'L', 'XL'] as const

function answer(body: unknown, state: MockState): MockResponse {
  return { status: 200, body, headers: { 'cache-control': state.quirks.gistCaching } }
}

function optionsFor(request: MockRequest, fallback: GistOptions['size']): GistOptions {
  const size = SIZES.find((known) => known === request.query.get('auto')?.toUpperCase()) ?? fallback
  const isAbsolute = request.query.get('absoluteUrls') === 'true'
  return { size, endpointPrefix: isAbsolute ? `${request.baseUrl}/api` : '/api' }
}

/** A field of the type, or a preset; others are refused. */
function fieldsFor(request: MockRequest, schema: Schema): readonly FieldNode[] {
  const fields = parseFields(fieldsParameter(request.query, '*'))
  for (const { name } of fields) {
    if (name === '*' || name.startsWith(':') || Object.hasOwn(schema.properties, name.split('.')[0] ?? '')) continue
    throw new WebMessageError(400, `Property \`${name}\` does not exist in ${schema.singular}`)
  }
  return fields
}

function listGist(request: MockRequest, state: MockState): MockResponse {
  const schema = schemaFor(request)
  return answer(pageOf(schema, undefined, request, viewFor(request, state)), state)
}

function objectGist(request: MockRequest, state: MockState): MockResponse {
  const schema = schemaFor(request)
  const object = objectFor(request, schema, state)
  const fields = fieldsFor(request, schema)
  return answer(gistObject(schema, object, fields, viewFor(request, state), optionsFor(request, 'L')), state)
}

function collectionGist(request: MockRequest, state: MockState): MockResponse {
  const owner = schemaFor(request)
  const object = objectFor(request, owner, state)
  const name = request.params['property'] ?? ''
  const property = owner.properties[name]
  const type = property && 'type' in property ? property.type : undefined
  const schema = type === undefined ? undefined : schemaOf(type)
  if (!property || !schema) throw new NoRouteError()
  const view = viewFor(request, state)
  const value = readValue(owner, object, name, property, view)
  const members = (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((item) =>
    isReference(item) ? (state.metadata.get(schema.plural, item.id) ?? []) : [],
  )
  return answer(pageOf(schema, members, request, view), state)
}

function pageOf(
  schema: Schema,
  objects: readonly MetadataObject[] | undefined,
  request: MockRequest,
  view: View,
): unknown {
  const { query } = request
  const fields = fieldsFor(request, schema)
  const found = findObjects(schema, gistFilters(schema, query), view, objects && { objects })
  const size = pageSize(query)
  const page = Math.max(1, integerParameter(query, 'page') ?? 1)
  const options = optionsFor(request, 'S')
  const rows = found
    .slice((page - 1) * size, page * size)
    .map((object) => gistObject(schema, object, fields, view, options))
  if (query.get('headless') === 'true') return rows
  const name = query.get('pageListName') ?? schema.plural
  return { pager: pagerOf(found.length, rows.length, page, size, request, view.state), [name]: rows }
}

function pageSize(query: URLSearchParams): number {
  const size = integerParameter(query, 'pageSize') ?? DEFAULT_PAGE_SIZE
  return Math.min(MAX_PAGE_SIZE, Math.max(1, size))
}

function wantsTotal(query: URLSearchParams): boolean {
  const [total, totalPages] = [query.get('total'), query.get('totalPages')]
  if (total !== null && totalPages !== null && total !== totalPages) {
    throw new WebMessageError(400, 'Parameters total and totalPages contradict each other')
  }
  return total === 'true' || totalPages === 'true'
}

function pagerOf(
  total: number,
  shown: number,
  page: number,
  pageSize: number,
  request: MockRequest,
  state: MockState,
): Record<string, unknown> {
  const isCounted = wantsTotal(request.query)
  const pageCount = Math.ceil(total / pageSize)
  const goesOn = isCounted ? page < pageCount : state.quirks.gistAlwaysGoesOn || shown === pageSize
  return {
    page,
    pageSize,
    ...(isCounted && { total, pageCount }),
    ...(page > 1 && { prevPage: pageLink(request, page - 1) }),
    ...(goesOn && { nextPage: pageLink(request, page + 1) }),
  }
}

/** The address as it was asked, with another page. */
function pageLink(request: MockRequest, page: number): string {
  const rest = [...request.query].filter(([name]) => name !== 'page').map(([name, value]) => `${name}=${value}`)
  return `${request.baseUrl}/api/${request.path.replace(/^\//, '')}?${[...rest, `page=${page}`].join('&')}`
}
