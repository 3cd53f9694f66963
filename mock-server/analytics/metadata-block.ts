import { periodName } from '../../src/dhis2/period-names'
import { isReference } from '../metadata/shape'
import { derived, type MetadataObject } from '../metadata/store'
import { userSetting } from '../settings/effective'
import type { MockState } from '../state'
import type { Result } from './evaluate'
import { hierarchyOf } from './hierarchy'
import { comboDetails, dataDetails, dimensionDetails, objectDetails, periodDetails } from './item-details'
import type { Namer } from './names'
import { allDimensions, dataItems, isObjectDimension, type AnalyticsQuery, type Dimension } from './query'

type Items = Record<string, Record<string, unknown>>

/** Option combos by category combo. */
const combosByCategoryCombo = derived(['categoryOptionCombos'], (store) => {
  const combos = new Map<string, MetadataObject[]>()
  for (const combo of store.all('categoryOptionCombos')) {
    const owner = isReference(combo['categoryCombo']) ? combo['categoryCombo'].id : ''
    combos.set(owner, [...(combos.get(owner) ?? []), combo])
  }
  return combos
})

/** `metaData` of an answer; empty with skipMeta. */
export function metadataBlock(
  query: AnalyticsQuery,
  result: Result,
  namer: Namer,
  state: MockState,
): Record<string, unknown> {
  const { options } = query
  if (options.skipMeta) return {}
  const combos = combosOfElements(query, state)
  return {
    items: itemsOf(query, combos, namer, state),
    dimensions: { ...dimensionsOf(query), co: combos.map(({ id }) => id) },
    ...hierarchyOf(query, result, state),
  }
}

/** Option combos of the elements asked for: shown under `co` whether or not it is a dimension. */
function combosOfElements(query: AnalyticsQuery, state: MockState): readonly MetadataObject[] {
  const byOwner = combosByCategoryCombo(state.metadata)
  const combos = dataItems(query).flatMap((item) => {
    if (item.kind !== 'element' || !isReference(item.element['categoryCombo'])) return []
    return byOwner.get(item.element['categoryCombo'].id) ?? []
  })
  return [...new Map(combos.map((combo) => [combo.id, combo])).values()]
}

function dimensionsOf(query: AnalyticsQuery): Record<string, readonly string[]> {
  const dimensions: Record<string, readonly string[]> = { pe: [] }
  for (const dimension of allDimensions(query)) {
    dimensions[dimension.id] = shownItems(dimension)
  }
  return dimensions
}

function shownItems(dimension: Dimension): readonly string[] {
  const items: readonly Readonly<{ id: string }>[] = isObjectDimension(dimension) ? dimension.named : dimension.items
  return items.map(({ id }) => id)
}

function itemsOf(query: AnalyticsQuery, combos: readonly MetadataObject[], namer: Namer, state: MockState): Items {
  const items: Items = {}
  const withDetails = query.options.includeMetadataDetails
  for (const dimension of allDimensions(query)) {
    for (const [id, entry] of dimension.keywords) items[id] = { ...entry }
    addItems(items, dimension, query, namer, state)
    items[dimension.id] = withDetails
      ? dimensionDetails(dimension)
      : dimension.name === null
        ? {}
        : { name: dimension.name }
  }
  for (const combo of combos) {
    items[combo.id] = { ...(withDetails && comboDetails(combo)), name: namer.object(combo) }
  }
  return items
}

function addItems(items: Items, dimension: Dimension, query: AnalyticsQuery, namer: Namer, state: MockState): void {
  const withDetails = query.options.includeMetadataDetails
  switch (dimension.type) {
    case 'DATA_X':
      for (const item of dimension.items) {
        items[item.id] = { ...(withDetails && dataDetails(item, state)), name: namer.item(item) }
      }
      return
    case 'PERIOD': {
      const locale = String(userSetting('keyUiLocale', query.user, state) ?? 'en')
      for (const period of dimension.items) {
        items[period.id] = { ...(withDetails && periodDetails(period)), name: periodName(period, locale) }
      }
      return
    }
    default: {
      const shown = isObjectDimension(dimension) ? dimension.named : dimension.items
      for (const object of shown) {
        items[object.id] = {
          ...(withDetails && objectDetails(object, dimension.type)),
          name: namer.object(object),
        }
      }
    }
  }
}
