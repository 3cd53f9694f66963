import { parsePeriod } from '../dhis2/period'
import { periodLabel, periodName } from './period-words'

test.each([
  ['2015', '2015', '2015'],
  ['201503', 'mars 2015', 'March 2015'],
  ['2015Q2', 'avril – juin 2015', 'April – June 2015'],
  ['2015S2', 'juillet – décembre 2015', 'July – December 2015'],
  // Another kind than those offered is told by its days.
  ['20150301', '1 mars 2015', 'Mar 1, 2015'],
  ['LAST_12_MONTHS', 'Last 12 months', 'Last 12 months'],
  ['LEVEL-2', 'LEVEL-2', 'LEVEL-2'],
])('%s is %s, %s', (id, french, english) => {
  const plain = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ')
  expect(plain(periodLabel(id, 'fr'))).toBe(french)
  expect(plain(periodLabel(id, 'en'))).toBe(english)
})

test('no day is lost to a time zone', () => {
  expect(periodName(parsePeriod('201501')!, 'en')).toBe('January 2015')
})
