import { sameJson } from './same-json'

test.each<[string, unknown, unknown, boolean]>([
  ['keys in another order', { a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  ['a list in another order', [1, 2], [2, 1], false],
  ['a key more', { a: 1 }, { a: 1, b: undefined }, false],
  ['another key', { a: 1 }, { b: 1 }, false],
  ['null and an object', null, {}, false],
  ['a list and an object', [], {}, false],
  ['a number and its text', 1, '1', false],
])('%s', (_about, one, other, expected) => {
  expect(sameJson(one, other)).toBe(expected)
  expect(sameJson(other, one)).toBe(expected)
})
