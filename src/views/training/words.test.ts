import { count, figuresOf, percent, ref } from '../../../test/support/scoped-figures'
import { speak } from '../../../test/support/language'
import { HIDDEN, NO_DATA } from '../../dhis2/figure'
import { femme, homme, sexUnknown } from '../../metadata/categories'
import { themeAdvocacy, themeGender, themeSec } from '../../metadata/categories-training'
import { operand } from '../../metadata/expressions'
import { genderLegend } from '../../metadata/legend-sets'
import { parityGap, participantsMixed, participantsWomenOnly, womenInMixedRate } from '../../metadata/training'
import { legendFor } from '../../settings/legend-for'
import { trainingOf } from './compute'
import { parityClass } from './parity-class'
import { pictureRows } from './theme-rows'
import {
  findingWords,
  markWords,
  mobilisedWords,
  parityWords,
  resultsWithoutFigure,
  sessionsWords,
  sexUnknownWords,
} from './words'

// Plural forms stand in the texts of a language.
beforeAll(() => speak('en'))

const training = (women: number, men: number, gap: number, legend = genderLegend) =>
  trainingOf(
    figuresOf({
      whole: [
        [womenInMixedRate, percent(women, women + men)],
        [parityGap, count(gap)],
        [operand(participantsMixed, themeGender, femme), count(women)],
        [operand(participantsMixed, themeGender, homme), count(men)],
        [operand(participantsWomenOnly, themeAdvocacy), count(27)],
      ],
    }),
    ref('Kayes'),
    legend,
  )

test.each([
  [
    'R10',
    training(37, 58, 11.1),
    '38.9% women in mixed sessions; both sexes reach the mark of 30%.',
    'both sexes reach',
  ],
  ['few women', training(1, 4, 30), '20.0% women in mixed sessions, below the mark of 30%.', 'women below'],
  ['few men', training(4, 1, -30), '80.0% women in mixed sessions; men are below the mark of 30%.', 'men below'],
])('the mark holds for both sexes: %s', (_name, found, finding, mark) => {
  expect(findingWords(found, 'Kayes', 'en')).toBe(`In Kayes, ${finding}`)
  expect(markWords(found.whole.womenInMixed, 30, 'en')).toBe(`${mark} the mark of 30% (law 2015-052)`)
})

test('whoever moves the lowest class of parity moves the mark: 31 of 31 + 69 is 31 %, within 30, below 33', () => {
  const moved = legendFor({ legends: { [genderLegend.code]: [33, 40, 60, 67] } }, genderLegend)
  expect(findingWords(training(31, 69, 19), 'Kayes', 'en')).toContain('both sexes reach the mark of 30%')
  expect(findingWords(training(31, 69, 19, moved), 'Kayes', 'en')).toContain('below the mark of 33%')
  expect([genderLegend, moved].map((legend) => parityClass(legend, 31, 'en')?.words)).toEqual([
    '30 to 39.9 % women',
    'Below 33%',
  ])
})

describe('small numbers hidden', () => {
  const hidden = trainingOf(
    figuresOf({
      whole: [
        [womenInMixedRate, HIDDEN],
        [parityGap, HIDDEN],
        [operand(participantsMixed, themeGender, femme), HIDDEN],
        [operand(participantsMixed, themeGender, homme), count(58)],
        [operand(participantsMixed, themeGender, sexUnknown), HIDDEN],
      ],
    }),
    ref('Kayes'),
    genderLegend,
  )

  test('the finding says so, and nothing else tells the share', () => {
    expect(findingWords(hidden, 'Kayes', 'en')).toBe(
      'In Kayes, so few people took part that the share of women is hidden.',
    )
    expect(markWords(hidden.whole.womenInMixed, 30, 'en')).toBeNull()
    expect(parityWords(hidden.whole, 'en')).toBeNull()
    expect(sexUnknownWords(hidden.whole, 'en')).toBeNull()
  })

  test('a theme is hidden, not without data', () => {
    expect(pictureRows(hidden, 'en').map((row) => row.bar)).toEqual([
      { state: 'hidden', text: 'hidden (small number)' },
    ])
  })
})

test('the distance to parity is worded, not signed: 50 - 38.9 = 11.1', () => {
  expect(parityWords(training(37, 58, 11.1).whole, 'en')).toBe('11.1 points below parity')
  expect(parityWords(training(4, 1, -30).whole, 'en')).toBe('30.0 points above parity')
  expect(parityWords(training(1, 1, 0).whole, 'en')).toBeNull()
})

test('every sex stated needs no remark', () => {
  expect(sexUnknownWords(training(37, 58, 11.1).whole, 'en')).toBeNull()
})

describe('rows of the picture', () => {
  test('counts on both sides; a theme with women-only sessions alone has no share', () => {
    expect(pictureRows(training(37, 58, 11.1), 'en').map(({ label, bar }) => [label, bar])).toEqual([
      ['Advocacy', { state: 'notDue', text: 'women-only sessions 27' }],
      [
        'Gender, rights and GBV',
        {
          state: 'value',
          left: { count: 37, text: '37' },
          right: { count: 58, text: '58' },
          shareText: '38.9%',
        },
      ],
    ])
  })

  test('two themes with a share stand under their sum', () => {
    const two = trainingOf(
      figuresOf({
        whole: [
          [womenInMixedRate, percent(40, 100)],
          [operand(participantsMixed, themeGender, femme), count(37)],
          [operand(participantsMixed, themeGender, homme), count(58)],
          [operand(participantsMixed, themeSec, femme), count(3)],
          [operand(participantsMixed, themeSec, homme), count(2)],
        ],
      }),
      ref('Kayes'),
      genderLegend,
    )
    expect(pictureRows(two, 'en').map(({ label }) => label)).toEqual([
      'All themes',
      'Gender, rights and GBV',
      'SEC technical',
    ])
  })
})

test('three published results have no figure (R17)', () => {
  expect(resultsWithoutFigure()).toHaveLength(3)
})

test('people mobilised (R5): 18,000 children of 20,000 is 90.0 %', () => {
  const race = { all: count(20_000), children: count(18_000), adults: count(2_000) }
  expect(mobilisedWords(race, 'en')).toBe('20,000 people mobilised, of whom 18,000 children (90.0%) and 2,000 adults')
  expect(mobilisedWords({ ...race, children: NO_DATA }, 'en')).toBe('20,000 people mobilised')
  expect(mobilisedWords({ all: NO_DATA, children: NO_DATA, adults: NO_DATA }, 'en')).toBeNull()
})

test.each([
  [count(1), 'in 1 session'],
  [count(3), 'in 3 sessions'],
  [NO_DATA, null],
])('sessions are counted where they are known', (sessions, words) => {
  expect(sessionsWords(sessions)).toBe(words)
})

test('in French: a mark, for either sex', () => {
  speak('fr')
  expect(markWords(percent(4, 5), 30, 'fr')?.replace(/[\u00a0\u202f]/g, ' ')).toBe(
    'hommes sous le repère de 30 % (loi 2015-052)',
  )
  speak('en')
})
