import { aUnit, count, figuresOf, percent, ref, type Cells } from '../../../test/support/scoped-figures'
import { NO_DATA, NOT_SPLIT } from '../../dhis2/figure'
import { femme, homme, sexUnknown } from '../../metadata/categories'
import { amo, mutuelle, ramed, regimeUnknown } from '../../metadata/categories-regimes'
import { beneficiaries, insuredRate, mutuelleUpToDate, upToDateRate, womenBeneficiaryRate } from '../../metadata/cmu'
import { operand } from '../../metadata/expressions'
import { populationTotal } from '../../metadata/population'
import {
  cappedAtAll,
  coverageFigure,
  coverageOf,
  coveredAndUpToDate,
  regimesMissing,
  shareOfPopulation,
  uncoveredOf,
  womenOf,
} from './compute'
import { CMU_ITEMS } from './items'

/** The server answers 0 % for a population without beneficiaries. */
const populationAlone = (population: number): Cells => [
  [populationTotal, count(population)],
  [insuredRate, percent(0, population)],
]

const covered = (population: number, total: number, cells: Cells = []): Cells => [
  [populationTotal, count(population)],
  [beneficiaries, count(total)],
  [insuredRate, percent(total, population)],
  ...cells,
]

describe('Mali, 2021 (R20): entered for the country, split by nothing', () => {
  const figures = figuresOf({
    unit: aUnit('Mali'),
    whole: covered(21_112_000, 5_911_360, [[operand(beneficiaries, regimeUnknown, sexUnknown), count(5_911_360)]]),
    parts: [[ref('Kayes'), []]],
  })
  const coverage = coverageOf(figures, ref('Mali'))

  test('5,911,360 / 21,112,000 = 28.0 %; 21,112,000 - 5,911,360 = 15,200,640 are not covered', () => {
    expect(coverage.whole.coverage).toEqual(percent(5_911_360, 21_112_000))
    expect(coverage.whole.coverage).toMatchObject({ value: 28 })
    expect(uncoveredOf(coverage.whole)).toBe(15_200_640)
  })

  test('a regime is in the total: not split, neither zero nor missing', () => {
    const { amo: inAmo, notSplit } = coverage.whole.coveredBy
    expect([inAmo, notSplit]).toEqual([NOT_SPLIT, count(5_911_360)])
    expect(regimesMissing(coverage.whole)).toEqual([])
    expect(womenOf(figures.whole)).toEqual({ share: NOT_SPLIT, sexUnknown: count(5_911_360) })
  })

  test('Kayes is in there too; the rest is all of it', () => {
    expect(coverage.rows[0]).toMatchObject({
      coverage: NOT_SPLIT,
      beneficiaries: NOT_SPLIT,
      coveredBy: { amo: NOT_SPLIT },
    })
    expect(coverage.rest?.coverage).toMatchObject({ value: 28 })
    expect(coverage.partsWithoutData).toEqual([])
  })
})

describe('three districts of a region', () => {
  const figures = figuresOf({
    unit: aUnit('Ségou'),
    whole: covered(1_000, 190),
    parts: [
      [
        ref('Barouéli'),
        covered(300, 90, [
          [operand(beneficiaries, amo, femme), count(50)],
          [operand(beneficiaries, amo, homme), count(40)],
        ]),
      ],
      [ref('Bla'), populationAlone(400)],
      [ref('Niono'), covered(200, 40)],
    ],
  })
  const coverage = coverageOf(figures, ref('Ségou'))

  test('40 / 200 = 20 % before 90 / 300 = 30 %, the one without a figure last', () => {
    expect(coverage.rows.map(({ orgUnit }) => orgUnit.name)).toEqual(['Niono', 'Barouéli', 'Bla'])
  })

  test('a regime is the sum of its sexes: 50 + 40 = 90, which is 30.0 % of 300', () => {
    const row = coverage.rows[1]
    expect(row?.coveredBy.amo).toEqual(count(90))
    expect(row && shareOfPopulation(row, 'amo')).toMatchObject({ value: 30, rate: { numerator: 90, denominator: 300 } })
    expect(row && shareOfPopulation(row, 'ramed')).toEqual(NO_DATA)
    expect(row && regimesMissing(row)).toEqual(['ramed', 'mutuelle'])
  })

  test('190 - 90 - 40 = 60 entered for the region, of 1,000 - 300 - 400 - 200 = 100 inhabitants', () => {
    expect(coverage.rest).toMatchObject({ beneficiaries: count(60), coverage: { value: 60 } })
    // Bla's beneficiaries are among the 60: not split, although the server said 0 % for it.
    expect(coverage.rows[2]?.coverage).toEqual(NOT_SPLIT)
  })
})

