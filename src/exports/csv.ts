import { aboutRows } from './about'
import type { ExportedView } from './exported-view'
import { sheetOf, type SheetCell } from './sheets'

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

/** Begins a text that a spreadsheet would run: = + - @ and their full-width forms, also after spaces; tab and line ends. */
const RUNS = /^(?:[\s\u200b]*[=+\-@＝＋－＠]|[\t\r\n])/

/** Whichever separator the reader's spreadsheet expects, the text is quoted. */
const NEEDS_QUOTES = /[";,\t\r\n]/

type Dialect = Readonly<{ separator: string; decimal: string }>

/**
 * The tables as spreadsheets of the locale read them: UTF-8 with a mark that says so, semicolons where the comma is the
 * decimal sign. The first line is the header of the main table, so that a program reads it without being told what to skip;
 * further tables under their caption, then place, period, source and the like, follow after an empty line each. One file: a
 * browser asks before it saves several.
 */
export function csvText(view: ExportedView, locale: string): string {
  const dialect = dialectOf(locale)
  const tables = view.tables.map((table, index) => {
    const { caption, header, rows } = sheetOf(table)
    return [...(index === 0 ? [] : [[caption]]), header, ...rows]
  })
  const blocks = [...tables, aboutRows(view, locale)].map((rows) => rows.map((row) => line(row, dialect)).join(''))
  return BYTE_ORDER_MARK + blocks.join(LINE_END)
}

function dialectOf(locale: string): Dialect {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  const isComma = parts.some(({ type, value }) => type === 'decimal' && value === ',')
  return isComma ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' }
}

function line(cells: readonly SheetCell[], dialect: Dialect): string {
  return cells.map((cell) => field(cell, dialect)).join(dialect.separator) + LINE_END
}

function field(cell: SheetCell, { decimal }: Dialect): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell.value).replace('.', decimal)
  const safe = RUNS.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
