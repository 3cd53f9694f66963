import type { RawRow } from './value-set'

/** Lines of cells, quotes and doubled quotes taken away. Empty lines are left out. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = []
  let line: string[] = []
  let cell = ''
  let quoted = false
  const endLine = (): void => {
    line.push(cell)
    if (line.length > 1 || cell !== '') lines.push(line)
    line = []
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"') quoted = true
    else if (character === ',') {
      line.push(cell)
      cell = ''
    } else if (character === '\n') endLine()
    else if (character !== '\r') cell += character
  }
  if (cell !== '' || line.length > 0) endLine()
  return lines
}

const COLUMNS = [
  'dataElement',
  'period',
  'orgUnit',
  'categoryOptionCombo',
  'attributeOptionCombo',
  'value',
  'storedBy',
  'lastUpdated',
  'comment',
  'followup',
  'deleted',
] as const

const filled = (cells: readonly (readonly [string, string])[]): RawRow =>
  Object.fromEntries(cells.filter(([, cell]) => cell !== ''))

/** Up to 2.42 the place of a column is its meaning; the header row is skipped unread. */
export function rowsByPlace(text: string, firstRowIsHeader: boolean): readonly RawRow[] {
  return parseCsv(text)
    .slice(firstRowIsHeader ? 1 : 0)
    .map((cells) => filled(COLUMNS.map((name, at) => [name, cells[at] ?? ''] as const)))
}

const BY_NAME: Readonly<Record<string, string>> = {
  ...Object.fromEntries(COLUMNS.map((name) => [name.toLowerCase(), name])),
  followup: 'followUp',
}
const IGNORED = new Set(['storedBy', 'lastUpdated'])

/**
 * Since 2.43 a column is known by its name in any case, and `null` is nothing. Where the exact `categoryOptionCombo`
 * is absent, columns that mean nothing else are categories with their options.
 */
export function rowsByName(text: string): readonly RawRow[] {
  const [header = [], ...lines] = parseCsv(text)
  const names = header.map((cell) => BY_NAME[cell.trim().toLowerCase()])
  const hasComboColumn = header.includes('categoryOptionCombo')
  return lines.map((cells) => {
    const known: [string, string][] = []
    const categories: [string, string][] = []
    cells.forEach((cell, at) => {
      const name = names[at]
      const title = header[at]
      if (cell === '' || cell === 'null' || title === undefined) return
      if (name !== undefined && !IGNORED.has(name)) known.push([name, cell])
      else if (name !== 'storedBy' && !hasComboColumn) categories.push([title, cell])
    })
    const row: Record<string, unknown> = { ...filled(known) }
    if (categories.length > 0) row['categoryOptions'] = Object.fromEntries(categories)
    return row
  })
}
