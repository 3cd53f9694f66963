import type { Period } from '../../src/dhis2/period'
import { referencedIds } from '../access/references'
import { isReference } from '../metadata/shape'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import type { DataItem, Dimension, DimensionType } from './query'
import { aggregationTypeOf } from './validate'

type Details = Readonly<Record<string, unknown>>

const named = (object: MetadataObject): Details => ({
  uid: object.id,
  ...(object['code'] !== undefined && { code: object['code'] }),
  ...(object['description'] !== undefined && { description: object['description'] }),
})

/** What `includeMetadataDetails` tells of an item of `dx`. Values of all of them count as numbers. */
export function dataDetails(item: DataItem, state: MockState): Details {
  switch (item.kind) {
    case 'element':
      return {
        ...named(item.element),
        dimensionItemType: 'DATA_ELEMENT',
        valueType: 'NUMBER',
        aggregationType: aggregationTypeOf(item.element),
        totalAggregationType: 'SUM',
        ...legendSetOf(item.element),
      }
    case 'operand':
      return {
        uid: item.id,
        dimensionItemType: 'DATA_ELEMENT_OPERAND',
        valueType: 'NUMBER',
        aggregationType: aggregationTypeOf(item.element),
        totalAggregationType: 'SUM',
      }
    case 'indicator':
      return {
        ...named(item.indicator),
        dimensionItemType: 'INDICATOR',
        valueType: 'NUMBER',
        totalAggregationType: 'AVERAGE',
        ...legendSetOf(item.indicator),
        ...indicatorTypeOf(item.indicator, state),
      }
    case 'rate':
      return {
        uid: item.id,
        dimensionItemType: 'REPORTING_RATE',
        valueType: 'NUMBER',
        totalAggregationType: item.metric.startsWith('REPORTING_RATE') ? 'AVERAGE' : 'SUM',
      }
  }
}

function legendSetOf(object: MetadataObject): Details {
  const [legendSet] = referencedIds(object, 'legendSets')
  return legendSet === undefined ? {} : { legendSet }
}

function indicatorTypeOf(indicator: MetadataObject, state: MockState): Details {
  const reference = indicator['indicatorType']
  const type = isReference(reference) ? state.metadata.get('indicatorTypes', reference.id) : undefined
  if (!type) return {}
  const { name, factor } = type
  return { indicatorType: { name, displayName: name, factor, number: type['number'] === true } }
}

export function periodDetails({ id, start, end }: Period): Details {
  return {
    uid: id,
    code: id,
    dimensionItemType: 'PERIOD',
    valueType: 'TEXT',
    totalAggregationType: 'SUM',
    startDate: `${start}T00:00:00.000`,
    endDate: `${end}T00:00:00.000`,
  }
}

export function comboDetails(combo: MetadataObject): Details {
  return { ...named(combo), valueType: 'NUMBER', totalAggregationType: 'SUM' }
}

const ITEM_TYPES: Readonly<Partial<Record<DimensionType, string>>> = {
  ORGANISATION_UNIT: 'ORGANISATION_UNIT',
  CATEGORY: 'CATEGORY_OPTION',
  CATEGORY_OPTION_GROUP_SET: 'CATEGORY_OPTION_GROUP',
  ORGANISATION_UNIT_GROUP_SET: 'ORGANISATION_UNIT_GROUP',
  DATA_ELEMENT_GROUP_SET: 'DATA_ELEMENT_GROUP',
}

export function objectDetails(object: MetadataObject, type: DimensionType): Details {
  const dimensionItemType = ITEM_TYPES[type]
  return {
    ...named(object),
    ...(dimensionItemType !== undefined && { dimensionItemType }),
    valueType: 'TEXT',
    totalAggregationType: 'SUM',
  }
}

export function dimensionDetails({ id, name, type }: Dimension): Record<string, unknown> {
  return { uid: id, ...(name !== null && { name }), dimensionType: type }
}
