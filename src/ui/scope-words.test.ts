import { speak } from '../../test/support/language'
import { namesInShort, periodWords, placeName } from './scope-words'

beforeAll(() => speak('en'))

const named = (...names: readonly string[]) => names.map((name) => ({ id: name, name }))

test.each([
  ['one unit', named('Sikasso')[0] ?? null, named('Kadiolo'), 'Sikasso'],
  ['two together', null, named('Kayes', 'Ségou'), 'Kayes, Ségou'],
  ['more than can be listed', null, named('a', 'b', 'c', 'd'), '4 units together'],
  ['a keyword without parts', null, [], 'My organisation units'],
] as const)('place of %s', (_name, unit, parts, words) => {
  expect(placeName(unit, parts)).toBe(words)
})

test.each([
  ['one', named('2015'), '2015'],
  ['several', named('January 2015', 'February 2015', 'March 2015'), 'January 2015 to March 2015'],
  ['none', [], ''],
])('period of %s', (_name, periods, words) => {
  expect(periodWords(periods)).toBe(words)
})

test('a long list of names is cut, and says by how many', () => {
  expect(namesInShort(['Gao', 'Kidal'], 2)).toBe('Gao, Kidal')
  expect(namesInShort(['Gao', 'Kidal', 'Ménaka', 'Mopti'], 2)).toBe('Gao, Kidal and 2 more')
})
