import { count, percent } from '../../../test/support/scoped-figures'
import { NO_DATA, type Figure } from '../../dhis2/figure'
import { distanceToParity, markPosition, shareOfAll, shareOfWomen } from './shares'

const HIDDEN: Figure = { state: 'hidden' }

test.each<[string, Figure, Figure, Figure]>([
  ['37 of 37 + 58 = 95', count(37), count(58), percent(37, 95)],
  ['men not entered count as nobody', count(3), NO_DATA, percent(3, 3)],
  ['women not entered count as nobody', NO_DATA, count(4), percent(0, 4)],
  ['neither entered', NO_DATA, NO_DATA, NO_DATA],
  ['nobody came: no share, which is not 0 %', count(0), count(0), NO_DATA],
  ['one side hidden', count(3), HIDDEN, HIDDEN],
])('women among women and men: %s', (_name, women, men, share) => {
  expect(shareOfWomen(women, men)).toEqual(share)
})

test.each<[string, Figure, Figure, Figure]>([
  ['3 of 12 = 25.0 %', count(3), count(12), percent(3, 12)],
  ['none of 12 is 0 %', count(0), count(12), percent(0, 12)],
  ['a count not entered is not 0', NO_DATA, count(12), NO_DATA],
  ['no whole', count(3), NO_DATA, NO_DATA],
  ['nothing to divide', count(0), count(0), NO_DATA],
  ['hidden', HIDDEN, count(12), HIDDEN],
])('part of a whole: %s', (_name, part, all, share) => {
  expect(shareOfAll(part, all)).toEqual(share)
})

test.each([
  [29.9, 'womenBelow'],
  [30, 'within'],
  [38.9, 'within'],
  [70, 'within'],
  [70.1, 'menBelow'],
] as const)('a mark of 30 %% holds for both sexes: %p %% women is %s', (share, position) => {
  expect(markPosition(share, 30)).toBe(position)
})

test('both sides of parity are as far: 50 - 20 = 30 = 80 - 50', () => {
  expect([20, 80, 50].map(distanceToParity)).toEqual([30, 30, 0])
})
