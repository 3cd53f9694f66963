import type { AggregateRequest } from './aggregate'
import { cellNumber, placerOf, type Cells } from './cube'
import { yearOf } from './partitions'
import { seriesOf, type SeriesIndex } from './series'
import type { Column } from './tables'
import { rangeVisitor } from './unit-ranges'

/** The newest value of each series so far; NaN for none. */
type Newest = Float64Array

type Total = Readonly<{ sum: number; count: number }>

/**
 * Newest value of each series up to the end of each slot, summed or averaged over the series of a cell. Columns (oldest
 * end first) are gone through once for all slots: what is newest at the end of one is where the search for the next begins.
 */
export function newestCells(request: AggregateRequest, columns: readonly Column[], over: 'sum' | 'average'): Cells {
  const { axes, element } = request
  const series = seriesOf(element)
  const newest: Newest = new Float64Array(series.count).fill(NaN)
  const totals = new Map<number, Total>()
  let next = 0
  for (const { end, slot } of byEnd(axes.slots)) {
    for (let column = columns[next]; column && column.period.end <= end; column = columns[next]) {
      carry(newest, column, series.of.get(column) ?? NO_SERIES, request)
      next += 1
    }
    addSlot(request, slot, series, newest, totals)
  }
  return new Map([...totals].map(([cell, { sum, count }]) => [cell, over === 'average' ? sum / count : sum]))
}

const NO_SERIES = new Int32Array(0)

function byEnd(slots: AggregateRequest['axes']['slots']): readonly Readonly<{ end: string; slot: number }>[] {
  return slots.map(({ end }, slot) => ({ end, slot })).sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))
}

/** What is newest but of a year that is not read shows nothing. */
function carry(
  newest: Newest,
  { values, period }: Column,
  series: Int32Array,
  { counts, years }: AggregateRequest,
): void {
  const shows = years === null || years.has(yearOf(period))
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number
    if (!counts || counts(value)) newest[series[row] as number] = shows ? value : NaN
  }
}

function addSlot(
  { axes }: AggregateRequest,
  slot: number,
  { units, combos, attributes }: SeriesIndex,
  newest: Newest,
  totals: Map<number, Total>,
): void {
  const isWhole = axes.splits.length === 0
  const placeAt = placerOf(axes.splits)
  rangeVisitor(axes.unitSets)(units, (unitSet, first, end) => {
    if (isWhole) {
      add(totals, cellNumber(axes, slot, unitSet, 0), totalOf(newest, first, end))
      return
    }
    for (let one = first; one < end; one += 1) {
      const place = placeAt(units[one] as number, combos[one] as number, attributes[one] as number)
      if (place >= 0) add(totals, cellNumber(axes, slot, unitSet, place), totalOf(newest, one, one + 1))
    }
  })
}

function totalOf(newest: Newest, first: number, end: number): Total {
  let sum = 0
  let count = 0
  for (let one = first; one < end; one += 1) {
    const value = newest[one] as number
    if (Number.isNaN(value)) continue
    sum += value
    count += 1
  }
  return { sum, count }
}

function add(totals: Map<number, Total>, cell: number, { sum, count }: Total): void {
  if (count === 0) return
  const total = totals.get(cell)
  totals.set(cell, total ? { sum: total.sum + sum, count: total.count + count } : { sum, count })
}
