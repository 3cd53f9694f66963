import { aUnit, count, figuresOf, percent, ref } from '../../../test/support/scoped-figures'
import { hideSmallNumbers } from '../../analytics/hiding'
import { HIDDEN, NO_DATA, NOT_SPLIT } from '../../dhis2/figure'
import { femme, homme, sexUnknown } from '../../metadata/categories'
import { operand } from '../../metadata/expressions'
import { populationBeyond5Km, populationTotal } from '../../metadata/population'
import {
  ascInPost,
  needCovered,
  needCoveredAlternative,
  populationCovered,
  villagesCoveredRate,
} from '../../metadata/sec'
import { sensitiveItems } from '../../metadata/sensitive-items'
import { COVERAGE_ITEMS, coverageOf, restFigure } from './compute'

/** Published table of 2015: target population, population covered, ASC, villages covered and all (docs/demo-data.md). */
const REGIONS = [
  ['Koulikoro', 1_477_040, 869_282, 526, 621, 1761],
  ['Kayes', 961_289, 286_779, 248, 256, 1369],
  ['Mopti', 1_181_486, 680_261, 305, 306, 1896],
  ['Ségou', 1_281_147, 712_351, 448, 412, 2003],
  ['Sikasso', 1_622_344, 648_353, 660, 591, 1629],
] as const

const mali2015 = figuresOf({
  unit: aUnit('Mali'),
  whole: [
    [populationCovered, percent(3_197_026, 6_523_306)],
    [ascInPost, count(2187)],
    [villagesCoveredRate, percent(2186, 8658)],
  ],
  parts: [
    [ref('Gao'), []],
    ...REGIONS.map(
      ([name, target, covered, asc, villages, allVillages]) =>
        [
          ref(name),
          [
            [populationCovered, percent(covered, target)],
            [ascInPost, count(asc)],
            [villagesCoveredRate, percent(villages, allVillages)],
          ],
        ] as const,
    ),
  ],
})

describe('coverage of Mali, 2015 (R19)', () => {
  const coverage = coverageOf(mali2015, ref('Mali'))

  test('3,197,026 of 6,523,306 = 49.0 %; 526 + 248 + 305 + 448 + 660 = 2,187 ASC', () => {
    expect(coverage.whole.populationCovered).toEqual(percent(3_197_026, 6_523_306))
    expect(coverage.whole.inPost).toEqual(count(2187))
  })

  test('worst first, the region without data last', () => {
    expect(coverage.rows.map((row) => row.orgUnit.name)).toEqual([
      'Kayes', // 29.8
      'Sikasso', // 40.0
      'Ségou', // 55.6
      'Mopti', // 57.6
      'Koulikoro', // 58.9
      'Gao',
    ])
  })

  test('the parts explain the whole: nothing is left, and Gao has no data', () => {
    expect(coverage.rest).toBeNull()
    expect(coverage.rows.at(-1)?.populationCovered).toEqual(NO_DATA)
    expect(coverage.partsWithoutData).toEqual(['Gao'])
  })
})

describe('Sikasso, 2015: the region knows more than its districts', () => {
  const sikasso = figuresOf({
    unit: aUnit('Sikasso'),
    whole: [
      [populationCovered, percent(648_353, 1_622_344)],
      [ascInPost, count(660)],
      [needCovered, percent(660 * 700, 1_622_344)],
      [populationBeyond5Km, count(1_622_344)],
    ],
    parts: [
      [
        ref('Kadiolo'),
        [
          [ascInPost, count(72)],
          [needCovered, percent(72 * 700, 239_713)],
          [populationTotal, count(239_713)],
        ],
      ],
      [ref('Yorosso'), []],
    ],
  })
  const coverage = coverageOf(sikasso, ref('Sikasso'))
  const row = (name: string) => coverage.rows.find(({ orgUnit }) => orgUnit.name === name)

  test('660 = 72 at Kadiolo + 588 not split', () => {
    expect(coverage.rest?.inPost).toEqual(count(588))
    expect(row('Kadiolo')?.inPost).toEqual(count(72))
  })

  test('a district without a figure is not split, which is not no data', () => {
    expect(row('Yorosso')?.inPost).toEqual(NOT_SPLIT)
    expect(row('Yorosso')?.needCovered).toEqual(NOT_SPLIT)
    expect(row('Kadiolo')?.populationCovered).toEqual(NOT_SPLIT)
    expect(coverage.partsWithoutData).toEqual([])
  })

  test('the rest of a percentage is what was entered at the region: 648,353 of 1,622,344 = 40.0 %', () => {
    expect(coverage.rest).not.toBeNull()
    const rest = coverage.rest && restFigure(coverage.rest, 'populationCovered')
    expect(rest).toMatchObject({ state: 'value', rate: { numerator: 648_353, denominator: 1_622_344 } })
    expect(coverage.rest && restFigure(coverage.rest, 'needCovered')).toEqual(NO_DATA)
  })

  test('each need says which population it was counted on', () => {
    expect(coverage.whole.needDenominator).toBe('beyond5Km')
    expect(row('Kadiolo')?.needDenominator).toBe('total')
    expect(row('Yorosso')?.needDenominator).toBeNull()
  })
})

