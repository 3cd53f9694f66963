import type { AggregateRequest } from './aggregate'
import type { EdgeRule } from './aggregation-types'
import { cellNumber, placerOf, type Cells, type Placer, type Slot } from './cube'
import { newestCells } from './newest-values'
import { seriesOf } from './series'
import type { Column, ElementTable } from './tables'
import { disjointVisitors } from './unit-ranges'

/** How far LAST looks back where the period itself has no value. */
const LOOK_BACK_YEARS = 10

type Total = { sum: number; count: number }

/**
 * Newest (or oldest) value of each series (org unit and both option combos) up to the end of the slot, then summed or
 * averaged over the series of a cell.
 */
export function edgeCells(request: AggregateRequest, rule: EdgeRule): Cells {
  const { axes, element } = request
  if (rule.edge === 'last' && rule.over !== 'one' && axes.slots.every((slot) => looksAtAll(element, slot, rule))) {
    return newestCells(request, rule.over)
  }
  const series = seriesOf(element)
  const totals = new Map<number, Total>()
  // A stamp for each series: which search saw it last. Searches are numbered, so nothing is cleared between them.
  const search: Search = { number: 0, seen: new Int32Array(series.count), placeAt: placerOf(axes.splits) }
  axes.slots.forEach((slot, slotIndex) => {
    const columns = columnsToSearch(element, slot, rule)
    for (const visitRanges of disjointVisitors(axes.unitSets)) {
      search.number += 1
      for (const column of columns) {
        const numbers = series.of.get(column) ?? NO_SERIES
        visitRanges(column.units, (unitSet, first, end) => {
          addRows(request, rule, { column, numbers, first, end }, search, (place) =>
            totalOf(totals, cellNumber(axes, slotIndex, unitSet, place)),
          )
        })
      }
    }
  })
  const finished = [...totals].filter(([, { count }]) => count > 0)
  return new Map(finished.map(([cell, { sum, count }]) => [cell, rule.over === 'average' ? sum / count : sum]))
}

const NO_SERIES = new Int32Array(0)

type Search = { number: number; readonly seen: Int32Array; readonly placeAt: Placer }

/** Rows `first` to `end` (exclusive) of a column, with the series of all its rows. */
type Stretch = Readonly<{ column: Column; numbers: Int32Array; first: number; end: number }>

function totalOf(totals: Map<number, Total>, cell: number): Total {
  const known = totals.get(cell)
  if (known) return known
  const fresh = { sum: 0, count: 0 }
  totals.set(cell, fresh)
  return fresh
}

function addRows(
  { counts }: AggregateRequest,
  rule: EdgeRule,
  { column, numbers, first, end }: Stretch,
  { seen, number, placeAt }: Search,
  totalAt: (place: number) => Total,
): void {
  const { units, combos, attributes, values } = column
  let place = -1
  let total: Total | null = null
  for (let row = first; row < end; row += 1) {
    const series = numbers[row] as number
    const value = values[row] as number
    if (seen[series] === number || (counts && !counts(value))) continue
    seen[series] = number
    const at = placeAt(units[row] as number, combos[row] as number, attributes[row] as number)
    if (at < 0) continue
    if (!total || at !== place) total = totalAt((place = at))
    if (rule.over === 'one' && total.count > 0) continue
    total.sum += value
    total.count += 1
  }
}

/** Columns in the order they are searched. */
function columnsToSearch(element: ElementTable, slot: Slot, rule: EdgeRule): readonly Column[] {
  const earliest = rule.inPeriod ? slot.start : yearsBefore(slot.end, LOOK_BACK_YEARS)
  const columns = element.columns.filter(({ period }) => period.start >= earliest && period.end <= slot.end)
  return rule.edge === 'last' ? columns.reverse() : columns
}

/** True when no period that ends by the end of the slot is too old for it. */
function looksAtAll({ columns }: ElementTable, slot: Slot, { inPeriod }: EdgeRule): boolean {
  if (inPeriod) return false
  const earliest = yearsBefore(slot.end, LOOK_BACK_YEARS)
  return columns.every(({ period }) => period.end > slot.end || period.start >= earliest)
}

function yearsBefore(isoDate: string, years: number): string {
  return `${String(Number(isoDate.slice(0, 4)) - years).padStart(4, '0')}${isoDate.slice(4)}`
}
