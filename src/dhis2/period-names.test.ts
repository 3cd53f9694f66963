import { parsePeriod } from './period'
import { periodName, relativePeriodName } from './period-names'

test.each([
  ['20240131', '2024-01-31'],
  ['2019W46', 'Week 46 2019-11-11 - 2019-11-17'],
  ['201901', 'January 2019'],
  ['201905B', 'September - October 2019'],
  ['2019Q1', 'January - March 2019'],
  ['2018S2', 'July - December 2018'],
  ['2019', '2019'],
  ['2026Oct', 'October 2026 - September 2027'],
])('%s is called %s', (id, name) => {
  const period = parsePeriod(id)
  expect(period && periodName(period)).toBe(name)
})

test('months are named in the language asked for', () => {
  const period = parsePeriod('2019Q1')
  expect(period && periodName(period, 'fr')).toBe('janvier - mars 2019')
})

test.each([
  ['LAST_3_MONTHS', 'Last 3 months'],
  ['LAST_2_SIXMONTHS', 'Last 2 six-months'],
  ['THIS_SIX_MONTH', 'This six-month'],
  ['LAST_BIMONTH', 'Last bi-month'],
  ['THIS_FINANCIAL_YEAR', 'This financial year'],
])('%s is called %s', (keyword, name) => {
  expect(relativePeriodName(keyword)).toBe(name)
})
