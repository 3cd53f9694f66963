import { isUid } from '../../src/dhis2/uid'
import { canRead } from '../access/rights'
import { referencedIds } from '../access/references'
import { WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import type { MockState } from '../state'
import { nameIn } from './display'
import { parseFields } from './query/field-tree'
import { fieldsParameter, listBody } from './query/list'
import { selectFields } from './query/select'
import { viewFor } from './query/view'
import { schemaOf } from './schema/catalogue'
import { schema, type Schema } from './schema/schema'
import { text } from './schema/property'
import type { MetadataObject } from './store'

export const dimensionRoutes: readonly Route[] = [
  { method: 'GET', path: '/dimensions', handle: listDimensions, about: 'categories and group sets to analyse by' },
  { method: 'GET', path: '/dimensions/:id', handle: readDimension, about: 'one of them' },
  { method: 'GET', path: '/dimensions/:id/items', handle: listItems, about: 'its items' },
  {
    method: 'GET',
    path: '/dataItems',
    handle: listDataItems,
    about: 'data elements, indicators and data sets together',
  },
]

/** Types that are dimensions, with what DHIS2 calls them and where their items are. */
const DIMENSIONS = [
  ['categories', 'CATEGORY', 'categoryOptions', 'categoryOptions'],
  ['organisationUnitGroupSets', 'ORGANISATION_UNIT_GROUP_SET', 'organisationUnitGroups', 'organisationUnitGroups'],
  ['dataElementGroupSets', 'DATA_ELEMENT_GROUP_SET', 'dataElementGroups', 'dataElementGroups'],
  ['categoryOptionGroupSets', 'CATEGORY_OPTION_GROUP_SET', 'categoryOptionGroups', 'categoryOptionGroups'],
] as const

const DIMENSION_SCHEMA: Schema = schema({
  plural: 'dimensions',
  klass: 'org.hisp.dhis.common.DimensionalObject',
  order: 0,
  nameable: 'optional',
  properties: { dimensionType: text(), dataDimension: text() },
})

function dimensionsOf(state: MockState): readonly MetadataObject[] {
  return DIMENSIONS.flatMap(([type, dimensionType]) =>
    state.metadata
      .all(type)
      .filter((object) => object['dataDimension'] === true)
      .map((object) => ({ ...object, dimensionType })),
  )
}

function listDimensions(request: MockRequest, state: MockState): MockResponse {
  const options = { objects: dimensionsOf(state) }
  return {
    status: 200,
    body: listBody(DIMENSION_SCHEMA, request.query, '/dimensions', viewFor(request, state), options),
  }
}

type Dimension = Readonly<{ owner: Schema; object: MetadataObject; property: string; item: Schema }>

/** @throws {WebMessageError} 404 when there is no such dimension, or none the user may see. */
function dimensionOf(request: MockRequest, state: MockState): Dimension {
  const id = request.params['id'] ?? ''
  for (const [type, , property, itemType] of isUid(id) ? DIMENSIONS : []) {
    const object = state.metadata.get(type, id)
    const [owner, item] = [schemaOf(type), schemaOf(itemType)]
    if (object && owner && item && canRead(request.user, object, state)) return { owner, object, property, item }
  }
  throw new WebMessageError(404, `Dimension does not exist: ${id}`)
}

function readDimension(request: MockRequest, state: MockState): MockResponse {
  const { owner, object } = dimensionOf(request, state)
  const fields = parseFields(fieldsParameter(request.query, '*'))
  return { status: 200, body: selectFields(owner, object, fields, viewFor(request, state)) }
}

function listItems(request: MockRequest, state: MockState): MockResponse {
  const { object, property, item } = dimensionOf(request, state)
  const objects = referencedIds(object, property).flatMap((id) => state.metadata.get(item.plural, id) ?? [])
  const path = `/dimensions/${object.id}/items`
  return { status: 200, body: listBody(item, request.query, path, viewFor(request, state), { objects, name: 'items' }) }
}

const DATA_ITEM_TYPES = [
  ['dataElements', 'DATA_ELEMENT'],
  ['indicators', 'INDICATOR'],
  ['dataSets', 'DATA_SET'],
] as const

const DATA_ITEM_SCHEMA: Schema = schema({
  plural: 'dataItems',
  klass: 'org.hisp.dhis.dataitem.DataItem',
  order: 0,
  nameable: 'optional',
  properties: { dimensionItemType: text(), valueType: text(), aggregationType: text() },
})

/** The links of its pager say `api` twice, as the server's do; letter case counts in its order. */
function listDataItems(request: MockRequest, state: MockState): MockResponse {
  const objects = DATA_ITEM_TYPES.flatMap(([type, dimensionItemType]) =>
    state.metadata
      .all(type)
      .filter((object) => object['domainType'] !== 'TRACKER')
      .map((object) => ({ ...object, dimensionItemType })),
  )
  const view = viewFor(request, state)
  const [, direction] = (request.query.get('order') ?? '').split(':')
  const sign = direction?.toLowerCase() === 'desc' ? -1 : 1
  const sort = (a: MetadataObject, b: MetadataObject): number => {
    const [left, right] = [nameIn(a, view.locale), nameIn(b, view.locale)]
    return sign * (left < right ? -1 : left > right ? 1 : 0)
  }
  const query = new URLSearchParams(request.query)
  if (!query.has('fields')) query.set('fields', DATA_ITEM_FIELDS)
  const options = { objects, sort, sorted: true } as const
  return { status: 200, body: listBody(DATA_ITEM_SCHEMA, query, '/api/dataItems', view, options) }
}

const DATA_ITEM_FIELDS =
  'id,code,name,displayName,shortName,displayShortName,dimensionItemType,valueType,aggregationType'
