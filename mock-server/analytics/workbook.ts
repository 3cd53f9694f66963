import writeXlsxFile from 'write-excel-file/node'
import type { Grid } from './grid'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const SHEET = 'Sheet 1'

/** The grid as a workbook of one sheet: names in the first row, numbers as numbers, everything else as text. */
export async function workbook({ headers, rows }: Grid): Promise<Buffer> {
  const shown = headers.map(({ hidden }) => !hidden)
  const head = headers.map(({ name, column }) => ({
    value: column ?? name,
    type: String,
    fontWeight: 'bold' as const,
  }))
  const body = rows.map((row) => row.map((cell, at) => cellOf(cell, headers[at]?.valueType === 'NUMBER')))
  const data = [head, ...body].map((cells) => cells.filter((_, at) => shown[at] === true))
  return await writeXlsxFile([{ sheet: SHEET, data }]).toBuffer()
}

function cellOf(text: string, isNumeric: boolean) {
  const number = Number(text)
  if (isNumeric && text !== '' && Number.isFinite(number)) return { value: number, type: Number }
  return { value: text, type: String }
}
