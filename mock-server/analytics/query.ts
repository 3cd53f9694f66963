import type { Period } from '../../src/dhis2/period'
import type { ReportingRateMetric } from '../../src/dhis2/expression/ast'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import type { WrittenQuery } from './parse-query'

/** What `dx` can hold. `id` as in the answer. */
export type DataItem = Readonly<
  { id: string } & (
    | { kind: 'element'; element: MetadataObject }
    /** Null = any. */
    | { kind: 'operand'; element: MetadataObject; combo: MetadataObject | null; attribute: MetadataObject | null }
    | { kind: 'indicator'; indicator: MetadataObject }
    | { kind: 'rate'; dataSet: MetadataObject; metric: ReportingRateMetric }
  )
>

/** DHIS2's names of the dimensions' types. */
export type DimensionType =
  | 'DATA_X'
  | 'PERIOD'
  | 'ORGANISATION_UNIT'
  | 'CATEGORY_OPTION_COMBO'
  | 'ATTRIBUTE_OPTION_COMBO'
  | 'CATEGORY'
  | 'CATEGORY_OPTION_GROUP_SET'
  | 'ORGANISATION_UNIT_GROUP_SET'
  | 'DATA_ELEMENT_GROUP_SET'

type Common = Readonly<{
  id: string
  isFilter: boolean
  /** Shown as `metaData.items[id].name`; null: none (an added dimension). */
  name: string | null
  /** Metadata of keywords and groups that stand for items: id → what `metaData.items` says of them. */
  keywords: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}>

export type DataDimension = Common & Readonly<{ type: 'DATA_X'; items: readonly DataItem[] }>
export type PeriodDimension = Common & Readonly<{ type: 'PERIOD'; items: readonly Period[] }>
export type OrgUnitDimension = Common & Readonly<{ type: 'ORGANISATION_UNIT'; items: readonly MetadataObject[] }>
/** `named` items are those of the request that exist; with none of them, all `items` are meant. */
export type ObjectDimension = Common &
  Readonly<{
    type: Exclude<DimensionType, 'DATA_X' | 'PERIOD' | 'ORGANISATION_UNIT'>
    items: readonly MetadataObject[]
    named: readonly MetadataObject[]
  }>

export type Dimension = DataDimension | PeriodDimension | OrgUnitDimension | ObjectDimension

/** A query whose names were looked up. Dimensions in the order of the answer, filters after them as written. */
export type AnalyticsQuery = Readonly<{
  dimensions: readonly Dimension[]
  filters: readonly Dimension[]
  options: WrittenQuery
  user: MetadataObject | null
}>

/** Who asks what: all that looking names up needs. */
export type Asker = Readonly<{ user: MetadataObject | null; options: WrittenQuery; state: MockState }>

export function allDimensions(query: AnalyticsQuery): readonly Dimension[] {
  return [...query.dimensions, ...query.filters]
}

export function dataItems(query: AnalyticsQuery): readonly DataItem[] {
  return allDimensions(query).flatMap((dimension) => (dimension.type === 'DATA_X' ? dimension.items : []))
}

export function isObjectDimension(dimension: Dimension): dimension is ObjectDimension {
  return dimension.type !== 'DATA_X' && dimension.type !== 'PERIOD' && dimension.type !== 'ORGANISATION_UNIT'
}

/** What the answer says of a group or unit that stands for others: its own name, not the translated one. */
export function groupDetails(object: MetadataObject): Record<string, unknown> {
  return { uid: object.id, ...(object['code'] !== undefined && { code: object['code'] }), name: object['name'] }
}
