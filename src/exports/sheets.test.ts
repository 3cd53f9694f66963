import { EXPORTED, HOSTILE_NAME } from '../../test/support/exported-view'
import type { ExportedTable } from './exported-view'
import { sheetOf } from './sheets'

const number = (value: number, unit = 'count') => ({ value, unit })

function aTable(parts: Partial<ExportedTable>): ExportedTable {
  return { id: 't', name: 'T', caption: 'C', rowHeading: 'Unit', columns: [], rows: [], ...parts }
}

test('units, numerators, denominators and states have columns; what is absent leaves its value empty', () => {
  const sheet = sheetOf(EXPORTED.tables[0]!)
  expect(sheet.header).toEqual([
    'Unité',
    'Kind of row',
    'Population couverte (%)',
    'Population couverte, numerator',
    'Population couverte, denominator',
    'Population couverte, state',
    'ASC en poste',
    'ASC en poste, state',
    'Évolution (points)',
    'Payé (FCFA)',
    'Remarque',
  ])
  const percent = number(49.01, 'percent')
  const hidden = 'hidden (small number)'
  expect(sheet.rows).toEqual([
    // 5,400,000.4 FCFA: there are no hundredths of a franc.
    [
      'Mali',
      'total',
      percent,
      number(3_197_026),
      number(6_523_306),
      null,
      number(2187),
      null,
      number(-2.1, 'points'),
      number(5_400_000, 'fcfa'),
      '5 régions',
    ],
    [HOSTILE_NAME, 'detail', null, null, null, hidden, null, hidden, number(0, 'points'), number(0, 'fcfa'), '-1+2'],
    [
      'Gao "Nord"; Sud',
      'detail',
      null,
      null,
      null,
      'no data',
      null,
      'not expected',
      number(1.5, 'points'),
      number(1, 'fcfa'),
      null,
    ],
    // 0.1 + 0.2 is 0.30000000000000004 in binary; two cells are missing at the end.
    [
      'Non réparti',
      'not split',
      null,
      null,
      null,
      'not split',
      null,
      'not applicable',
      number(0.3, 'points'),
      null,
      null,
    ],
  ])
})

test('no column for a state nobody has, or for a rate the table does not show', () => {
  const rate = { numerator: 1, denominator: 2 }
  const sheet = sheetOf(
    aTable({
      columns: [{ id: 'need', label: 'Need', unit: 'percent' }],
      rows: [{ id: 'a', label: 'A', cells: [{ state: 'value', value: 50, rate }] }],
    }),
  )
  expect(sheet.header).toEqual(['Unit', 'Kind of row', 'Need (%)'])
})

test('numerator and denominator in FCFA say so, and a unit the label names is not said twice', () => {
  const rate = { numerator: 1_000, denominator: 4_000 }
  const sheet = sheetOf(
    aTable({
      columns: [
        { id: 'share', label: 'Share', unit: 'percent', withRate: true, rateUnit: 'fcfa' },
        { id: 'due', label: 'Due, FCFA', unit: 'fcfa' },
        { id: 'density', label: 'ASC', unit: 'perTenThousand' },
      ],
      rows: [{ id: 'a', label: 'A', cells: [{ state: 'value', value: 25, rate }] }],
    }),
  )
  expect(sheet.header.slice(2)).toEqual([
    'Share (%)',
    'Share, numerator (FCFA)',
    'Share, denominator (FCFA)',
    'Due, FCFA',
    'ASC (per 10,000)',
  ])
  expect(sheet.rows[0]?.slice(2)).toEqual([
    number(25, 'percent'),
    number(1_000, 'fcfa'),
    number(4_000, 'fcfa'),
    null,
    null,
  ])
})

test('every row has a cell per column', () => {
  const { header, rows } = sheetOf(EXPORTED.tables[0]!)
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => header.length))
})

test('words where a number was expected stand with the states', () => {
  const sheet = sheetOf(
    aTable({
      columns: [{ id: 'n', label: 'N', unit: 'count' }],
      rows: [{ id: 'a', label: 'A', cells: [{ text: 'none of 3' }] }],
    }),
  )
  expect(sheet.rows).toEqual([['A', 'detail', null, 'none of 3']])
})
