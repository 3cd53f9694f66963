import type { TableCell, TableColumn, TableRow } from './figure-table'

/** What rows are sorted by: a column, or their names (`null`). */
export type Sorting = Readonly<{ column: string | null; direction: 'ascending' | 'descending' }>

/** What a press on a heading asks for: numbers from the largest, names from the first; pressed again, the other way. */
export function turned(sorting: Sorting | null, column: string | null): Sorting {
  const first = column === null ? 'ascending' : 'descending'
  if (sorting?.column !== column) return { column, direction: first }
  return { column, direction: sorting.direction === 'ascending' ? 'descending' : 'ascending' }
}

/**
 * Rows of a kind (total, rest) keep their places; the others are sorted among themselves. What has no number stands
 * last, whichever way: it is neither much nor little.
 */
export function sortedRows(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  sorting: Sorting | null,
): readonly TableRow[] {
  if (sorting === null) return rows
  const index = columns.findIndex((column) => column.id === sorting.column)
  const sorted = rows.filter((row) => row.kind === undefined).sort(comparison(index, sorting))
  let next = 0
  return rows.map((row) => (row.kind === undefined ? (sorted[next++] ?? row) : row))
}

type Compare = (a: TableRow, b: TableRow) => number

function comparison(index: number, { column, direction }: Sorting): Compare {
  const sign = direction === 'ascending' ? 1 : -1
  if (column === null) return (a, b) => sign * a.label.localeCompare(b.label)
  return (a, b) => {
    const [left, right] = [sortKey(a.cells[index]), sortKey(b.cells[index])]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * (typeof left === 'number' && typeof right === 'number' ? left - right : compareTexts(left, right))
  }
}

const compareTexts = (left: string | number, right: string | number): number =>
  String(left).localeCompare(String(right))

function sortKey(cell: TableCell | undefined): number | string | null {
  if (cell === undefined) return null
  if ('text' in cell) return cell.text === '' ? null : cell.text
  return cell.state === 'value' ? cell.value : null
}
