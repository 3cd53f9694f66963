import { NO_DATA, type Figure } from '../dhis2/figure'
import type { AnalyticsAnswer, OrgUnitRef } from '../dhis2/ports'
import { optionalNumber } from '../dhis2/wire-parse'
import type { DataItem } from './request'

export type PeriodRef = Readonly<{ id: string; name: string }>

/** An analytics answer as figures. A combination without a row is `noData`; a row with 0 is the value 0. */
export type AnalyticsTable = Readonly<{
  /** Organisation units, or groups of a group set, in the server's order, keywords resolved. Those of a filter too. */
  parts: readonly OrgUnitRef[]
  periods: readonly PeriodRef[]
  /** Leave out the part or period where the question summed over it. */
  figure: (item: DataItem, part?: Readonly<{ id: string }>, period?: Readonly<{ id: string }>) => Figure
  /** The server's display name of an item, period or unit; null when it did not know it. */
  nameOf: (item: Readonly<{ id: string }>) => string | null
}>

/**
 * Lays out an answer. `dimension`: the one the parts are items of, `ou` or a group set. A period dimension of one period
 * needs not be named in `figure`.
 */
export function tableOf(answer: AnalyticsAnswer, dimension = 'ou'): AnalyticsTable {
  const column = columnReader(answer.columns)
  const figures = new Map(
    answer.rows.map((row) => [
      key(column(row, 'dx'), column(row, dimension), column(row, 'pe')),
      figureOf(row, column),
    ]),
  )
  const periods = refsOf(answer, 'pe')
  const onlyPeriod = answer.columns.includes('pe') && periods.length === 1 ? (periods[0]?.id ?? '') : ''
  return {
    parts: refsOf(answer, dimension),
    periods,
    figure: (item, part, period) => figures.get(key(item.id, part?.id ?? '', period?.id ?? onlyPeriod)) ?? NO_DATA,
    nameOf: (item) => answer.names.get(item.id) ?? null,
  }
}

/**
 * The same figure as an amount: an indicator that is no rate (pay due less pay paid) is answered with a divisor all the
 * same, which says nothing to a reader.
 */
export function asAmount(figure: Figure): Figure {
  return figure.state === 'value' ? { state: 'value', value: figure.value } : figure
}

type ColumnReader = (row: readonly string[], name: string) => string

function columnReader(columns: readonly string[]): ColumnReader {
  const positions = new Map(columns.map((name, index) => [name, index]))
  return (row, name) => row[positions.get(name) ?? -1] ?? ''
}

const key = (item: string, part: string, period: string): string => `${item} ${part} ${period}`

function figureOf(row: readonly string[], column: ColumnReader): Figure {
  const value = optionalNumber(column(row, 'value'))
  if (value === null) return NO_DATA
  const numerator = optionalNumber(column(row, 'numerator'))
  const denominator = optionalNumber(column(row, 'denominator'))
  if (numerator === null || denominator === null) return { state: 'value', value }
  return { state: 'value', value, rate: { numerator, denominator } }
}

function refsOf(answer: AnalyticsAnswer, dimension: string): readonly OrgUnitRef[] {
  return (answer.items.get(dimension) ?? []).map((id) => ({ id, name: answer.names.get(id) ?? id }))
}
