import fc from 'fast-check'
import { readNumber, typedNumber } from './read-number'

test.each<[string, string, number | null]>([
  ['80', 'fr', 80],
  ['0,78', 'fr', 0.78],
  ['0.78', 'fr', 0.78],
  ['75\u202f000', 'fr', 75_000],
  ['1,500', 'fr', 1.5],
  ['1,500', 'en', 1500],
  ['0,78', 'en', 0.78],
  ['1,234.5', 'en', 1234.5],
  ['', 'fr', null],
  ['80 %', 'fr', null],
  ['-3', 'fr', null],
  ['1e3', 'fr', null],
  ['1,2,3', 'fr', null],
])('"%s" in %s is %s', (text, locale, expected) => {
  expect(readNumber(text, locale)).toBe(expected)
})

test('what is shown to be changed is read back', () => {
  const numbers = fc.integer({ min: 0, max: 100_000_000 }).map((tenThousandths) => tenThousandths / 10_000)
  fc.assert(
    fc.property(numbers, fc.constantFrom('fr', 'en'), (number, locale) => {
      // "1.500" is never written: trailing zeros are not.
      expect(readNumber(typedNumber(number, locale), locale)).toBe(number)
    }),
  )
})
