import type { AggregateRequest } from './aggregate'
import type { AggregationType } from './aggregation-types'
import { cellNumber, placerOf, type Cells, type Placer } from './cube'
import type { PeriodMatcher } from './match-periods'
import type { Column, ValueKind } from './tables'
import { rangeVisitor } from './unit-ranges'

/** What is remembered of the values of a cell. */
type Moments = {
  count: number
  sum: number
  min: number
  max: number
  /** Values times days of their period. */
  valueDays: number
  days: number
  /** Values times days times the share of the slot a day is. */
  weighted: number
  /** Running mean and sum of squared distances from it (Welford). */
  mean: number
  squares: number
}

const empty = (): Moments => ({
  count: 0,
  sum: 0,
  min: Infinity,
  max: -Infinity,
  valueDays: 0,
  days: 0,
  weighted: 0,
  mean: 0,
  squares: 0,
})

/** Aggregations that need nothing but totals: sums, averages, extremes, counts and spread. */
export function momentCells(request: AggregateRequest, match: PeriodMatcher): Cells {
  const { axes, element } = request
  const cells = new Map<number, Moments>()
  const cellAt = (number: number): Moments => {
    const known = cells.get(number)
    if (known) return known
    const fresh = empty()
    cells.set(number, fresh)
    return fresh
  }
  const isPlain = axes.splits.length === 0 && request.counts === null
  const add = ADDERS[request.type] ?? addSums
  const visitRanges = rangeVisitor(axes.unitSets)
  const placeAt = placerOf(axes.splits)
  for (const column of element.columns) {
    for (const { slot, weight } of match(column)) {
      visitRanges(column.units, (unitSet, first, end) => {
        if (isPlain) add(cellAt(cellNumber(axes, slot, unitSet, 0)), column, first, end, weight)
        else
          addEach(request, placeAt, column, first, end, (place, from, to) =>
            add(cellAt(cellNumber(axes, slot, unitSet, place)), column, from, to, weight),
          )
      })
    }
  }
  return finish(cells, request.type, element.kind)
}

function addEach(
  { counts }: AggregateRequest,
  placeAt: Placer,
  column: Column,
  first: number,
  end: number,
  addRows: (place: number, from: number, to: number) => void,
): void {
  for (let row = first; row < end; row += 1) {
    const [unit, combo, attribute] = [column.units[row], column.combos[row], column.attributes[row]]
    const place = placeAt(unit as number, combo as number, attribute as number)
    if (place < 0 || (counts && !counts(column.values[row] as number))) continue
    addRows(place, row, row + 1)
  }
}

type Adder = (cell: Moments, column: Column, first: number, end: number, weight: number) => void

/** Those that need more than sums. */
const ADDERS: Readonly<Partial<Record<AggregationType, Adder>>> = {
  MIN: addExtremes,
  MAX: addExtremes,
  STDDEV: addSpread,
  VARIANCE: addSpread,
}

/** The hot loop: totals of rows `first` to `end` (exclusive). */
function addSums(cell: Moments, { values, days }: Column, first: number, end: number, weight: number): void {
  let sum = 0
  for (let row = first; row < end; row += 1) sum += values[row] as number
  cell.count += end - first
  cell.sum += sum
  cell.valueDays += sum * days
  cell.days += (end - first) * days
  cell.weighted += sum * days * weight
}

function addExtremes(cell: Moments, { values }: Column, first: number, end: number): void {
  for (let row = first; row < end; row += 1) {
    const value = values[row] as number
    if (value < cell.min) cell.min = value
    if (value > cell.max) cell.max = value
  }
}

function addSpread(cell: Moments, column: Column, first: number, end: number): void {
  for (let row = first; row < end; row += 1) {
    const value = column.values[row] as number
    cell.count += 1
    const distance = value - cell.mean
    cell.mean += distance / cell.count
    cell.squares += distance * (value - cell.mean)
  }
}

function finish(cells: ReadonlyMap<number, Moments>, type: AggregationType, kind: ValueKind): Cells {
  const finished = new Map<number, number>()
  for (const [number, moments] of cells) {
    const value = valueOf(moments, type, kind)
    if (value !== null) finished.set(number, value)
  }
  return finished
}

/** Null where SQL gives null: the spread of a single value. */
function valueOf(cell: Moments, type: AggregationType, kind: ValueKind): number | null {
  switch (type) {
    case 'AVERAGE':
      return kind === 'boolean' ? (cell.valueDays / cell.days) * 100 : cell.sum / cell.count
    case 'AVERAGE_SUM_ORG_UNIT':
      return cell.weighted
    case 'COUNT':
      return cell.count
    case 'MIN':
      return cell.min
    case 'MAX':
      return cell.max
    case 'VARIANCE':
      return cell.count > 1 ? cell.squares / (cell.count - 1) : null
    case 'STDDEV':
      return cell.count > 1 ? Math.sqrt(cell.squares / (cell.count - 1)) : null
    default:
      return cell.sum
  }
}
