import writeXlsxFile from 'write-excel-file/node'
import { dictionary } from '../../metadata/dictionary/dictionary'
import { DICTIONARY_COLUMNS, headerOf } from '../../metadata/dictionary/table'
import type { Locale } from '../../metadata/kinds/definition'

/** Longest sheet name a workbook may have. */
const SHEET_NAME_LENGTH = 31

/** Widths in characters: long texts wrap. */
const WIDTHS: Readonly<Record<string, number>> = { description: 60, formula: 50, parts: 50, usedBy: 50, name: 40 }

/** One sheet per chapter, header row kept in sight. Cells are texts, so that none runs as a formula. */
export async function dictionaryXlsx(locale: Locale): Promise<Uint8Array> {
  const sheets = dictionary(locale).map(({ title, entries }) => ({
    sheet: title.slice(0, SHEET_NAME_LENGTH),
    stickyRowsCount: 1,
    columns: DICTIONARY_COLUMNS.map(({ key }) => ({ width: WIDTHS[key] ?? 20 })),
    data: [
      headerOf(locale).map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...entries.map((entry) =>
        DICTIONARY_COLUMNS.map(({ cell }) => ({ value: cell(entry), type: String, wrap: true })),
      ),
    ],
  }))
  return await writeXlsxFile(sheets).toBuffer()
}
