import { faultOf, isZero, normaliseBoolean, normaliseValue } from './value-types'

test.each<[string, string, string | null]>([
  ['NUMBER', '1.5', null],
  ['NUMBER', '-0', null],
  ['NUMBER', '1,5', 'value_not_numeric'],
  ['NUMBER', '.5', 'value_not_numeric'],
  ['NUMBER', '5.', 'value_not_numeric'],
  ['NUMBER', '01.5', 'value_not_numeric'],
  ['NUMBER', '1E2', 'value_not_numeric'],
  ['INTEGER', '2147483647', null],
  ['INTEGER', '2147483648', 'value_not_integer'],
  ['INTEGER', '1 234', 'value_not_integer'],
  ['INTEGER_POSITIVE', '0', 'value_not_positive_integer'],
  ['INTEGER_NEGATIVE', '-1', null],
  ['INTEGER_ZERO_OR_POSITIVE', '-1', 'value_not_zero_or_positive_integer'],
  ['PERCENTAGE', '100', null],
  ['PERCENTAGE', '101', 'value_not_percentage'],
  ['UNIT_INTERVAL', '0.5', null],
  ['BOOLEAN', 'oui', 'value_not_bool'],
  ['TRUE_ONLY', 'false', 'value_not_true_only'],
  ['DATE', '2018-02-03', null],
  ['DATE', '2018-02-30', 'value_not_valid_date'],
  ['DATE', '03/02/2018', 'value_not_valid_date'],
  ['DATE', '2018-02-03T10:00', null],
  ['TEXT', 'a, b; c', null],
])('%s %s', (type, text, fault) => {
  expect(faultOf(text, type)).toBe(fault)
})

test.each<[string, string, string, string]>([
  ['BOOLEAN', 'TRUE', 'true', 'true'],
  ['BOOLEAN', '0', 'false', 'false'],
  ['BOOLEAN', 'yes', 'yes', 'true'],
  ['INTEGER', '7.0', '7.0', '7'],
  ['NUMBER', '7.0', '7.0', '7.0'],
])('%s %s is kept as %s up to 2.42, as %s since', (type, text, before, since) => {
  expect([normaliseBoolean(text, type), normaliseValue(text, type)]).toEqual([before, since])
})

test.each([
  ['0', true],
  ['0.00', true],
  ['-0', true],
  ['0.1', false],
])('%s is zero: %s', (text, zero) => {
  expect(isZero(text)).toBe(zero)
})
