import { aUnit, count, figuresOf, percent, ref } from '../../../test/support/scoped-figures'
import { hideSmallNumbers } from '../../analytics/hiding'
import { HIDDEN, NO_DATA, NOT_SPLIT } from '../../dhis2/figure'
import { femme, homme, sexUnknown } from '../../metadata/categories'
import { themeAdvocacy, themeGender, themeGovernance, themeSec } from '../../metadata/categories-training'
import { operand } from '../../metadata/expressions'
import { genderLegend } from '../../metadata/legend-sets'
import { sensitiveItems } from '../../metadata/sensitive-items'
import {
  parityGap,
  participantsMixed,
  participantsWomenOnly,
  sessionsWomenOnly,
  womenInAllRate,
  womenInMixedRate,
} from '../../metadata/training'
import { TRAINING_ITEMS, trainingOf } from './compute'

/**
 * Kayes, 2019: an advocacy workshop for 27 women (R9), gender workshops with 58 men and 37 women (R10), training of 45
 * women of mutuelle organs (R11). 58 + 37 = 95 mixed; 27 + 45 = 72 women-only; 95 + 72 = 167 in all, 109 women (R12).
 */
const kayes2019 = figuresOf({
  unit: aUnit('Kayes'),
  whole: [
    [womenInMixedRate, percent(37, 95)],
    [womenInAllRate, percent(109, 167)],
    [parityGap, count(11.1)],
    [participantsMixed, count(95)],
    [participantsWomenOnly, count(72)],
    [sessionsWomenOnly, count(1)],
    [operand(participantsMixed, themeGender, femme), count(37)],
    [operand(participantsMixed, themeGender, homme), count(58)],
    [operand(participantsWomenOnly, themeAdvocacy), count(27)],
    [operand(participantsWomenOnly, themeGovernance), count(45)],
  ],
  parts: [
    [ref('Kita'), []],
    [ref('Yelimane'), []],
  ],
})

describe('Kayes, 2019 (R9-R13)', () => {
  const training = trainingOf(kayes2019, ref('Kayes'), genderLegend)

  test('38.9 % of 95 in mixed sessions, 65.3 % of 167 in all, 72 women-only', () => {
    expect(training.whole.womenInMixed).toEqual(percent(37, 95))
    expect(training.whole.womenInMixed).toMatchObject({ value: 38.9 })
    expect(training.whole.womenInAll).toMatchObject({ value: 65.3, rate: { numerator: 109, denominator: 167 } })
    expect(training.whole.participantsWomenOnly).toEqual(count(72))
    expect(training.whole.sexUnknown).toEqual(count(0))
    expect(training.mark).toBe(30)
  })

  test('by theme, in the order of the category; themes without anything are left out', () => {
    expect(training.themes.map((row) => row.theme.code)).toEqual(['THM_PLA', 'THM_GEN', 'THM_GES'])
  })

  test('women-only sessions never enter the share of mixed ones', () => {
    const [advocacy, gender] = training.themes
    expect(advocacy).toMatchObject({ share: NO_DATA, womenOnly: count(27) })
    expect(gender?.share).toMatchObject({ state: 'value', rate: { numerator: 37, denominator: 95 } })
    expect(gender?.womenOnly).toEqual(NO_DATA)
  })

  test('entered at the region: the cercles are not split, the rest is everything', () => {
    expect(training.rows.map((row) => row.womenInMixed)).toEqual([NOT_SPLIT, NOT_SPLIT])
    expect(training.rows.map((row) => row.participantsWomenOnly)).toEqual([NOT_SPLIT, NOT_SPLIT])
    expect(training.rest).toMatchObject({ participantsMixed: count(95), participantsWomenOnly: count(72) })
    expect(training.rest?.womenInMixed).toMatchObject({ rate: { numerator: 37, denominator: 95 } })
  })
})

describe('Kayes, 2019, numbers below 50 hidden', () => {
  const grid = { ...kayes2019, items: TRAINING_ITEMS }
  const training = trainingOf(hideSmallNumbers(grid, sensitiveItems(TRAINING_ITEMS), 50), ref('Kayes'), genderLegend)

  test('37 women are few; 95 less the 58 men would tell them; the share and the gap to parity tell both', () => {
    const gender = training.themes.find((row) => row.theme === themeGender)
    expect(gender).toMatchObject({ women: HIDDEN, men: HIDDEN, share: HIDDEN })
    expect(training.whole).toMatchObject({ womenInMixed: HIDDEN, parityGap: HIDDEN, participantsMixed: count(95) })
  })

  test('27 and 45 women in women-only sessions are few, 72 together are not', () => {
    expect(training.whole.participantsWomenOnly).toEqual(count(72))
    expect(training.themes.map((row) => [row.theme.code, row.womenOnly])).toEqual([
      ['THM_PLA', HIDDEN],
      ['THM_GEN', NO_DATA],
      ['THM_GES', HIDDEN],
    ])
  })

  test('109 of 167 in all would tell 109 - 72 = 37', () => {
    expect(training.whole.womenInAll).toEqual(HIDDEN)
  })

  test('what is not split stays so; the rest is everything, and shown as far as the whole is', () => {
    expect(training.rows.map((row) => row.womenInMixed)).toEqual([NOT_SPLIT, NOT_SPLIT])
    expect(training.rest).toMatchObject({ participantsMixed: count(95), womenInMixed: HIDDEN })
  })
})

test('a share stands on the stated sexes; the others are counted beside it', () => {
  const training = trainingOf(
    figuresOf({
      whole: [
        [operand(participantsMixed, themeSec, femme), count(3)],
        [operand(participantsMixed, themeSec, homme), count(1)],
        [operand(participantsMixed, themeSec, sexUnknown), count(6)],
        [operand(participantsMixed, themeGender, sexUnknown), count(4)],
      ],
    }),
    ref('Kayes'),
    genderLegend,
  )
  expect(training.themes.map((row) => [row.theme.code, row.share])).toEqual([
    ['THM_GEN', NO_DATA],
    // 3 of 3 + 1
    ['THM_SEC', { state: 'value', value: 75, rate: { numerator: 3, denominator: 4 } }],
  ])
  expect(training.whole.sexUnknown).toEqual(count(10))
})

test('nobody came: no share, which is not 0 %', () => {
  const training = trainingOf(
    figuresOf({ whole: [[operand(participantsMixed, themeSec, femme), count(0)]] }),
    ref('Kayes'),
    genderLegend,
  )
  expect(training.themes[0]?.share).toEqual(NO_DATA)
})
