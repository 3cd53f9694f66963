import fc from 'fast-check'
import { dayNumber, isoDateOf } from './days'
import { nextPeriod, parsePeriod, periodContaining, periodDays, periodsWithin, PERIOD_TYPES } from './period'
import { PERIOD_TYPE_NAMES } from './period-rules'

describe('reading a period', () => {
  test.each([
    ['20240131', 'Daily', '20240131', '2024-01-31', '2024-01-31'],
    ['2024-01-31', 'Daily', '20240131', '2024-01-31', '2024-01-31'],
    // ISO: 1 January 2024 was a Monday, so week 5 is 29 January to 4 February.
    ['2024W05', 'Weekly', '2024W5', '2024-01-29', '2024-02-04'],
    // 4 January 2021 was a Monday: the days before belong to week 53 of 2020.
    ['2020W53', 'Weekly', '2020W53', '2020-12-28', '2021-01-03'],
    ['2024WedW1', 'WeeklyWednesday', '2024WedW1', '2024-01-03', '2024-01-09'],
    ['2024SunW1', 'WeeklySunday', '2024SunW1', '2023-12-31', '2024-01-06'],
    ['2024BiW3', 'BiWeekly', '2024BiW3', '2024-01-29', '2024-02-11'],
    ['202402', 'Monthly', '202402', '2024-02-01', '2024-02-29'],
    ['2024-02', 'Monthly', '202402', '2024-02-01', '2024-02-29'],
    ['202402B', 'BiMonthly', '202402B', '2024-03-01', '2024-04-30'],
    ['2024Q1', 'Quarterly', '2024Q1', '2024-01-01', '2024-03-31'],
    ['2024NovQ1', 'QuarterlyNov', '2024NovQ1', '2023-11-01', '2024-01-31'],
    ['2024S2', 'SixMonthly', '2024S2', '2024-07-01', '2024-12-31'],
    ['2024AprilS2', 'SixMonthlyApril', '2024AprilS2', '2024-10-01', '2025-03-31'],
    ['2024NovS1', 'SixMonthlyNov', '2024NovS1', '2023-11-01', '2024-04-30'],
    ['2024', 'Yearly', '2024', '2024-01-01', '2024-12-31'],
    ['2024April', 'FinancialApril', '2024April', '2024-04-01', '2025-03-31'],
    ['2024Oct', 'FinancialOct', '2024Oct', '2024-10-01', '2025-09-30'],
    ['2024Nov', 'FinancialNov', '2024Nov', '2023-11-01', '2024-10-31'],
  ])('%s is %s', (text, type, id, start, end) => {
    expect(parsePeriod(text)).toEqual({ id, type, start, end })
  })

  test.each([
    '',
    'hier',
    '202413',
    '202400',
    '20240230',
    '2024Q5',
    '2024Q0',
    '2024S3',
    '2024W54',
    '2021W53',
    '24',
    '2024 ',
  ])('"%s" is none', (text) => expect(parsePeriod(text)).toBeNull())

  test('types of one year count their days: 2024 has 366, its February 29', () => {
    expect(periodDays(periodContaining('Yearly', '2024-05-05'))).toBe(366)
    expect(periodDays(periodContaining('Monthly', '2024-02-10'))).toBe(29)
  })

  test('the table of types is in order of length', () => {
    const lengths = PERIOD_TYPES.map((type) => type.frequencyOrder)
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
  })
})

const types = fc.constantFrom(...PERIOD_TYPE_NAMES)
const days = fc.integer({ min: dayNumber('1980-01-01'), max: dayNumber('2060-12-31') }).map(isoDateOf)

describe('every period type', () => {
  test('the period of a day holds the day, and its id reads back to itself', () => {
    fc.assert(
      fc.property(types, days, (type, day) => {
        const period = periodContaining(type, day)
        expect(period.start <= day && day <= period.end).toBe(true)
        expect(parsePeriod(period.id)).toEqual(period)
      }),
    )
  })

  test('forth and back is where one was', () => {
    fc.assert(
      fc.property(types, days, fc.integer({ min: 1, max: 80 }), (type, day, steps) => {
        const period = periodContaining(type, day)
        expect(nextPeriod(nextPeriod(period, steps), -steps)).toEqual(period)
      }),
    )
  })

  test('the next period begins the day after; only fortnights after a 53rd week share a week', () => {
    fc.assert(
      fc.property(types, days, (type, day) => {
        const period = periodContaining(type, day)
        const next = nextPeriod(period)
        const gap = dayNumber(next.start) - dayNumber(period.end)
        expect([1, ...(type === 'BiWeekly' ? [-6] : [])]).toContain(gap)
      }),
    )
  })

  test('periods within a year are those that begin in it', () => {
    fc.assert(
      fc.property(types, fc.integer({ min: 1990, max: 2050 }), (type, year) => {
        const found = periodsWithin(type, `${year}-01-01`, `${year}-12-31`)
        expect(found.every(({ start }) => start.startsWith(String(year)))).toBe(true)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        expect(found.length).toBeGreaterThan(0)
      }),
    )
  })
})
