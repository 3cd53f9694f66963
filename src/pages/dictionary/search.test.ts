import { dictionary } from '../../metadata/dictionary/dictionary'
import { searchDictionary, withAsked } from './search'

const french = dictionary('fr')
const codes = (text: string, kind = ''): readonly string[] =>
  searchDictionary(french, { text, kind }).flatMap(({ entries }) => entries.map(({ code }) => code))

test.each([
  ['a code, whatever its case', 'fin_cofin', ['FIN_COFIN_PCT']],
  ['words in any order', 'femme presides', ['GOV_PF_PCT', 'GOV_ORG_PF', 'VR_ORG_PF']],
  ['words without their accents', 'penetration mutuelles', ['CMU_PEN_MUT']],
  ['nothing that is not there', 'tracteur', []],
])('finds %s', (_about, text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test('keeps to a kind', () => {
  expect(codes('asaco', 'indicator')).toContain('FIN_ASACO_PCT')
  expect(codes('asaco', 'indicator').every((code) => !code.startsWith('VR_'))).toBe(true)
})

test('says nothing of chapters without an entry, everything without words', () => {
  expect(searchDictionary(french, { text: 'FIN_COFIN_PCT', kind: '' }).map(({ kind }) => kind)).toEqual(['indicator'])
  expect(searchDictionary(french, { text: ' ', kind: '' })).toEqual(french)
})

test.each([
  ['asks for one thing at a time', 'q=femme&kind=indicator', { code: 'POP_TOT' }, 'code=POP_TOT'],
  ['keeps what the views were showing', 'ou=abc&pe=2015&code=POP_TOT', { q: 'femme' }, 'ou=abc&pe=2015&q=femme'],
  ['drops what is empty', 'q=femme', { q: '', kind: '' }, ''],
])('the address %s', (_about, before, asked, after) => {
  expect(withAsked(new URLSearchParams(before), asked).toString()).toBe(after)
})
