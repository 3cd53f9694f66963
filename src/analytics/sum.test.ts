import { NO_DATA, NOT_SPLIT, type Figure } from '../dhis2/figure'
import { quotientOf, rateWhereCounted, sumOfFigures } from './sum'

const value = (number: number): Figure => ({ state: 'value', value: number })
const HIDDEN: Figure = { state: 'hidden' }

test.each<[string, readonly Figure[], Figure]>([
  ['2,510 women + 1,746 men, sex not stated by nobody = 4,256', [value(2510), value(1746), NO_DATA], value(4256)],
  ['zeros are a zero', [value(0), NO_DATA], value(0)],
  ['nothing entered is no data, not 0', [NO_DATA, NO_DATA], NO_DATA],
  ['known only one level up', [NO_DATA, NOT_SPLIT], NOT_SPLIT],
  ['a hidden part would be told by the sum', [value(12), HIDDEN], HIDDEN],
  ['nothing to add', [], NO_DATA],
])('sum: %s', (_name, figures, expected) => {
  expect(sumOfFigures(figures)).toEqual(expected)
})

test('quotient: 4,256 / 1,156 = 3.6817 with both sides', () => {
  const quotient = quotientOf(value(4256), value(1156), 1)
  expect(quotient).toMatchObject({ state: 'value', rate: { numerator: 4256, denominator: 1156 } })
  expect(quotient.state === 'value' && quotient.value).toBeCloseTo(3.6817, 4)
})

test.each<[string, Figure, Figure, Figure]>([
  ['no numerator', NOT_SPLIT, value(3), NOT_SPLIT],
  ['no denominator', value(3), HIDDEN, HIDDEN],
  ['nothing to divide by', value(0), value(0), { state: 'notDue' }],
])('quotient: %s', (_name, numerator, denominator, expected) => {
  expect(quotientOf(numerator, denominator, 100)).toEqual(expected)
})

test('a rate without an entered numerator is what the numerator is', () => {
  const zero: Figure = { state: 'value', value: 0, rate: { numerator: 0, denominator: 900 } }
  expect(rateWhereCounted(zero, NO_DATA)).toEqual(NO_DATA)
  expect(rateWhereCounted(zero, value(0))).toEqual(zero)
})
