import { HIDDEN, NO_DATA, NOT_SPLIT, type Figure } from '../dhis2/figure'
import { partBeside, remainderOf, remainderOfPercent } from './remainder'

const count = (value: number): Figure => ({ state: 'value', value })
const percent = (numerator: number, denominator: number): Figure => ({
  state: 'value',
  value: (100 * numerator) / denominator,
  rate: { numerator, denominator },
})

describe('what was entered at the whole itself', () => {
  test.each([
    // Sikasso 2015: 660 ASC, 72 of them at Kadiolo.
    ['one part reported', count(660), [count(72), NO_DATA], count(588)],
    ['no part reported', count(248), [NO_DATA, NO_DATA], count(248)],
    ['the parts explain all', count(2187), [count(526), count(248), count(305), count(448), count(660)], null],
    ['the whole is unknown', NO_DATA, [count(3)], null],
    // 660 - 588 would be the hidden part and the rest together.
    ['a part is hidden', count(660), [HIDDEN, count(588)], HIDDEN],
    ['the whole is hidden', HIDDEN, [count(588)], HIDDEN],
  ])('%s', (_name, whole, parts, rest) => {
    expect(remainderOf(whole, parts)).toEqual(rest)
  })

  test('of a percentage numerators and denominators are subtracted: (60 - 20) of (200 - 100) is 40 %', () => {
    expect(remainderOfPercent(percent(60, 200), [percent(20, 100), NO_DATA])).toEqual(percent(40, 100))
  })

  test('a percentage whose denominator is used up leaves nothing', () => {
    expect(remainderOfPercent(percent(60, 200), [percent(20, 100), percent(40, 100)])).toBeNull()
  })
})

test('of a percentage with a hidden part the rest is hidden', () => {
  expect(remainderOfPercent(percent(60, 200), [percent(20, 100), HIDDEN])).toEqual(HIDDEN)
})

describe('a part without a figure', () => {
  test.each([
    ['is not split while something is left at the whole', count(588), NO_DATA, NOT_SPLIT],
    ['has no data when the parts explain all', null, NO_DATA, NO_DATA],
    ['is not split either when what is left is hidden', HIDDEN, NO_DATA, NOT_SPLIT],
    ['stays hidden', count(588), HIDDEN, HIDDEN],
    ['keeps its own figure', count(588), count(72), count(72)],
    ['keeps its zero', count(588), count(0), count(0)],
  ])('%s', (_name, rest, part, expected) => {
    expect(partBeside(rest, part)).toEqual(expected)
  })
})
