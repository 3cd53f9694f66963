import { HIDDEN, NO_DATA, NOT_SPLIT, type Figure } from '../dhis2/figure'
import { changeBetween } from './change'

const value = (number: number): Figure => ({ state: 'value', value: number })
const rate: Figure = { state: 'value', value: 40, rate: { numerator: 40, denominator: 100 } }

test.each([
  ['two values', value(95), value(58), value(37)],
  ['no change', value(3), value(3), value(0)],
  ['two percentages, in points and without sides', rate, value(50), value(-10)],
  ['now is hidden: 58 and a change of -56 would tell 2', HIDDEN, value(58), HIDDEN],
  ['before is hidden', value(58), HIDDEN, HIDDEN],
  ['both are hidden', HIDDEN, HIDDEN, HIDDEN],
  ['nothing was reported before', value(58), NO_DATA, NO_DATA],
  ['nothing was reported before and now is hidden: there is no change to hide', HIDDEN, NO_DATA, NO_DATA],
  ['now is not split', NOT_SPLIT, value(58), NOT_SPLIT],
])('the change between: %s', (_name, now, before, change) => {
  expect(changeBetween(now, before)).toEqual(change)
})
