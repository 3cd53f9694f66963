import { aUnit, count, figuresOf, percent, ref, type Cells } from '../../../test/support/scoped-figures'
import { femme, sexUnknown } from '../../metadata/categories'
import { amo, mutuelle, ramed, regimeUnknown } from '../../metadata/categories-regimes'
import { beneficiaries, insuredRate, mutuelleUpToDate, quotaDue, quotaPaid } from '../../metadata/cmu'
import { operand } from '../../metadata/expressions'
import { insuranceLegend } from '../../metadata/legend-sets'
import { populationTotal } from '../../metadata/population'
import { unitsToLookAt } from './attention'
import { coverageOf } from './compute'
import { funnelSteps, funnelTableRows } from './funnel-rows'
import { quotasOf } from './quotas'
import { heatColumns, heatRows } from './rows'
import { besideWholeMark, capNotes, classMark, findingWords, missingRegimeNotes } from './words'

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

const regimes = (inAmo: number, inRamed: number, inMutuelles: number): Cells => [
  [operand(beneficiaries, amo, femme), count(inAmo)],
  [operand(beneficiaries, ramed, femme), count(inRamed)],
  [operand(beneficiaries, mutuelle, femme), count(inMutuelles)],
]

const covered = (population: number, total: number, cells: Cells = []): Cells => [
  [populationTotal, count(population)],
  [beneficiaries, count(total)],
  [insuredRate, percent(total, population)],
  ...cells,
]

const sikassoFigures = figuresOf({
  unit: aUnit('Sikasso'),
  whole: covered(10_000, 1_000, [...regimes(500, 300, 200), [mutuelleUpToDate, count(150)]]),
  parts: [
    [ref('Kadiolo'), [...covered(4_000, 480, regimes(200, 120, 160)), [quotaDue, count(900)], [quotaPaid, count(100)]]],
    [ref('Yorosso'), [...covered(6_000, 520, regimes(300, 180, 40)), [quotaDue, count(700)], [quotaPaid, count(0)]]],
  ],
})
const sikasso = coverageOf(sikassoFigures, ref('Sikasso'))

describe('the finding', () => {
  const finding = (whole: Cells): string => findingWords(coverageOf(figuresOf({ whole }), ref('Bla')), 'en')

  test('how many, how many not, and where fewest: 520 / 6,000 = 8.7 %, 480 / 4,000 = 12.0 %', () => {
    expect(findingWords(sikasso, 'en')).toBe(
      'In Sikasso, 10.0% of the population is covered; 9,000 people are not. The lowest is Yorosso with 8.7%.',
    )
  })

  test.each<[string, Cells, string]>([
    ['nothing known', [], 'In Bla, it is not known who is covered.'],
    ['no population', [[beneficiaries, count(40)]], 'In Bla, 40 people are covered; the population is not known.'],
    [
      'more than all',
      covered(100, 110, regimes(50, 50, 10)),
      'In Bla, there are more beneficiaries than inhabitants; people are registered twice.',
    ],
    [
      'regimes that did not report: the others are not called uncovered',
      covered(1_000, 40, [[operand(beneficiaries, mutuelle, femme), count(40)]]),
      'In Bla, the regimes that reported cover 4.0% of the population.',
    ],
  ])('%s', (_name, whole, text) => {
    expect(finding(whole)).toBe(text)
  })
})

test('the cap says what the server counts, and only above 100 %', () => {
  expect(capNotes(percent(110, 100), 'en')).toEqual([
    'Shown as 100% at most; the server counts 110.0%. People may be registered twice.',
  ])
  expect(capNotes(percent(100, 100), 'en')).toEqual([])
})

test('regimes without data are named', () => {
  const whole = covered(1_000, 40, [[operand(beneficiaries, mutuelle, femme), count(40)]])
  expect(missingRegimeNotes(coverageOf(figuresOf({ whole }), ref('Bla')).whole, 'fr')).toEqual([
    'without AMO, RAMED (no data)',
  ])
})

