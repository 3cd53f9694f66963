import i18n from '@dhis2/d2-i18n'
import type { Figure, Unit } from '../dhis2/figure'
import type { TableCell, TableColumn, TableRow } from '../ui/figure-table'
import { absentWords } from '../ui/format'
import type { ExportedTable } from './exported-view'

/** Empty, words, or a number in its unit (percent: 49.01 for 49.01 %). */
export type SheetCell = null | string | Readonly<{ value: number; unit: Unit }>

export type Sheet = Readonly<{
  name: string
  caption: string
  header: readonly string[]
  /** As many cells as the header has. */
  rows: readonly (readonly SheetCell[])[]
}>

/** One column of the sheet, made of the cells of one column of the table. */
type SheetColumn = Readonly<{ header: string; cell: (cell: TableCell | undefined) => SheetCell }>

/**
 * A table as rows of cells a program can read: numbers are numbers, their unit stands in the header. A rate has columns for
 * numerator and denominator. Why there is no number is told in a column of its own, so that the value stays empty: never 0,
 * a code or words among numbers.
 */
export function sheetOf(table: ExportedTable): Sheet {
  const columns = table.columns.map((column, index) =>
    sheetColumns(
      column,
      table.rows.map((row) => row.cells[index]),
    ),
  )
  return {
    name: table.name,
    caption: table.caption,
    header: [table.rowHeading, i18n.t('Kind of row'), ...columns.flat().map(({ header }) => header)],
    rows: table.rows.map((row) => [
      row.label,
      kindWords(row),
      ...columns.flatMap((parts, index) => parts.map(({ cell }) => cell(row.cells[index]))),
    ]),
  }
}

/** Rows that are neither the whole nor its remainder may be places, themes or payers. */
function kindWords({ kind }: TableRow): string {
  switch (kind) {
    case 'total':
      return i18n.t('total')
    case 'rest':
      return i18n.t('not split')
    default:
      return i18n.t('detail')
  }
}

function sheetColumns(column: TableColumn, cells: readonly (TableCell | undefined)[]): readonly SheetColumn[] {
  const { label, unit } = column
  if (unit === 'text') return [{ header: label, cell: wordsCell }]
  const rateUnit = column.rateUnit ?? 'count'
  const ratePart = (words: string, part: 'numerator' | 'denominator'): SheetColumn => ({
    header: withUnit(`${label}, ${words}`, rateUnit),
    cell: (cell) => (isValue(cell) && cell.rate ? numberCell(cell.rate[part], rateUnit) : null),
  })
  return [
    { header: withUnit(label, unit), cell: (cell) => (isValue(cell) ? numberCell(cell.value, unit) : null) },
    ...(column.withRate === true && cells.some((cell) => isValue(cell) && cell.rate !== undefined)
      ? [ratePart(i18n.t('numerator'), 'numerator'), ratePart(i18n.t('denominator'), 'denominator')]
      : []),
    ...(cells.some((cell) => stateWords(cell) !== null)
      ? [{ header: `${label}, ${i18n.t('state')}`, cell: stateWords }]
      : []),
  ]
}

type ValueFigure = Extract<Figure, { state: 'value' }>

const isValue = (cell: TableCell | undefined): cell is ValueFigure =>
  cell !== undefined && 'state' in cell && cell.state === 'value'

/** Words of a column of words. */
function wordsCell(cell: TableCell | undefined): SheetCell {
  if (isValue(cell)) return numberCell(cell.value, 'count')
  if (cell !== undefined && 'text' in cell) return cell.text === '' ? null : cell.text
  return stateWords(cell)
}

/** A dash on the screen: the column does not hold for the row. */
const DASH = /^[-–—]$/

/** Why there is no number; null where there is one, or where nothing was to stand. */
function stateWords(cell: TableCell | undefined): string | null {
  if (cell === undefined || isValue(cell)) return null
  if ('state' in cell) return absentWords(cell.state)
  if (DASH.test(cell.text)) return i18n.t('not applicable')
  return cell.text === '' ? null : cell.text
}

/** More digits than are shown, without what binary fractions leave behind. */
const KEPT_DECIMALS = 4

function numberCell(value: number, unit: Unit): SheetCell {
  const scale = 10 ** (unit === 'fcfa' ? 0 : KEPT_DECIMALS)
  return { value: Math.round(value * scale) / scale, unit }
}

function withUnit(label: string, unit: Unit): string {
  const words = unitWords(unit)
  return words === null || label.includes(words) ? label : `${label} (${words})`
}

/** Null where the label says what is counted. */
function unitWords(unit: Unit): string | null {
  switch (unit) {
    case 'percent':
      return '%'
    case 'points':
      return i18n.t('points')
    case 'fcfa':
      return 'FCFA'
    case 'perTenThousand':
      return i18n.t('per 10,000')
    case 'count':
    case 'ratio':
      return null
  }
}