test('population without beneficiaries is no data, where nothing is left at the whole', () => {
  const figures = figuresOf({ whole: populationAlone(900), parts: [[ref('Bla'), populationAlone(900)]] })
  const coverage = coverageOf(figures, ref('Ségou'))
  expect(coverage.whole.coverage).toEqual(NO_DATA)
  expect(coverage.rest).toBeNull()
  expect(coverage.partsWithoutData).toEqual(['Bla'])
})

test('nobody covered is a zero', () => {
  expect(coverageOf(figuresOf({ whole: covered(900, 0) }), ref('Bla')).whole.coverage).toEqual(percent(0, 900))
})

test('above 100 %: 110 of 100 is shown as 100, on the same 110 of 100; nobody is left uncovered', () => {
  const { whole } = coverageOf(figuresOf({ whole: covered(100, 110) }), ref('Bla'))
  expect(whole.coverage).toMatchObject({ value: 110 })
  expect(cappedAtAll(whole.coverage)).toEqual({ ...percent(110, 100), value: 100 })
  expect(cappedAtAll(percent(28, 100))).toEqual(percent(28, 100))
  expect(uncoveredOf(whole)).toBeNull()
})

describe('up to date', () => {
  const regimes: Cells = [
    [operand(beneficiaries, amo, femme), count(500)],
    [operand(beneficiaries, ramed, homme), count(300)],
    [operand(beneficiaries, mutuelle, femme), count(120)],
    [operand(beneficiaries, mutuelle, homme), count(80)],
  ]
  const row = (cells: Cells) =>
    coverageOf(figuresOf({ whole: covered(10_000, 1_000, [...regimes, ...cells]) }), ref('Bla')).whole

  test('150 of 120 + 80 = 200 in mutuelles: 50 behind, 1,000 - 50 = 950, AMO and RAMED whole', () => {
    const whole = row([
      [mutuelleUpToDate, count(150)],
      [upToDateRate, percent(150, 200)],
    ])
    expect(coveredAndUpToDate(whole)).toEqual({ total: 950, behind: 50 })
    expect(whole.upToDateRate).toMatchObject({ value: 75 })
  })

  test('not entered: the 0 % the server makes of it is not told', () => {
    const whole = row([[upToDateRate, percent(0, 200)]])
    expect(whole.upToDateRate).toEqual(NO_DATA)
    expect(coveredAndUpToDate(whole)).toBeNull()
  })

  test('more up to date than beneficiaries: nobody is behind', () => {
    expect(coveredAndUpToDate(row([[mutuelleUpToDate, count(210)]]))).toEqual({ total: 1000, behind: 0 })
  })
})

test('a hidden number hides the coverage and what is left', () => {
  const whole: Cells = [
    [populationTotal, count(50)],
    [beneficiaries, { state: 'hidden' }],
    [insuredRate, percent(3, 50)],
  ]
  const figures = figuresOf({ whole })
  expect(coverageFigure(figures.whole)).toEqual({ state: 'hidden' })
  expect(uncoveredOf(coverageOf(figures, ref('Bla')).whole)).toBeNull()
})

test('women: 2,510 / 4,256 = 59.0 % as the server says', () => {
  const { whole } = figuresOf({ whole: [[womenBeneficiaryRate, percent(2510, 4256)]] })
  expect(womenOf(whole)).toMatchObject({ share: { value: 59 }, sexUnknown: NO_DATA })
})

test('each space asks for what the smaller one does; no item twice', () => {
  const ids = (space: keyof typeof CMU_ITEMS): readonly string[] => CMU_ITEMS[space].map(({ id }) => id)
  expect(ids('page')).toEqual(expect.arrayContaining([...ids('item')]))
  expect(ids('item')).toEqual(expect.arrayContaining([...ids('headline')]))
  expect(new Set(ids('page')).size).toBe(ids('page').length)
})
