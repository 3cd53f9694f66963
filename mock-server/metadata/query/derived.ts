import { orgUnitTree } from '../org-unit-tree'
import { nameIn, translated } from '../display'
import { isReference } from '../shape'
import type { Schema } from '../schema/schema'
import { derived, type MetadataObject } from '../store'
import { accessBlock } from './access-block'
import { axesOf, parentGraphOf, periodsOf } from './axes'
import { pointingTo } from './inverse'
import type { View } from './view'

type Derive = (object: MetadataObject, schema: Schema, view: View) => unknown

const display =
  (property: string, key: string): Derive =>
  (object, _schema, { locale }) =>
    translated(object, property, key, locale)

const DEFAULT_NAME = 'default'
const isDefault: Derive = (object) => object['name'] === DEFAULT_NAME

const DIMENSION_ITEM_TYPES: Readonly<Record<string, string>> = {
  dataElements: 'DATA_ELEMENT',
  indicators: 'INDICATOR',
  dataSets: 'REPORTING_RATE',
  organisationUnits: 'ORGANISATION_UNIT',
  organisationUnitGroups: 'ORGANISATION_UNIT_GROUP',
  categoryOptions: 'CATEGORY_OPTION',
  categoryOptionGroups: 'CATEGORY_OPTION_GROUP',
  dataElementGroups: 'DATA_ELEMENT_GROUP',
}

const ITEM_LISTS = ['categoryOptions', 'organisationUnitGroups', 'dataElementGroups', 'categoryOptionGroups']

const DIMENSION_TYPES: Readonly<Record<string, string>> = {
  categories: 'CATEGORY',
  organisationUnitGroupSets: 'ORGANISATION_UNIT_GROUP_SET',
  dataElementGroupSets: 'DATA_ELEMENT_GROUP_SET',
  categoryOptionGroupSets: 'CATEGORY_OPTION_GROUP_SET',
}

/** A unit's place, or undefined for an object that is not stored (yet). */
function placeOf(
  object: MetadataObject,
  view: View,
): { index: number; tree: ReturnType<typeof orgUnitTree> } | undefined {
  const tree = orgUnitTree(view.state.metadata)
  const index = tree.index.get(object.id)
  return index === undefined ? undefined : { index, tree }
}

const ancestors: Derive = (object, _schema, view) => {
  const place = placeOf(object, view)
  if (!place) return []
  const path = place.tree.paths[place.index] ?? ''
  return path
    .split('/')
    .slice(1, -1)
    .map((id) => ({ id }))
}

