import fc from 'fast-check'
import { sheetNames } from './sheet-names'

test.each([
  ['Couverture ASC', 'Couverture ASC'],
  ['Payé / dû : [2015]?', 'Payé dû 2015'],
  ["'Thèmes'", 'Thèmes'],
  ['History', 'History 2'],
  ['*', 'Table'],
  ['', 'Table'],
  // 31 characters, the space at the cut left out.
  ['Participations aux sessions par thème', 'Participations aux sessions par'],
])('%s becomes %s', (wanted, name) => {
  expect(sheetNames([wanted], 'Table')).toEqual([name])
})

test('names that differ by capitals only, or beyond the cut, are numbered', () => {
  const long = 'Participations aux sessions par'
  expect(sheetNames(['Asc', 'ASC', `${long} thème`, `${long} région`], 'Table')).toEqual([
    'Asc',
    'ASC 2',
    long,
    'Participations aux sessions p 2',
  ])
})

test('whatever is wanted, Excel accepts it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 8 }), (wanted) => {
      const names = sheetNames(wanted, 'Table')
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
      for (const name of names) {
        expect(name).not.toMatch(/^'|'$|[[\]:*?/\\]/)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(31)
      }
    }),
  )
})
