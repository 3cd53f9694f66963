import { levelOf, parseParts, partsFor } from './parts'

test.each([
  ['children', 'children', null],
  ['LEVEL-3', 'LEVEL-3', 3],
  ['abcdefghijk', 'abcdefghijk', null],
  ['LEVEL-0', null, null],
  ['LEVEL-x', null, null],
  ['everything', null, null],
  ['', null, null],
])('%s', (text, parsed, level) => {
  expect(parseParts(text)).toBe(parsed)
  expect(levelOf(text)).toBe(level)
})

test.each([
  ['districts of the country', 'LEVEL-3', 1, 'LEVEL-3'],
  ['no districts below a district', 'LEVEL-3', 3, 'children'],
  ['nor regions', 'LEVEL-2', 3, 'children'],
  ['several units', 'LEVEL-2', null, 'LEVEL-2'],
  ['communes of a district', 'abcdefghijk', 3, 'abcdefghijk'],
])('%s', (_name, by, level, expected) => {
  expect(partsFor(by, level)).toBe(expected)
})
