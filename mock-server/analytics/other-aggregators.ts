import type { AggregateRequest } from './aggregate'
import { cellNumber, placerOf, type Cells } from './cube'
import type { PeriodMatcher } from './match-periods'
import type { Column } from './tables'
import { rangeVisitor } from './unit-ranges'

type Visit = (cell: number, column: Column, row: number) => void

/** Every row that counts, with the number of its cell. */
export function visitRows({ axes, element, counts }: AggregateRequest, match: PeriodMatcher, visit: Visit): void {
  const visitRanges = rangeVisitor(axes.unitSets)
  const placeAt = placerOf(axes.splits)
  for (const column of element.columns) {
    for (const { slot } of match(column)) {
      visitRanges(column.units, (unitSet, first, end) => {
        for (let row = first; row < end; row += 1) {
          const [unit, combo, attribute] = [column.units[row], column.combos[row], column.attributes[row]]
          const place = placeAt(unit as number, combo as number, attribute as number)
          if (place < 0 || (counts && !counts(column.values[row] as number))) continue
          visit(cellNumber(axes, slot, unitSet, place), column, row)
        }
      })
    }
  }
}

/** Values as they are: of several in a cell the newest stays, as later rows overwrite earlier ones. */
export function rawCells(request: AggregateRequest, match: PeriodMatcher): Cells {
  const cells = new Map<number, number | string>()
  visitRows(request, match, (cell, column, row) => {
    cells.set(cell, column.texts?.[row] ?? (column.values[row] as number))
  })
  return cells
}

/** The greatest (or least) value of each unit, summed over the units of the cell. */
export function unitExtremeCells(
  request: AggregateRequest,
  match: PeriodMatcher,
  extreme: (a: number, b: number) => number,
): Cells {
  const cells = new Map<number, Map<number, number>>()
  visitRows(request, match, (cell, column, row) => {
    const units = cells.get(cell) ?? new Map<number, number>()
    const [unit, value] = [column.units[row] as number, column.values[row] as number]
    units.set(unit, extreme(units.get(unit) ?? value, value))
    cells.set(cell, units)
  })
  return new Map([...cells].map(([cell, units]) => [cell, [...units.values()].reduce((sum, value) => sum + value, 0)]))
}
