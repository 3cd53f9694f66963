import { sortedRows, turned } from './figure-sorting'
import type { TableColumn, TableRow } from './figure-table'

const COLUMNS: readonly TableColumn[] = [
  { id: 'left', label: 'Left', unit: 'fcfa' },
  { id: 'payer', label: 'Payer', unit: 'text' },
]
const row = (id: string, left: number | null, payer: string): TableRow => ({
  id,
  label: id,
  cells: [left === null ? { state: 'noData' } : { state: 'value', value: left }, { text: payer }],
})
const ROWS: readonly TableRow[] = [
  { ...row('total', 12, ''), kind: 'total' },
  row('Kaï', 2, 'State'),
  row('Diou', null, 'ASACO'),
  row('Fourou', 10, ''),
  { ...row('rest', 5, ''), kind: 'rest' },
]
const ids = (rows: readonly TableRow[]): readonly string[] => rows.map(({ id }) => id)

test.each([
  ['as they came', null, ['total', 'Kaï', 'Diou', 'Fourou', 'rest']],
  ['largest first', { column: 'left', direction: 'descending' }, ['total', 'Fourou', 'Kaï', 'Diou', 'rest']],
  ['smallest first', { column: 'left', direction: 'ascending' }, ['total', 'Kaï', 'Fourou', 'Diou', 'rest']],
  ['by words', { column: 'payer', direction: 'ascending' }, ['total', 'Diou', 'Kaï', 'Fourou', 'rest']],
  ['by name', { column: null, direction: 'ascending' }, ['total', 'Diou', 'Fourou', 'Kaï', 'rest']],
] as const)('%s: no number stands last, total and rest where they were', (_name, sorting, expected) => {
  expect(ids(sortedRows(ROWS, COLUMNS, sorting))).toEqual(expected)
})

test('a heading sorts numbers from the largest and names from the first, then the other way', () => {
  const once = turned(null, 'left')
  expect(once).toEqual({ column: 'left', direction: 'descending' })
  expect(turned(once, 'left')).toEqual({ column: 'left', direction: 'ascending' })
  expect(turned(once, null)).toEqual({ column: null, direction: 'ascending' })
  expect(turned(turned(null, null), null)).toEqual({ column: null, direction: 'descending' })
})
