import type { AggregateRequest } from './aggregate'
import type { EdgeRule } from './aggregation-types'
import { cellNumber, firstRow, placeOf, splitSize, type Axes, type Cells, type Slot } from './cube'
import type { Column, ElementTable } from './tables'

/** How far LAST looks back where the period itself has no value. */
const LOOK_BACK_YEARS = 10

type Total = { sum: number; count: number }

/**
 * Newest (or oldest) value of each series (org unit and both option combos) up to the end of the slot, then summed or
 * averaged over the series of a cell.
 */
export function edgeCells(request: AggregateRequest, rule: EdgeRule): Cells {
  const { axes, element } = request
  const finished = new Map<number, number>()
  // A stamp a series: which search saw it last. Searches are numbered, so nothing is cleared between them.
  const seen = new Int32Array(element.seriesCount)
  let search = 0
  axes.slots.forEach((slot, slotIndex) => {
    const columns = columnsToSearch(element, slot, rule)
    axes.unitSets.forEach((_ranges, unitSet) => {
      search += 1
      const totals = searchUnits({ ...request, element: { ...element, columns } }, unitSet, rule, seen, search)
      totals.forEach((total, place) => {
        if (total.count === 0) return
        const value = rule.over === 'average' ? total.sum / total.count : total.sum
        finished.set(cellNumber(axes, slotIndex, unitSet, place), value)
      })
    })
  })
  return finished
}

/** Columns in the order they are searched. */
function columnsToSearch(element: ElementTable, slot: Slot, rule: EdgeRule): readonly Column[] {
  const earliest = rule.inPeriod ? slot.start : yearsBefore(slot.end, LOOK_BACK_YEARS)
  const columns = element.columns.filter(({ period }) => period.start >= earliest && period.end <= slot.end)
  return rule.edge === 'last' ? columns.reverse() : columns
}

function yearsBefore(isoDate: string, years: number): string {
  return `${String(Number(isoDate.slice(0, 4)) - years).padStart(4, '0')}${isoDate.slice(4)}`
}

function searchUnits(
  request: AggregateRequest,
  unitSet: number,
  rule: EdgeRule,
  seen: Int32Array,
  search: number,
): readonly Total[] {
  const { axes, element, counts } = request
  const totals = Array.from({ length: splitSize(axes.splits) }, (): Total => ({ sum: 0, count: 0 }))
  for (const column of element.columns) {
    for (const [from, to] of axes.unitSets[unitSet] ?? []) {
      const end = firstRow(column.units, to)
      for (let row = firstRow(column.units, from); row < end; row += 1) {
        const series = column.series[row] as number
        const value = column.values[row] as number
        if (seen[series] === search || (counts && !counts(value))) continue
        seen[series] = search
        const total = totals[rowPlace(axes, column, row)]
        if (!total || (rule.over === 'one' && total.count > 0)) continue
        total.sum += value
        total.count += 1
      }
    }
  }
  return totals
}

function rowPlace(axes: Axes, column: Column, row: number): number {
  if (axes.splits.length === 0) return 0
  return placeOf(
    axes.splits,
    column.units[row] as number,
    column.combos[row] as number,
    column.attributes[row] as number,
  )
}
