import { periodName } from '../../src/dhis2/period-names'
import type { Result } from './evaluate'
import { formatValue } from './format-value'
import { itemAt, numberHeader, textHeader, type Grid, type Header } from './grid'
import type { Namer } from './names'
import type { AnalyticsQuery, Dimension } from './query'

/** An item as a table shows it. */
type Label = Readonly<{ id: string; name: string; code: string; description: string }>

/** A crossing of items of several dimensions, in the order of the dimensions. */
type Crossing = readonly Label[]

/** Columns that describe a row dimension: only the name is shown. */
const ABOUT_ROW = ['id', 'name', 'code', 'description'] as const

/** `columns` and `rows` of a query as a table. Values of dimensions that are in neither are not found again, as in DHIS2. */
export function tableOf(query: AnalyticsQuery, result: Result, namer: Namer): Grid {
  const { options } = query
  const named = (ids: readonly string[]): readonly Dimension[] =>
    ids.flatMap((id) => query.dimensions.find((dimension) => dimension.id === id) ?? [])
  const [across, down] = [named(options.columns), named(options.rows)]
  const columns = crossings(across, namer)
  const values = valuesByItems(query, result)
  const rows = crossings(down, namer).map((row) => ({
    row,
    cells: columns.map((column) => values.get(keyOf([...row, ...column].map(({ id }) => id))) ?? ''),
  }))
  const kept = rows.filter(({ cells }) => !options.hideEmptyRows || cells.some((cell) => cell !== ''))
  const isShown = columns.map(
    (_, at) => !options.hideEmptyColumns || kept.length === 0 || kept.some(({ cells }) => cells[at] !== ''),
  )
  return {
    headers: [...down.flatMap(rowHeaders), ...columns.map(columnHeader).filter((_, at) => isShown[at])],
    rows: kept.map(({ row, cells }) => [
      ...row.flatMap((label) => ABOUT_ROW.map((property) => label[property])),
      ...cells.filter((_, at) => isShown[at]),
    ]),
  }
}

const keyOf = (ids: readonly string[]): string => [...ids].sort().join('-')

function valuesByItems({ dimensions, options }: AnalyticsQuery, result: Result): ReadonlyMap<string, string> {
  return new Map(
    result.rows.map((row) => [
      keyOf(dimensions.map((dimension) => itemAt(dimension, row, result))),
      formatValue(row.value, row.item, options.skipRounding),
    ]),
  )
}

function crossings(dimensions: readonly Dimension[], namer: Namer): readonly Crossing[] {
  return dimensions.reduce<readonly Crossing[]>(
    (found, dimension) => found.flatMap((crossing) => labels(dimension, namer).map((label) => [...crossing, label])),
    [[]],
  )
}

function labels(dimension: Dimension, namer: Namer): readonly Label[] {
  if (dimension.type === 'PERIOD') {
    return dimension.items.map((period) => ({
      id: period.id,
      name: periodName(period),
      code: period.id,
      description: '',
    }))
  }
  if (dimension.type === 'DATA_X') {
    return dimension.items.map((item) => ({ id: item.id, name: namer.item(item), ...about(objectOf(item)) }))
  }
  return dimension.items.map((object) => ({ id: object.id, name: namer.object(object), ...about(object) }))
}

type Item = Extract<Dimension, { type: 'DATA_X' }>['items'][number]

function objectOf(item: Item): Readonly<Record<string, unknown>> {
  return item.kind === 'element' ? item.element : item.kind === 'indicator' ? item.indicator : {}
}

function about(object: Readonly<Record<string, unknown>>): Readonly<{ code: string; description: string }> {
  const text = (property: string): string => (typeof object[property] === 'string' ? object[property] : '')
  return { code: text('code'), description: text('description') }
}

function rowHeaders(dimension: Dimension): readonly Header[] {
  const name = dimension.name ?? dimension.id
  const column = name.replaceAll(' ', '').toLowerCase()
  return [
    textHeader(`${name} ID`, `${column}id`, true),
    textHeader(name, `${column}name`),
    textHeader(`${name} code`, `${column}code`, true),
    textHeader(`${name} description`, `${column}description`, true),
  ]
}

function columnHeader(column: Crossing): Header {
  const name = column.map((label) => label.name).join(' ')
  return numberHeader(name.toLowerCase(), name)
}
