import { EXPORTED } from '../../test/support/exported-view'
import { csvText } from './csv'
import type { ExportedView } from './exported-view'

const linesOf = (text: string): readonly string[] => text.replace('\uFEFF', '').split('\r\n')

function named(label: string): ExportedView {
  const table = {
    id: 't',
    name: 'T',
    caption: 'C',
    rowHeading: 'Unit',
    columns: [],
    rows: [{ id: 'a', label, cells: [] }],
  }
  return { ...EXPORTED, tables: [table] }
}

const nameIn = (label: string): string => linesOf(csvText(named(label), 'en'))[1] ?? ''

test('in French: semicolons and decimal commas, absent figures empty', () => {
  const text = csvText(EXPORTED, 'fr')
  expect(text.startsWith('\uFEFFUnité;')).toBe(true)
  expect(linesOf(text).slice(1, 5)).toEqual([
    'Mali;total;49,01;3197026;6523306;;2187;;-2,1;5400000;5 régions',
    `"'=HYPERLINK(""http://x"")";detail;;;;hidden (small number);;hidden (small number);0;0;'-1+2`,
    '"Gao ""Nord""; Sud";detail;;;;no data;;not expected;1,5;1;',
    'Non réparti;not split;;;;not split;;not applicable;0,3;;',
  ])
})

test('in English: commas and decimal points', () => {
  const lines = linesOf(csvText(EXPORTED, 'en'))
  expect(lines[1]).toBe('Mali,total,49.01,3197026,6523306,,2187,,-2.1,5400000,5 régions')
})

test('the first line is the header and the table ends at an empty line; what it is about follows', () => {
  const lines = linesOf(csvText(EXPORTED, 'en'))
  expect(lines[5]).toBe('')
  expect(lines[6]).toBe('Finding,"Au Mali, 49,0 % de la population cible est couverte."')
  expect(lines).toContain('Place,Mali')
  expect(lines).toContain('Source,DHIS2 du Mali')
  expect(lines.at(-1)).toBe('')
})

test('a second table follows under its caption', () => {
  const [table] = EXPORTED.tables
  const second = { ...table!, caption: 'By theme', columns: [], rows: [{ id: 'a', label: 'A', cells: [] }] }
  const lines = linesOf(csvText({ ...EXPORTED, tables: [table!, second] }, 'en'))
  expect(lines.slice(5, 10)).toEqual(['', 'By theme', 'Unité,Kind of row', 'A,detail', ''])
})

test.each([
  ['=1+1', `'=1+1`],
  ['+1', `'+1`],
  ['-1', `'-1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['  =1+1', `'  =1+1`],
  ['\u00a0=1+1', `'\u00a0=1+1`],
  ['\u200b=1+1', `'\u200b=1+1`],
  ['\uFEFF=1+1', `'\uFEFF=1+1`],
  ['＝1+1', `'＝1+1`],
  ['－1', `'－1`],
  ['＋1', `'＋1`],
  ['＠A1', `'＠A1`],
  ['\tx', `"'\tx"`],
  ['\rx', `"'\rx"`],
  ['\n=x', `"'\n=x"`],
  ['=cmd|"/c calc"!A1', `"'=cmd|""/c calc""!A1"`],
])('%j does not run', (label, written) => {
  expect(csvText(named(label), 'en').split('\r\n')[1]).toBe(`${written},detail`)
})

test.each(['Kadiolo', 'Sikasso - Nord', '5 km', '(x)', '–', "N'Djenné"])('%s stays as it is', (label) => {
  expect(nameIn(label)).toBe(`${label},detail`)
})

test.each([
  ['a,b', '"a,b"'],
  ['a;b', '"a;b"'],
  ['a"b', '"a""b"'],
])('%s is quoted', (label, written) => {
  expect(nameIn(label)).toBe(`${written},detail`)
})
