import { aUnit, count, figuresOf, percent, ref } from '../../../test/support/scoped-figures'
import { HIDDEN } from '../../dhis2/figure'
import { sexUnknown } from '../../metadata/categories'
import { operand } from '../../metadata/expressions'
import { populationTotal } from '../../metadata/population'
import {
  ascInPost,
  needCovered,
  needCoveredAlternative,
  populationCovered,
  villagesCoveredRate,
} from '../../metadata/sec'
import { coverageOf } from './compute'
import { pictureRows, tableRows } from './rows'
import { findingWords, needNotes, sexWords } from './words'

const mali = coverageOf(
  figuresOf({
    unit: aUnit('Mali'),
    whole: [[populationCovered, percent(3_197_026, 6_523_306)]],
    parts: [
      [ref('Sikasso'), [[populationCovered, percent(648_353, 1_622_344)]]],
      [ref('Kayes'), [[populationCovered, percent(286_779, 961_289)]]],
      [ref('Gao'), []],
    ],
  }),
  ref('Mali'),
)
const kadiolo = coverageOf(
  figuresOf({
    unit: aUnit('Kadiolo'),
    whole: [
      [ascInPost, count(72)],
      [operand(ascInPost, sexUnknown), count(72)],
      [needCovered, percent(50_400, 239_713)],
      [needCoveredAlternative, percent(108_000, 239_713)],
      [villagesCoveredRate, percent(84, 123)],
      [populationTotal, count(239_713)],
    ],
    parts: [[ref('Diou'), []]],
  }),
  ref('Kadiolo'),
)

describe('the finding', () => {
  test('the whole and the worst part', () => {
    expect(findingWords(mali, 'Mali', 'en')).toBe(
      'In Mali, 49.0% of the target population is covered. The lowest is Kayes with 29.8%.',
    )
  })

  test('another measure where the first is missing, and that it is not split', () => {
    expect(findingWords(kadiolo, 'Kadiolo', 'en')).toBe(
      'In Kadiolo, 68.3% of the villages are covered. Not split between its units.',
    )
  })

  test('nothing known', () => {
    expect(findingWords(coverageOf(figuresOf({ whole: [] }), ref('Gao')), 'Gao', 'en')).toBe(
      'In Gao, the coverage is not known.',
    )
  })
})

test('the need says what it stands on', () => {
  expect(needNotes(kadiolo, 'en')).toEqual([
    '72 ASC × 700 for 239,713 inhabitants',
    '45.1% at the norm of 1,500',
    'counted on the whole population (the one beyond 5 km is missing)',
  ])
})

test('sexes nobody entered are left out', () => {
  expect(sexWords(kadiolo.whole.inPostBySex, 'en')).toBe('sex not stated 72')
  expect(sexWords(mali.whole.inPostBySex, 'en')).toBe('')
})

test('a hidden sex is said to be hidden, not left out', () => {
  const inPostBySex = { women: HIDDEN, men: HIDDEN, sexUnknown: count(72) }
  expect(sexWords(inPostBySex, 'en')).toBe(
    'women hidden (small number) · men hidden (small number) · sex not stated 72',
  )
})

describe('rows of the picture and its table', () => {
  test('worst first, with the class of the legend; no data in words', () => {
    expect(pictureRows(mali, 'page', 'en').map(({ label, bar }) => [label, bar.state, bar.text])).toEqual([
      ['Kayes', 'value', '29.8%'],
      ['Sikasso', 'value', '40.0%'],
      ['Not split (entered for Mali)', 'notSplit', '57.4%'],
      ['Gao', 'notSplit', 'not split'],
    ])
    expect(pictureRows(mali, 'page', 'en')[0]?.bar).toMatchObject({ tone: 'low' })
  })

  test('the whole alone, which leads nowhere, where no part has a figure', () => {
    expect(pictureRows(kadiolo, 'page', 'en').map(({ label, selectable }) => [label, selectable])).toEqual([
      ['Kadiolo', false],
      ['Diou', undefined],
    ])
  })

  test('the table has the whole first and the rest last', () => {
    expect(tableRows(mali).map(({ label, kind }) => [label, kind])).toEqual([
      ['Mali', 'total'],
      ['Kayes', undefined],
      ['Sikasso', undefined],
      ['Gao', undefined],
      ['Not split (entered for Mali)', 'rest'],
    ])
  })
})
