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

test.each([
  ['en', ['Gao', 'Kidal'], 'Gao, Kidal'],
  ['en', ['Gao', 'Kidal', 'Ménaka'], 'Gao, Kidal and 1 more'],
  ['en', ['Gao', 'Kidal', 'Ménaka', 'Mopti'], 'Gao, Kidal and 2 more'],
  ['fr', ['Gao', 'Kidal', 'Ménaka'], 'Gao, Kidal et 1 autre'],
  ['fr', ['Gao', 'Kidal', 'Ménaka', 'Mopti'], 'Gao, Kidal et 2 autres'],
] as const)('in %s, a list of names is cut after two, and says by how many: %p', (language, names, words) => {
  speak(language)
  expect(namesInShort(names, 2)).toBe(words)
  speak('en')
})
