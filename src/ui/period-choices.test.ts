import { kindOf, periodAway, onlyPeriod, periodsOffered, periodsToCompare, yearOf } from './period-choices'

const TODAY = '2026-11-24'

describe('the kind a choice belongs to', () => {
  test.each([
    ['a year', ['2015'], 'Yearly'],
    ['a half-year', ['2015S2'], 'SixMonthly'],
    ['a quarter', ['2015Q3'], 'Quarterly'],
    ['a month', ['201503'], 'Monthly'],
    ['a keyword', ['LAST_12_MONTHS'], 'relative'],
    ['several', ['2014', '2015'], 'relative'],
    ['a kind that is not offered', ['20150301'], 'Yearly'],
    ['nothing', [], 'Yearly'],
  ] as const)('%s', (_, ids, kind) => {
    expect(kindOf(ids)).toBe(kind)
  })
})

describe('what is offered', () => {
  test.each([
    ['fifteen years, newest first', 'Yearly', 2015, ['2026', '2025', '2012']],
    ['quarters up to today', 'Quarterly', 2026, ['2026Q1', '2026Q2', '2026Q4']],
    ['both halves of an earlier year', 'SixMonthly', 2015, ['2015S1', '2015S2', '2015S2']],
    ['months up to this one', 'Monthly', 2026, ['202601', '202602', '202611']],
    ['nothing of a year to come', 'Monthly', 2027, []],
  ] as const)('%s', (_, kind, year, [first, second, last]: readonly string[]) => {
    const ids = periodsOffered(kind, year, TODAY).map(({ id }) => id)
    expect([ids[0], ids[1], ids.at(-1)]).toEqual([first, second, last])
  })
})

describe('one step', () => {
  test.each([
    ['back over the turn of a year', '2015Q1', -1, '2014Q4'],
    ['on', '201512', 1, '201601'],
    ['into the current period', '2025', 1, '2026'],
    ['not beyond today', '2026', 1, null],
    ['not beyond this month', '202611', 1, null],
  ] as const)('%s', (_, id, steps, expected) => {
    expect(periodAway(onlyPeriod([id])!, steps, TODAY)?.id ?? null).toBe(expected)
  })
})

test('the panel starts at the year of the choice, or at this one', () => {
  expect(yearOf(['2015Q3'], TODAY)).toBe(2015)
  expect(yearOf(['LAST_12_MONTHS'], TODAY)).toBe(2026)
})

describe('what can be compared with', () => {
  test.each([
    // 2026 has not ended; 2015 is the one shown.
    ['a year', ['2015'], ['2025', '2024', '2023']],
    ['a month', ['202609'], ['202610', '202608', '202607']],
    ['a keyword of one period', ['LAST_QUARTER'], ['2026Q2', '2026Q1', '2025Q4']],
    ['a keyword of several', ['LAST_12_MONTHS'], []],
    ['several', ['2014', '2015'], []],
    ['nothing', [], []],
  ] as const)('%s', (_, ids, first) => {
    expect(
      periodsToCompare(ids, TODAY)
        .slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(first)
  })

  test('not the year itself', () => {
    expect(periodsToCompare(['2015'], TODAY).map(({ id }) => id)).not.toContain('2015')
  })
})
