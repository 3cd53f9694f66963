import type { Locale, Text } from '../kinds/definition'
import { dictionary } from './dictionary'
import { DICTIONARY_COLUMNS, headerOf } from './table'

const KIND: Text = { fr: 'Type', en: 'Type' }

/** Begins a text that a spreadsheet would run as a formula. */
const RUNS = /^[=+\-@\t\r]/

/**
 * One row per object. Semicolons in French, where a comma is the decimal sign, as spreadsheets expect; a byte order mark tells them
 * it is UTF-8. A cell that would run as a formula gets an apostrophe.
 */
export function dictionaryCsv(locale: Locale): string {
  const separator = locale === 'fr' ? ';' : ','
  const rows = dictionary(locale).flatMap(({ title, entries }) =>
    entries.map((entry) => [title, ...DICTIONARY_COLUMNS.map(({ cell }) => cell(entry))]),
  )
  const lines = [[KIND[locale], ...headerOf(locale)], ...rows].map((cells) => cells.map(quoted).join(separator))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function quoted(text: string): string {
  const safe = RUNS.test(text) ? `'${text}` : text
  return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
