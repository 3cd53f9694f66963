import { aUnit, count, figuresOf, ref, type Cells } from '../../../test/support/scoped-figures'
import { PAID_BY, pledged, PROMISED_BY, salariesDue } from '../../metadata/financing'
import { ascInPost } from '../../metadata/sec'
import { coFundingOf } from './compute'
import { debtColumns, payerRows, placeColumns, placeDebts, placeOfRow, placeRows } from './debt-rows'
import { debtsOf } from './debts'

const fundingOf = (parts: Readonly<Record<string, Cells>>, whole: Cells = []) =>
  coFundingOf(
    figuresOf({
      unit: aUnit('Kadiolo'),
      whole,
      parts: Object.entries(parts).map(([name, cells]) => [ref(name), cells] as const),
    }),
    ref('Kadiolo'),
    50,
  )

/** Commune 100 promised and 40 paid, ASACO 50 and 60, State 20 and nothing known. */
const area: Cells = [
  [ascInPost, count(3)],
  [PROMISED_BY.commune, count(100)],
  [PAID_BY.commune, count(40)],
  [PROMISED_BY.asaco, count(50)],
  [PAID_BY.asaco, count(60)],
  [PROMISED_BY.state, count(20)],
]

test('payers stand under their total; what nobody promised has no amounts of its own but what remains', () => {
  const { whole } = fundingOf({}, [...area, [salariesDue, count(200)], [pledged, count(170)]])
  const rows = payerRows(debtsOf(whole), 'en')
  expect(rows.map(({ id, kind }) => [id, kind])).toEqual([
    ['total', 'total'],
    ['commune', undefined],
    ['asaco', undefined],
    ['state', undefined],
    ['notPromised', 'rest'],
  ])
  expect(rows.every((row) => row.cells.length === debtColumns().length)).toBe(true)
  expect(rows[2]?.cells[2]).toEqual({ state: 'value', value: -10, note: 'paid beyond the pledge' })
  expect(rows[4]).toMatchObject({ label: 'Due, promised by nobody' })
  expect(rows[4]?.cells[2]).toEqual(count(30)) // 200 - 170
})

test('place by place, the largest remainder first', () => {
  const { rows } = fundingOf({ Fourou: [[PROMISED_BY.state, count(80)]], Diou: area, Kaï: [] })
  const debts = placeDebts({ parts: rows, communes: null }, true)
  expect(debts.map(({ place, payer, letter }) => [place.name, payer, letter?.to])).toEqual([
    ['Fourou', 'state', undefined],
    ['Diou', 'commune', 'community'],
    ['Diou', 'state', undefined],
    ['Diou', 'asaco', 'community'],
  ])
})

test('health areas: communes owe for all their areas, each ASACO for its own; letters go to each', () => {
  const { rows } = fundingOf({ Diou: area })
  const communes = fundingOf({ 'Commune Diou': area }).rows
  const debts = placeDebts({ parts: rows, communes }, true)
  expect(debts.map(({ place, payer, letter, isOrgUnit }) => [place.name, payer, letter?.to, isOrgUnit])).toEqual([
    ['Commune Diou', 'commune', 'commune', false],
    ['Commune Diou', 'state', undefined, false],
    ['Diou', 'asaco', 'asaco', true],
  ])
})

test('a row says its payer, leads to its place and opens its letter', () => {
  const write = jest.fn()
  const debts = placeDebts({ parts: fundingOf({ Diou: area }).rows, communes: null }, true)
  const [row] = placeRows(debts, 'en', write)
  expect(row?.cells).toHaveLength(placeColumns().length)
  expect(row?.cells.slice(0, 3)).toEqual([{ text: 'Commune' }, count(3), count(100)])
  expect(placeOfRow(row?.id ?? '')).toBe(ref('Diou').id)
  row?.action?.onPress()
  expect(write).toHaveBeenCalledWith(debts[0])
  expect(placeRows(debts, 'en', null)[0]?.action).toBeUndefined()
})
