import { aUnit, count, figuresOf, percent, ref, type Cells } from '../../../test/support/scoped-figures'
import { speak } from '../../../test/support/language'
import { organs, womenChairRate, womenInOrgansRate } from '../../metadata/governance'
import { genderLegend } from '../../metadata/legend-sets'
import { participantsMixed, participantsWomenOnly, womenInAllRate, womenInMixedRate } from '../../metadata/training'
import { unitsToLookAt } from './attention'
import { trainingOf } from './compute'
import { parityClass, parityLegend } from './parity-class'
import { rankedUnits } from './ranking'
import { unitFindingWords, unitPictureRows, unitTableRows } from './unit-rows'

// Plural forms stand in the texts of a language.
beforeAll(() => speak('en'))

type Part = readonly [string, Cells]

const mixed = (women: number, all: number): Cells => [
  [womenInMixedRate, percent(women, all)],
  [participantsMixed, count(all)],
]

const regionWith = (parts: readonly Part[], whole: Cells = []) => {
  const figures = figuresOf({ unit: aUnit('Kayes'), whole, parts: parts.map(([name, cells]) => [ref(name), cells]) })
  const training = trainingOf(figures, ref('Kayes'), genderLegend)
  return { training, ranked: rankedUnits(training.rows) }
}

/**
 * Distances to 50 %: Kita 8/40 = 20 % is 30 away, Diema 36/40 = 90 % is 40, Nioro 45/100 is 5, Bafoulabe 0/4 would be
 * furthest of all but stands on 4. The whole: 8 + 36 + 45 + 0 = 89 of 184.
 */
const kayes = regionWith(
  [
    ['Kayes', []],
    ['Nioro', mixed(45, 100)],
    ['Bafoulabe', mixed(0, 4)],
    ['Kita', [...mixed(8, 40), [womenInAllRate, percent(28, 60)], [participantsWomenOnly, count(20)]]],
    ['Diema', mixed(36, 40)],
  ],
  mixed(89, 184),
)

describe('rank', () => {
  test('furthest from parity first on either side, small numbers last, then those without a share', () => {
    expect(kayes.ranked.map(({ row, comparison }) => [row.orgUnit.name, comparison])).toEqual([
      ['Diema', 'comparable'],
      ['Kita', 'comparable'],
      ['Nioro', 'comparable'],
      ['Bafoulabe', 'small'],
      ['Kayes', 'none'],
    ])
  })

  test.each([
    [9, 'small'],
    [10, 'comparable'],
  ])('a share on %i participations is %s', (all, comparison) => {
    expect(regionWith([['Kita', mixed(3, all)]]).ranked[0]?.comparison).toBe(comparison)
  })

  test('as far from parity, the one that stands on more comes first', () => {
    const { ranked } = regionWith([
      ['Kita', mixed(8, 40)],
      ['Diema', mixed(80, 100)],
    ])
    expect(ranked.map(({ row }) => row.orgUnit.name)).toEqual(['Diema', 'Kita'])
  })
})

describe('finding', () => {
  test('names the unit with both counts, and the sex that is below the mark', () => {
    expect(unitFindingWords(kayes.ranked, kayes.training, 'en')).toBe(
      'Diema is furthest from parity, 90.0% women (36 of 40); men are below the mark of 30%.',
    )
  })

  test.each<[string, readonly Part[], Cells, string]>([
    [
      'women below',
      [['Kita', mixed(8, 40)]],
      [],
      'Kita is furthest from parity, 20.0% women (8 of 40), below the mark of 30%.',
    ],
    ['within', [['Nioro', mixed(45, 100)]], [], 'Nioro is furthest from parity, 45.0% women (45 of 100).'],
    ['small only', [['Kita', mixed(0, 4)]], [], 'Too few participations in each unit to compare shares.'],
    ['R13', [['Kita', []]], mixed(37, 95), 'Entered for the place as a whole, not split by organisation unit.'],
    ['none', [['Kita', []]], [], 'No mixed session with the sex stated in any unit.'],
  ])('%s', (_name, parts, whole, words) => {
    const { ranked, training } = regionWith(parts, whole)
    expect(unitFindingWords(ranked, training, 'en')).toBe(words)
  })
})

