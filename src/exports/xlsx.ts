import i18n from '@dhis2/d2-i18n'
import type { Row, SheetData } from 'write-excel-file/universal'
import type { Unit } from '../dhis2/figure'
import { ExportProblem } from '../ui/export-problem'
import { aboutRows, type AboutRow } from './about'
import type { ExportedView } from './exported-view'
import { sheetNames } from './sheet-names'
import { sheetOf, type Sheet, type SheetCell } from './sheets'

/** Widths in characters. */
const NARROWEST = 12
const WIDEST = 40
const ABOUT_WIDTHS = [26, 90] as const

/**
 * A workbook: a sheet per table, its header in sight, and a last one that says what the figures are. The library that writes
 * it is fetched when it is first needed.
 * @throws {ExportProblem} notFetched
 */
export async function xlsxFile(view: ExportedView, locale: string): Promise<Blob> {
  const { writeXlsxFile } = await import('./xlsx-library').catch((cause: unknown) => {
    throw new ExportProblem('notFetched', { cause })
  })
  const about = i18n.t('About')
  const names = sheetNames([...view.tables.map(({ name }) => name), about], i18n.t('Table'))
  const tables = view.tables.map((table, index) => tableSheet(sheetOf(table), names[index] ?? table.id))
  return await writeXlsxFile([...tables, aboutSheet(aboutRows(view, locale), names.at(-1) ?? about)]).toBlob()
}

function tableSheet({ header, rows }: Sheet, name: string) {
  const data: SheetData = [header.map((text) => ({ ...textCell(text), ...HEADING })), ...rows.map(dataRow)]
  return {
    sheet: name,
    data,
    columns: header.map((_, index) => ({ width: columnWidth(rows.map((row) => row[index] ?? null)) })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  }
}

function aboutSheet(rows: readonly AboutRow[], name: string) {
  const data: SheetData = rows.map(([label, text]) => [
    { ...textCell(label), ...HEADING },
    { ...textCell(text), wrap: true, alignVertical: 'top' },
  ])
  return { sheet: name, data, columns: ABOUT_WIDTHS.map((width) => ({ width })) }
}

const HEADING = { fontWeight: 'bold', wrap: true, alignVertical: 'top' } as const

function dataRow(cells: readonly SheetCell[]): Row {
  return cells.map((cell) => {
    if (cell === null) return null
    return typeof cell === 'string'
      ? textCell(cell)
      : { value: cell.value, type: Number, format: numberFormat(cell.value, cell.unit) }
  })
}

/**
 * Typed as text, so that no name runs as a formula. The library looks texts up in a plain object: names that every object
 * has ("constructor") are told apart by a space.
 */
function textCell(text: string) {
  return { value: text in {} ? `${text} ` : text, type: String }
}

/** As on the screen: one decimal for rates, none for FCFA and whole numbers. */
function numberFormat(value: number, unit: Unit): string {
  switch (unit) {
    case 'percent':
    case 'perTenThousand':
      return '#,##0.0'
    case 'points':
      return '+0.0;-0.0;0.0'
    case 'fcfa':
      return '#,##0'
    case 'count':
    case 'ratio':
      return Number.isInteger(value) ? '#,##0' : '#,##0.0'
  }
}

function columnWidth(cells: readonly SheetCell[]): number {
  const lengths = cells.map((cell) => (typeof cell === 'string' ? cell.length + 2 : 0))
  return Math.min(Math.max(NARROWEST, ...lengths), WIDEST)
}