test.each([
  [28, 'high', 'Au niveau de 2021 ou plus'],
  [27.9, 'mid', 'Entre 2018 et 2021'],
  [11.9, 'low', 'Sous le niveau de 2018'],
])('%d %% is in its class', (value, tone, text) => {
  expect(classMark(insuranceLegend, count(value), 'fr')).toEqual({ tone, text })
})

test.each([
  [4.04, 'mid'], // both are shown as 4.0
  [3.9, 'low'],
  [4.1, 'high'],
] as const)('a share of %d %% beside 4.0 %% of the whole', (share, tone) => {
  expect(besideWholeMark(count(share), count(4), 'Mali', 'en')?.tone).toBe(tone)
})

describe('the funnel', () => {
  const steps = funnelSteps(sikasso.whole, 'en')

  test('10,000 > 1,000 > 950: 9,000 not covered (90.0 %), 50 of 200 in mutuelles not up to date (25.0 %)', () => {
    expect(steps.map(({ bar, dropText }) => [bar.text, dropText])).toEqual([
      ['10,000', undefined],
      ['1,000', '9,000 not covered (90.0%)'],
      ['950', '50 in mutuelles not up to date (25.0%)'],
    ])
  })

  test('the last step keeps AMO and RAMED whole', () => {
    expect(steps[2]?.parts?.map(({ series, amount }) => [series, amount])).toEqual([
      ['amo', 500],
      ['ramed', 300],
      ['mutuelle', 150],
    ])
  })

  test('its table holds the same: 950 / 10,000 = 9.5 %', () => {
    expect(funnelTableRows(sikasso.whole)[2]?.cells).toMatchObject([
      count(950),
      { value: 9.5 },
      count(500),
      count(300),
      count(150),
    ])
  })

  test('a total without its regimes is hatched as a whole; who is up to date is not known', () => {
    const whole = covered(100, 28, [[operand(beneficiaries, regimeUnknown, sexUnknown), count(28)]])
    const [, inAll, upToDate] = funnelSteps(coverageOf(figuresOf({ whole }), ref('Mali')).whole, 'en')
    expect(inAll?.parts).toEqual([{ series: 'notSplit', amount: 28, text: '28' }])
    expect(inAll?.details).toContain('AMO: not split')
    expect(upToDate?.bar).toEqual({ state: 'noData', text: 'no data' })
  })
})

describe('regime by unit', () => {
  test('beneficiaries with their share, in a class by mark: 200 / 4,000 = 5.0 % as 500 / 10,000', () => {
    expect(heatColumns(sikasso, 'fr').map(({ label }) => label)).toEqual([
      'Population covered',
      'AMO',
      'RAMED',
      'Mutuelle',
    ])
    const rows = heatRows(sikasso, insuranceLegend, 'en')
    expect(rows.map(({ label, kind }) => [label, kind])).toEqual([
      ['Sikasso', 'total'],
      ['Yorosso', undefined],
      ['Kadiolo', undefined],
    ])
    expect(rows[2]?.cells).toMatchObject([
      { value: 12, mark: { tone: 'mid', text: 'Between 2018 and 2021' } },
      { value: 200, note: '5.0%', mark: { tone: 'mid' } },
      { value: 120, note: '3.0%', mark: { tone: 'mid' } },
      // 160 / 4,000 = 4.0 % above 200 / 10,000 = 2.0 %
      { value: 160, note: '4.0%', mark: { tone: 'high', text: 'above Sikasso (2.0% of the inhabitants)' } },
    ])
    // The whole is not compared with itself.
    expect(rows[0]?.cells[1]).toEqual({ ...count(500), note: '5.0%' })
  })
})

test('to look at: less covered than the whole by people, then owing, each once', () => {
  const units = unitsToLookAt(sikasso, quotasOf(sikassoFigures, ref('Sikasso')), 'en')
  // 6,000 - 520 = 5,480; Kadiolo covers more than the region and owes 900 - 100 = 800.
  expect(units.map(({ orgUnit, why }) => [orgUnit.name, plain(why)])).toEqual([
    ['Yorosso', 'covers 8.7% of its inhabitants; 5,480 have no known cover.'],
    ['Kadiolo', 'owes RAMED 800 FCFA.'],
  ])
})
