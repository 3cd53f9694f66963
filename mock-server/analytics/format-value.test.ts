import { formatValue, plainNumber, roundHalfUp } from './format-value'
import type { DataItem } from './query'

const indicator = (decimals?: number): DataItem => ({
  kind: 'indicator',
  id: 'in',
  indicator: { id: 'in', ...(decimals !== undefined && { decimals }) },
})

test.each([
  [1.005, 2, 1.01],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [38.947368, 1, 38.9],
  [1e21, 2, 1e21],
  [1.5e-7, 2, 0],
])('%d to %d decimals is %d', (value, decimals, expected) => {
  expect(roundHalfUp(value, decimals)).toBe(expected)
})

test.each([
  ['an element', 12, null, '12'],
  ['an element with decimals', 12.5, null, '12.5'],
  ['an indicator without decimals set', 90, indicator(), '90.0'],
  ['an indicator with two decimals drops zeros', 3, indicator(2), '3.0'],
  ['an indicator without decimals', 3328.6, indicator(0), '3329'],
  ['a great number', 21112000, null, '21112000'],
])('%s', (_, value, item, expected) => {
  expect(formatValue(value, item, false)).toBe(expected)
})

test('skipRounding keeps ten decimals', () => {
  expect(formatValue(125.625041666666, indicator(), true)).toBe('125.6250416667')
  expect(formatValue(178, null, true)).toBe('178.0')
})

test.each([
  [1e-8, false, '0.00000001'],
  [-0, false, '0'],
  [2 ** 70, false, '1180591620717411303424'],
])('%d is written without an exponent', (value, isDouble, expected) => {
  expect(plainNumber(value, isDouble)).toBe(expected)
})
