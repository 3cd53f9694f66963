import type { AggregateRequest } from './aggregate'
import type { AggregationType } from './aggregation-types'
import { cellNumber, firstRow, placeOf, type Cells } from './cube'
import type { PeriodMatcher } from './match-periods'
import type { Column, ValueKind } from './tables'

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
  for (const column of element.columns) {
    for (const { slot, weight } of match(column)) {
      axes.unitSets.forEach((ranges, unitSet) => {
        for (const [from, to] of ranges) {
          const first = firstRow(column.units, from)
          const end = firstRow(column.units, to)
          if (first === end) continue
          if (isPlain) addRange(cellAt(cellNumber(axes, slot, unitSet, 0)), column, first, end, weight)
          else addEach(request, column, first, end, weight, (place) => cellAt(cellNumber(axes, slot, unitSet, place)))
        }
      })
    }
  }
  return finish(cells, request.type, element.kind)
}

function addEach(
  { axes, counts }: AggregateRequest,
  column: Column,
  first: number,
  end: number,
  weight: number,
  cellAt: (place: number) => Moments,
): void {
  for (let row = first; row < end; row += 1) {
    const [unit, combo, attribute] = [column.units[row], column.combos[row], column.attributes[row]]
    const place = placeOf(axes.splits, unit as number, combo as number, attribute as number)
    if (place < 0 || (counts && !counts(column.values[row] as number))) continue
    addRange(cellAt(place), column, row, row + 1, weight)
  }
}

/** The hot loop: totals of rows `first` to `end` (exclusive). */
function addRange(cell: Moments, column: Column, first: number, end: number, weight: number): void {
  const { values, days } = column
  let { min, max, mean, squares, count } = cell
  let sum = 0
  for (let row = first; row < end; row += 1) {
    const value = values[row] as number
    sum += value
    if (value < min) min = value
    if (value > max) max = value
    count += 1
    const distance = value - mean
    mean += distance / count
    squares += distance * (value - mean)
  }
  Object.assign(cell, { min, max, mean, squares, count })
  cell.sum += sum
  cell.valueDays += sum * days
  cell.days += (end - first) * days
  cell.weighted += sum * days * weight
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