describe('Kadiolo, 2015 (R3)', () => {
  const kadiolo = figuresOf({
    unit: aUnit('Kadiolo'),
    whole: [
      [ascInPost, count(72)],
      [operand(ascInPost, sexUnknown), count(72)],
      // 72 x 700 / 239,713 = 21.0 %; 72 x 1,500 / 239,713 = 45.1 %
      [needCovered, percent(50_400, 239_713)],
      [needCoveredAlternative, percent(108_000, 239_713)],
      [villagesCoveredRate, percent(84, 123)],
      [populationTotal, count(239_713)],
    ],
  })
  const coverage = coverageOf(kadiolo, ref('Kadiolo'))

  test('21.0 % of the need at 700, 45.1 % at 1,500, on the whole population', () => {
    expect(coverage.whole.needCovered).toMatchObject({ value: 21 })
    expect(coverage.whole.needCoveredAlternative).toMatchObject({ value: 45.1 })
    expect(coverage.whole.needDenominator).toBe('total')
  })

  test('72 ASC of unstated sex; women and men are not known, not 0', () => {
    expect(coverage.whole.inPostBySex).toEqual({ women: NO_DATA, men: NO_DATA, sexUnknown: count(72) })
    expect(operand(ascInPost, femme).id).not.toBe(operand(ascInPost, homme).id)
  })

  test('without the population covered the picture shows villages: 84 of 123 = 68.3 %', () => {
    expect(coverage.measure).toBe('villagesCovered')
    expect(coverage.whole.villagesCovered).toMatchObject({ value: 68.3 })
  })

  test('no parts: no rest', () => {
    expect(coverage.rows).toEqual([])
    expect(coverage.rest).toBeNull()
  })
})

test('several units taken together have no rest: they are no whole', () => {
  const several = figuresOf({
    unit: null,
    whole: [[ascInPost, count(900)]],
    parts: [
      [ref('Kayes'), [[ascInPost, count(248)]]],
      [ref('Gao'), []],
    ],
  })
  const coverage = coverageOf(several, ref('2 units'))
  expect(coverage.rest).toBeNull()
  expect(coverage.rows.find(({ orgUnit }) => orgUnit.name === 'Gao')?.inPost).toEqual(NO_DATA)
})

test('nothing at all: the usual measure, no figures', () => {
  const coverage = coverageOf(figuresOf({ whole: [], parts: [[ref('Kadiolo'), []]] }), ref('Sikasso'))
  expect(coverage.measure).toBe('populationCovered')
  expect(coverage.whole.populationCovered).toEqual(NO_DATA)
  expect(coverage.rest).toBeNull()
})

describe('numbers of ASC below 5 hidden', () => {
  /** 3 + 30 = 33 ASC of the communes, or 72 with 39 that nobody split; a need of 3 x 700 for 4 000 is 52.5 %. */
  const district = (inPost: number) =>
    figuresOf({
      unit: aUnit('Kadiolo'),
      whole: [
        [ascInPost, count(inPost)],
        [needCovered, percent(inPost * 700, 239_713)],
      ],
      parts: [
        [
          ref('Diou'),
          [
            [ascInPost, count(3)],
            [needCovered, percent(2100, 4000)],
          ],
        ],
        [
          ref('Loulouni'),
          [
            [ascInPost, count(30)],
            [needCovered, percent(21_000, 60_000)],
          ],
        ],
        [ref('Zégoua'), []],
      ],
    })
  const hidden = (inPost: number) =>
    coverageOf(
      hideSmallNumbers({ ...district(inPost), items: COVERAGE_ITEMS }, sensitiveItems(COVERAGE_ITEMS), 5),
      ref('Kadiolo'),
    )
  const rowsOf = (inPost: number) => hidden(inPost).rows.map((row) => [row.orgUnit.name, row.inPost, row.needCovered])

  test('33 in all: 33 - 30 would tell 3, so Loulouni goes too; the need tells the ASC', () => {
    expect(rowsOf(33)).toEqual([
      ['Diou', HIDDEN, HIDDEN],
      ['Loulouni', HIDDEN, HIDDEN],
      ['Zégoua', NO_DATA, NO_DATA],
    ])
    expect(hidden(33).whole.inPost).toEqual(count(33))
    expect(hidden(33).rest?.inPost ?? null).toBeNull()
  })

  test('72 in all: what is not split is hidden instead, and Zégoua is in there', () => {
    expect(rowsOf(72)).toEqual([
      ['Loulouni', count(30), percent(21_000, 60_000)],
      ['Diou', HIDDEN, HIDDEN],
      ['Zégoua', NOT_SPLIT, NOT_SPLIT],
    ])
    expect(hidden(72).whole.inPost).toEqual(count(72))
    expect(hidden(72).rest?.inPost).toEqual(HIDDEN)
  })
})
