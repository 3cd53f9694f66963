import readXlsxFile from 'read-excel-file/node'
import { EXPORTED, HOSTILE_NAME } from '../../test/support/exported-view'
import { aboutRows } from './about'
import type { ExportedView } from './exported-view'
import { sheetOf, type SheetCell } from './sheets'
import { xlsxFile } from './xlsx'

const readBack = async (view: ExportedView) =>
  await readXlsxFile(Buffer.from(await (await xlsxFile(view, 'fr')).arrayBuffer()))

const plain = (cell: SheetCell): string | number | null =>
  cell === null || typeof cell === 'string' ? cell : cell.value

function withNames(...labels: readonly string[]): ExportedView {
  const rows = labels.map((label, index) => ({ id: String(index), label, cells: [] }))
  return { ...EXPORTED, tables: [{ ...EXPORTED.tables[0]!, columns: [], rows }] }
}

test('what is written is read back, cell for cell; absent figures are empty', async () => {
  const [table, about, ...others] = await readBack(EXPORTED)
  const sheet = sheetOf(EXPORTED.tables[0]!)
  expect(others).toEqual([])
  expect(table?.sheet).toBe('Couverture ASC')
  expect(table?.data).toEqual([sheet.header, ...sheet.rows.map((row) => row.map(plain))])
  expect(table?.data[1]?.slice(2, 5)).toEqual([49.01, 3_197_026, 6_523_306])
  expect(about?.sheet).toBe('About')
  expect(about?.data).toEqual(aboutRows(EXPORTED, 'fr'))
})

test('a unit named like a formula, or like a part of every object, is text', async () => {
  const names = [HOSTILE_NAME, '+1', 'constructor', ' Gao ', '<b>&amp;</b>']
  const [table] = await readBack(withNames(...names))
  const read = table?.data.slice(1).map(([name]) => name)
  expect(read?.map((name) => (typeof name === 'string' ? name.trim() : name))).toEqual(names.map((name) => name.trim()))
})

test('several tables are several sheets, and what they are about is the last', async () => {
  const [table] = EXPORTED.tables
  const sheets = await readBack({ ...EXPORTED, tables: [table!, { ...table!, id: 'b' }, { ...table!, name: 'About' }] })
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Couverture ASC', 'Couverture ASC 2', 'About', 'About 2'])
})

test('a thousand units are written too', async () => {
  const names = Array.from({ length: 1_500 }, (_, index) => `Aire de santé ${index}`)
  const [table] = await readBack(withNames(...names))
  expect(table?.data.slice(1).map(([name]) => name)).toEqual(names)
})
