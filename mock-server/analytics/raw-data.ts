import type { MockState } from '../state'
import { AnalyticsError } from './errors'
import { axesOf, slotOf, type QueryAxes } from './axes'
import { plainNumber } from './format-value'
import { numberHeader, textHeader, type Grid, type Header } from './grid'
import { matchPeriods } from './match-periods'
import { metadataBlock } from './metadata-block'
import { namerOf } from './names'
import { visitRows } from './other-aggregators'
import { allDimensions, dataItems, type AnalyticsQuery, type Dimension } from './query'
import type { Answer } from './answer'
import type { AnalyticsTables, Column } from './tables'
import { requireAccess, validateQuery } from './validate'

const dateHeader = (name: string, column: string): Header => ({
  name,
  column,
  valueType: 'DATETIME',
  type: 'java.time.LocalDateTime',
  hidden: false,
  meta: false,
})

/** Stored values one by one, of all periods within the dates; periods asked for become dates. */
export function answerRawData(query: AnalyticsQuery, state: MockState): Answer {
  requireAccess(query, state)
  validateQuery(query, state)
  if (!state.analytics) throw new AnalyticsError('E7144')
  const tables = state.analytics
  const ranged = withDates(query)
  const axes = axesOf(ranged, tables, state.metadata)
  const dimensions = query.dimensions.filter(({ type }) => type !== 'PERIOD')
  const headers = [
    ...dimensions.map(({ id, name }) => textHeader(id, name ?? id)),
    { name: 'pe', valueType: 'TEXT', type: 'java.lang.String', hidden: false, meta: true },
    dateHeader('pestartdate', 'Period start date'),
    dateHeader('peenddate', 'Period end date'),
    numberHeader('value', 'Value'),
  ]
  const grid: Grid = { headers, rows: rawRows(ranged, dimensions, axes, tables) }
  const metaData = metadataBlock(ranged, { axes, rows: [] }, namerOf(query, state), state)
  return { grid, metaData: query.options.skipMeta ? metaData : withEmptyPeriod(metaData) }
}

function withEmptyPeriod(metaData: Record<string, unknown>): Record<string, unknown> {
  return { ...metaData, items: { ...(metaData['items'] as object), pe: {} } }
}

function withDates(query: AnalyticsQuery): AnalyticsQuery {
  const notPeriod = ({ type }: Dimension): boolean => type !== 'PERIOD'
  const periods = allDimensions(query).flatMap((one) => (one.type === 'PERIOD' ? one.items : []))
  const { start, end } = slotOf(periods)
  const options = periods.length === 0 ? query.options : { ...query.options, startDate: start, endDate: end }
  return { ...query, options, dimensions: query.dimensions.filter(notPeriod), filters: query.filters.filter(notPeriod) }
}

function rawRows(
  query: AnalyticsQuery,
  dimensions: readonly Dimension[],
  axes: QueryAxes,
  tables: AnalyticsTables,
): readonly (readonly string[])[] {
  const match = matchPeriods(axes.slots, null)
  // Units asked for hold one another: each value is given once.
  const whole = { ...axes, unitSets: [[...new Map(axes.unitSets.flat().map((range) => [range[0], range])).values()]] }
  const rows: (readonly string[])[] = []
  for (const item of dataItems(query)) {
    const table = item.kind === 'element' ? tables.elements.get(item.id) : undefined
    if (!table) continue
    const request = {
      element: table,
      type: 'NONE' as const,
      axes: whole,
      dataPeriodType: null,
      counts: null,
      years: null,
    }
    visitRows({ ...request, from: null, to: null }, match, (cell, column, row) => {
      const at = dimensions.map((dimension) => idAt(dimension, item.id, cell, column, row, axes, tables))
      const { id, start, end } = column.period
      rows.push([...at, id, start, end, column.texts?.[row] ?? plainNumber(column.values[row] as number, true)])
    })
  }
  return rows.sort(byText)
}

function byText(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a.join(), b.join()]
  return left < right ? -1 : left > right ? 1 : 0
}

function idAt(
  dimension: Dimension,
  item: string,
  place: number,
  column: Column,
  row: number,
  axes: QueryAxes,
  tables: AnalyticsTables,
): string {
  if (dimension.type === 'DATA_X') return item
  if (dimension.type === 'ORGANISATION_UNIT') return tables.tree.uids[column.units[row] as number] ?? ''
  const index = axes.splitDimensions.findIndex(({ id }) => id === dimension.id)
  const after = axes.splits.slice(index + 1).reduce((size, split) => size * split.size, 1)
  return dimension.items[Math.floor(place / after) % (axes.splits[index]?.size ?? 1)]?.id ?? ''
}
