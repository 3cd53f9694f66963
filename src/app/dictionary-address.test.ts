import { dictionaryAddress } from './dictionary-address'

test.each([
  ['the object', { orgUnits: [], periods: [] }, '#/dictionary?code=FIN_COFIN_PCT'],
  [
    'the object, place and period',
    { orgUnits: ['a', 'USER_ORGUNIT'], periods: ['2015'] },
    '#/dictionary?code=FIN_COFIN_PCT&ou=a;USER_ORGUNIT&pe=2015',
  ],
])('leads to %s', (_name, selection, expected) => {
  expect(dictionaryAddress('FIN_COFIN_PCT', selection)).toBe(expected)
})
