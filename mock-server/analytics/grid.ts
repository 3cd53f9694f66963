import { periodName } from '../../src/dhis2/period-names'
import type { MetadataObject } from '../metadata/store'
import { userSetting } from '../settings/effective'
import type { MockState } from '../state'
import type { Result, ResultRow } from './evaluate'
import { formatFraction, formatValue } from './format-value'
import type { Namer } from './names'
import type { IdScheme } from './parse-query'
import type { AnalyticsQuery, Dimension } from './query'

export type Header = Readonly<{
  name: string
  column?: string
  valueType: string
  type: string
  hidden: boolean
  meta: boolean
}>

/** The table of an answer: every cell is text, '' for none. */
export type Grid = Readonly<{ headers: readonly Header[]; rows: readonly (readonly string[])[] }>

export const textHeader = (name: string, column: string, hidden = false): Header => ({
  name,
  column,
  valueType: 'TEXT',
  type: 'java.lang.String',
  hidden,
  meta: true,
})

export const numberHeader = (name: string, column: string): Header => ({
  name,
  column,
  valueType: 'NUMBER',
  type: 'java.lang.Double',
  hidden: false,
  meta: false,
})

const FRACTION_COLUMNS = ['Numerator', 'Denominator', 'Factor', 'Multiplier', 'Divisor']

export function gridOf(query: AnalyticsQuery, result: Result, namer: Namer, state: MockState): Grid {
  const { dimensions, options } = query
  if (options.skipData) return { headers: [], rows: [] }
  const headers = [
    ...dimensions.map(({ id, name }) => textHeader(id, name ?? id)),
    numberHeader('value', 'Value'),
    ...(options.includeNumDen ? FRACTION_COLUMNS.map((column) => numberHeader(column.toLowerCase(), column)) : []),
  ]
  const write = cellWriter(query, namer, state)
  const rows = inOrder(result.rows, options.order).map((row) => [
    ...dimensions.map((dimension) => write(dimension, itemAt(dimension, row, result))),
    formatValue(row.value, row.item, options.skipRounding),
    ...(options.includeNumDen ? formatFraction(row.fraction, row.item, options.skipRounding) : []),
  ])
  return { headers, rows }
}

function inOrder(rows: readonly ResultRow[], order: 'ASC' | 'DESC' | null): readonly ResultRow[] {
  if (order === null) return rows
  const sign = order === 'ASC' ? 1 : -1
  return [...rows].sort((a, b) => (Number(a.value) - Number(b.value)) * sign)
}

/** Id of the item of a dimension that a row stands at. */
export function itemAt(dimension: Dimension, row: ResultRow, { axes }: Pick<Result, 'axes'>): string {
  switch (dimension.type) {
    case 'DATA_X':
      return row.item?.id ?? ''
    case 'PERIOD':
      return dimension.items[row.slot]?.id ?? ''
    case 'ORGANISATION_UNIT':
      return dimension.items[row.unitSet]?.id ?? ''
    case 'DATA_ELEMENT_GROUP_SET':
      return row.groups.get(dimension.id) ?? ''
    default: {
      const index = axes.splitDimensions.findIndex(({ id }) => id === dimension.id)
      const after = axes.splits.slice(index + 1).reduce((size, split) => size * split.size, 1)
      const place = Math.floor(row.place / after) % (axes.splits[index]?.size ?? 1)
      return dimension.items[place]?.id ?? ''
    }
  }
}

/** Ids as the query wants them written; an item without a code (or attribute) keeps its uid. */
function cellWriter(
  query: AnalyticsQuery,
  namer: Namer,
  state: MockState,
): (dimension: Dimension, id: string) => string {
  const { options, user } = query
  const locale = String(userSetting('keyUiLocale', user, state) ?? 'en')
  const maps = new Map<string, ReadonlyMap<string, string>>()
  const mapOf = (dimension: Dimension): ReadonlyMap<string, string> => {
    const scheme = schemeFor(dimension)
    if (!scheme || scheme.kind === 'UID') return new Map()
    if (dimension.type === 'PERIOD') {
      return new Map(scheme.kind === 'NAME' ? dimension.items.map((one) => [one.id, periodName(one, locale)]) : [])
    }
    if (dimension.type !== 'DATA_X') return new Map(dimension.items.map((one) => [one.id, written(one, scheme, namer)]))
    return new Map(
      dimension.items.map((item) => {
        if (scheme.kind === 'NAME') return [item.id, namer.item(item)]
        const object = item.kind === 'element' ? item.element : item.kind === 'indicator' ? item.indicator : null
        return [item.id, object ? written(object, scheme, namer) : item.id]
      }),
    )
  }
  function schemeFor(dimension: Dimension): IdScheme | null {
    if (dimension.type === 'DATA_X') {
      return options.outputDataItemIdScheme ?? options.outputDataElementIdScheme ?? options.outputIdScheme
    }
    const isUnit = dimension.type === 'ORGANISATION_UNIT'
    return (isUnit ? options.outputOrgUnitIdScheme : null) ?? options.outputIdScheme
  }
  return (dimension, id) => {
    const map = maps.get(dimension.id) ?? mapOf(dimension)
    maps.set(dimension.id, map)
    return map.get(id) ?? id
  }
}

function written(object: MetadataObject, scheme: IdScheme, namer: Namer): string {
  if (scheme.kind === 'NAME') return namer.object(object)
  if (scheme.kind === 'CODE') return typeof object['code'] === 'string' ? object['code'] : object.id
  if (scheme.kind !== 'ATTRIBUTE') return object.id
  const values = Array.isArray(object['attributeValues']) ? (object['attributeValues'] as readonly unknown[]) : []
  const found = values.find((entry) => attributeOf(entry) === scheme.attribute) as { value?: unknown } | undefined
  return typeof found?.value === 'string' ? found.value : object.id
}

function attributeOf(entry: unknown): unknown {
  return (entry as { attribute?: { id?: unknown } } | null)?.attribute?.id
}
