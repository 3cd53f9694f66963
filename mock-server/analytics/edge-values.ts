import type { AggregateRequest } from './aggregate'
import type { EdgeRule } from './aggregation-types'
import { cellNumber, placerOf, type Cells, type Placer, type Slot } from './cube'
import { newestCells } from './newest-values'
import { yearOf } from './partitions'
import { seriesOf } from './series'
import type { Column } from './tables'
import { disjointVisitors } from './unit-ranges'

/** How far LAST looks back where the period itself has no value. */
const LOOK_BACK_YEARS = 10

/** `isTaken`: a row was found, also when it is not one that shows. */
type Total = { sum: number; count: number; isTaken: boolean }

/**
 * Newest (or oldest) value of each series (org unit and both option combos) up to the end of the slot, then summed or
 * averaged over the series of a cell.
 */
export function edgeCells(request: AggregateRequest, rule: EdgeRule): Cells {
  const { axes, element } = request
  const { columns } = element
  if (rule.edge === 'last' && rule.over !== 'one' && axes.slots.every((slot) => looksAtAll(columns, slot, rule))) {
    return newestCells(request, columns, rule.over)
  }
  const series = seriesOf(element)
  const totals = new Map<number, Total>()
  // A stamp for each series: which search saw it last. Searches are numbered, so nothing is cleared between them.
  const search: Search = { number: 0, seen: new Int32Array(series.count), placeAt: placerOf(axes.splits) }
  axes.slots.forEach((slot, slotIndex) => {
    const searched = columnsToSearch(columns, slot, rule)
    const isOnly = searched.length === 1
    for (const visitRanges of disjointVisitors(axes.unitSets)) {
      search.number += 1
      for (const column of searched) {
        const numbers = series.of.get(column) ?? NO_SERIES
        const shows = showsIn(column, slot, request)
        visitRanges(column.units, (unitSet, first, end) => {
          addRows(request, rule, { column, numbers, first, end, isOnly, shows }, search, (place) =>
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

/** Rows `first` to `end` (exclusive) of a column, with the series of all its rows. `isOnly`: no other column is searched. */
type Stretch = Readonly<{
  column: Column
  numbers: Int32Array
  first: number
  end: number
  isOnly: boolean
  shows: boolean
}>

function totalOf(totals: Map<number, Total>, cell: number): Total {
  const known = totals.get(cell)
  if (known) return known
  const fresh = { sum: 0, count: 0, isTaken: false }
  totals.set(cell, fresh)
  return fresh
}

function addRows(
  { axes, counts }: AggregateRequest,
  rule: EdgeRule,
  { column, numbers, first, end, isOnly, shows }: Stretch,
  { seen, number, placeAt }: Search,
  totalAt: (place: number) => Total,
): void {
  const { units, combos, attributes, values } = column
  if (isOnly && !shows) return
  if (isOnly && axes.splits.length === 0 && !counts && rule.over !== 'one') {
    addWhole(values, first, end, totalAt(0))
    return
  }
  let place = -1
  let total: Total | null = null
  for (let row = first; row < end; row += 1) {
    const series = numbers[row] as number
    const value = values[row] as number
    if ((!isOnly && seen[series] === number) || (counts && !counts(value))) continue
    seen[series] = number
    const at = placeAt(units[row] as number, combos[row] as number, attributes[row] as number)
    if (at < 0) continue
    if (!total || at !== place) total = totalAt((place = at))
    if (rule.over === 'one' && total.isTaken) continue
    total.isTaken = true
    if (!shows) continue
    total.sum += value
    total.count += 1
  }
}

/** A series has one row in a column: each is the newest. */
function addWhole(values: Float64Array, first: number, end: number, total: Total): void {
  let sum = 0
  for (let row = first; row < end; row += 1) sum += values[row] as number
  total.sum += sum
  total.count += end - first
}

/** What is found is newest or oldest of all, and then left out when its year is not read or it began before the dates. */
function showsIn({ period }: Column, slot: Slot, { years }: AggregateRequest): boolean {
  const isWithinDates = slot.periods.length > 0 || period.start >= slot.start
  return isWithinDates && (years === null || years.has(yearOf(period)))
}

/** Columns in the order they are searched. */
function columnsToSearch(all: readonly Column[], slot: Slot, rule: EdgeRule): readonly Column[] {
  const earliest = rule.inPeriod ? slot.start : yearsBefore(slot.end, LOOK_BACK_YEARS)
  const columns = all.filter(({ period }) => period.start >= earliest && period.end <= slot.end)
  return rule.edge === 'last' ? columns.reverse() : columns
}

/** True when no period that ends by the end of the slot is too old for it, or began before its dates. */
function looksAtAll(columns: readonly Column[], slot: Slot, { inPeriod }: EdgeRule): boolean {
  if (inPeriod || slot.periods.length === 0) return false
  const earliest = yearsBefore(slot.end, LOOK_BACK_YEARS)
  return columns.every(({ period }) => period.end > slot.end || period.start >= earliest)
}

function yearsBefore(isoDate: string, years: number): string {
  return `${String(Number(isoDate.slice(0, 4)) - years).padStart(4, '0')}${isoDate.slice(4)}`
}