/** Read-only properties by name; the same name means the same thing in every type that lists it. */
const DERIVED: Readonly<Record<string, Derive>> = {
  displayName: (object, _schema, { locale }) => nameIn(object, locale),
  name: (object, _schema, { locale }) => nameIn(object, locale),
  displayShortName: (object, _schema, { locale }) =>
    translated(object, 'shortName', 'SHORT_NAME', locale) ?? nameIn(object, locale),
  shortName: (object, _schema, { locale }) => nameIn(object, locale).slice(0, 50),
  displayFormName: (object, schema, { locale, state }) =>
    schema.plural === 'dashboards' && !state.quirks.dashboardFormNames
      ? undefined
      : (translated(object, 'formName', 'FORM_NAME', locale) ?? nameIn(object, locale)),
  displayDescription: display('description', 'DESCRIPTION'),
  displayText: (object, _schema, { locale, state }) =>
    state.quirks.plainDashboardItems ? translated(object, 'text', 'TEXT', locale) : undefined,
  displayInstruction: display('instruction', 'INSTRUCTION'),
  displayNumeratorDescription: display('numeratorDescription', 'NUMERATOR_DESCRIPTION'),
  displayDenominatorDescription: display('denominatorDescription', 'DENOMINATOR_DESCRIPTION'),
  displayTitle: display('title', 'TITLE'),
  displaySubtitle: display('subtitle', 'SUBTITLE'),
  href: (object, schema, { baseUrl }) => `${baseUrl}/api/${schema.plural}/${object.id}`,
  access: (object, schema, view) => accessBlock(schema, object, view),
  favorite: (object, schema, view) =>
    hasFavorites(schema, view) ? favorites(object).includes(view.user?.id ?? '') : undefined,
  favorites: (object, schema, view) => (hasFavorites(schema, view) ? favorites(object) : undefined),
  user: (object) => object['createdBy'],
  dimensionItem: (object) => object.id,
  dimensionItemType: (_object, schema) => DIMENSION_ITEM_TYPES[schema.plural],
  dimension: (object) => object.id,
  dimensionType: (_object, schema) => DIMENSION_TYPES[schema.plural],
  allItems: () => false,
  // Types that cannot be shared show that they are not.
  sharing: () => ({ external: false, users: {}, userGroups: {} }),
  legendSet: (object) => (Array.isArray(object['legendSets']) ? (object['legendSets'][0] as unknown) : undefined),
  isDefault,
  optionSetValue: (object) => object['optionSet'] !== undefined,
  dataSetElements: (object, _schema, { state }) => dataSetElements(state.metadata).get(object.id) ?? [],
  items: (object) => ITEM_LISTS.map((name) => object[name]).find((list) => list !== undefined) ?? [],
  formType: () => 'DEFAULT',
  interpretations: () => [],
  subscribed: () => false,
  subscribers: () => [],
  notificationTemplates: () => [],
  programs: () => [],
  path: (object, _schema, view) => {
    const place = placeOf(object, view)
    return place?.tree.paths[place.index]
  },
  level: (object, _schema, view) => {
    const place = placeOf(object, view)
    return place?.tree.level[place.index]
  },
  leaf: (object, _schema, { state }) =>
    pointingTo(state.metadata, object.id, 'organisationUnits', 'parent').length === 0,
  ancestors,
  contentCount: (object) =>
    listSize(object, 'users') + listSize(object, 'reports') + listSize(object, 'resources') || 1,
  interpretationCount: () => 0,
  interpretationLikeCount: () => 0,
  metaData: unitNames,
  itemCount: (object) => (Array.isArray(object['dashboardItems']) ? object['dashboardItems'].length : 0),
  indicatorGroupSet: (object, _schema, { state }) =>
    pointingTo(state.metadata, object.id, 'indicatorGroupSets', 'indicatorGroups').map(({ id }) => ({ id }))[0],
  columns: (object, _schema, view) => axesOf(object, 'columnDimensions', view),
  rows: (object, _schema, view) => axesOf(object, 'rowDimensions', view),
  filters: (object, _schema, view) => axesOf(object, 'filterDimensions', view),
  rawPeriods: (object) => periodsOf(object),
  parentGraphMap: (object, _schema, view) => parentGraphOf(object, view),
}

export function derivedValue(object: MetadataObject, name: string, schema: Schema, view: View): unknown {
  return Object.hasOwn(DERIVED, name) ? DERIVED[name]?.(object, schema, view) : undefined
}

function listSize(object: MetadataObject, property: string): number {
  const list = object[property]
  return Array.isArray(list) ? list.length : 0
}

/** Names of the units a visualization lists, by uid. */
function unitNames(object: MetadataObject, _schema: Schema, { state, locale }: View): Record<string, unknown> {
  const units = Array.isArray(object['organisationUnits']) ? (object['organisationUnits'] as unknown[]) : []
  return Object.fromEntries(
    units.filter(isReference).flatMap(({ id }) => {
      const unit = state.metadata.get('organisationUnits', id)
      return unit ? [[id, { uid: id, code: unit['code'], name: nameIn(unit, locale) }]] : []
    }),
  )
}

function hasFavorites(schema: Schema, { state }: View): boolean {
  return schema.plural !== 'categoryCombos' || state.quirks.categoryComboFavorites
}

function favorites(object: MetadataObject): readonly string[] {
  return Array.isArray(object['favorites']) ? (object['favorites'] as string[]) : []
}

type DataSetElement = Readonly<{ dataElement?: { id?: string } }>

/** Elements of data sets by data element. */
const dataSetElements = derived(['dataSets'], (store) => {
  const index = new Map<string, unknown[]>()
  for (const dataSet of store.all('dataSets')) {
    const elements = dataSet['dataSetElements']
    for (const element of Array.isArray(elements) ? (elements as DataSetElement[]) : []) {
      const id = element.dataElement?.id ?? ''
      const list = index.get(id) ?? []
      index.set(id, list)
      list.push({ ...element, dataSet: { id: dataSet.id } })
    }
  }
  return index
})