describe('rows', () => {
  test('the picture: class as tone, share and counts in words; a small number has no class', () => {
    expect(unitPictureRows(kayes.ranked, kayes.training, 'en').map(({ label, bar }) => [label, bar])).toEqual([
      ['Diema', { state: 'value', value: 90, tone: 'low', text: '90.0% · 36 of 40' }],
      ['Kita', { state: 'value', value: 20, tone: 'low', text: '20.0% · 8 of 40' }],
      ['Nioro', { state: 'value', value: 45, tone: 'high', text: '45.0% · 45 of 100' }],
      ['Bafoulabe', { state: 'value', value: 0, tone: 'none', text: '0.0% · small n (below 10) · 0 of 4' }],
      ['Kayes', { state: 'noData', text: 'no data' }],
    ])
  })

  test('the card tells the class, the other share and the women-only sessions', () => {
    expect(unitPictureRows(kayes.ranked, kayes.training, 'en')[1]?.details).toEqual([
      'Below 30 % women',
      'Women, all sessions 46.7% (28 of 60)',
      'Participants, women-only sessions 20',
    ])
  })

  test('R13: the cercles are not split, the region holds 37 of 95', () => {
    const { ranked, training } = regionWith([['Kita', []]], mixed(37, 95))
    expect(unitPictureRows(ranked, training, 'en').map(({ label, bar }) => [label, bar.state, bar.text])).toEqual([
      ['Not split (entered for Kayes)', 'notSplit', '38.9% · 37 of 95'],
      ['Kita', 'notSplit', 'not split'],
    ])
  })

  test('the table: the whole, the parts as ranked, their class in words', () => {
    const rows = unitTableRows(kayes.ranked, kayes.training, 'en')
    expect(rows.map(({ label, cells }) => [label, cells[0], cells[1]])).toEqual([
      ['Kayes', percent(89, 184), { text: 'Near parity' }],
      ['Diema', percent(36, 40), { text: 'Above 70 % women' }],
      ['Kita', percent(8, 40), { text: 'Below 30 % women' }],
      ['Nioro', percent(45, 100), { text: 'Near parity' }],
      ['Bafoulabe', percent(0, 4), { text: 'small n (below 10)' }],
      ['Kayes', { state: 'noData' }, { text: '–' }],
    ])
  })
})

test.each([
  [29.9, 'low', 'Below 30 % women'],
  [30, 'mid', '30 to 39.9 % women'],
  [50, 'high', 'Near parity'],
  [60.1, 'mid', '60.1 to 70 % women'],
  [70.1, 'low', 'Above 70 % women'],
])('the legend reads both sides: %p %% is %s', (share, tone, words) => {
  expect(parityClass(genderLegend, share, 'en')).toEqual({ tone, words })
})

test('a mark of the legend has the names of both its sides', () => {
  expect(parityLegend(genderLegend, 'en')).toEqual({
    low: 'Below 30 % women or above 70 % women',
    mid: '30 to 39.9 % women or 60.1 to 70 % women',
    high: 'Near parity',
  })
})

describe('to look at', () => {
  const chairs = (women: number, all: number): Cells => [
    [womenChairRate, percent(women, all)],
    [organs, count(all)],
    [womenInOrgansRate, percent(1, 4)],
  ]
  const { ranked } = regionWith([
    ['Nioro', [...mixed(45, 100), ...chairs(0, 3)]],
    ['Kita', [...mixed(8, 40), ...chairs(0, 1)]],
    ['Yelimane', chairs(0, 12)],
    ['Diema', [...mixed(36, 40), ...chairs(1, 9)]],
    ['Kenieba', [...mixed(0, 4), ...chairs(2, 9)]],
    ['Bafoulabe', [[organs, count(7)]]],
  ])

  test('a sex below the mark, furthest first; then organs without a woman in the chair, most organs first', () => {
    expect(unitsToLookAt(ranked, 30, 'en').map(({ orgUnit, why }) => [orgUnit.name, why])).toEqual([
      ['Diema', '90.0% women in mixed sessions (36 of 40), men below the mark of 30%'],
      [
        'Kita',
        '20.0% women in mixed sessions (8 of 40), below the mark of 30%; no woman reported in the chair of the only organ',
      ],
      ['Yelimane', 'no woman reported in the chair of 12 organs'],
      ['Nioro', 'no woman reported in the chair of 3 organs'],
    ])
  })

  test('without a mark only the chairs are left', () => {
    expect(unitsToLookAt(ranked, null, 'en').map(({ orgUnit }) => orgUnit.name)).toEqual(['Yelimane', 'Nioro', 'Kita'])
  })
})
