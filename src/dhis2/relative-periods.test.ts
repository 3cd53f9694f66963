import { relativePeriods, RELATIVE_PERIOD_KEYWORDS } from './relative-periods'

const ids = (keyword: string, today = '2024-05-15'): readonly string[] | undefined =>
  relativePeriods(keyword, { today })?.map((period) => period.id)

test.each([
  ['TODAY', ['20240515']],
  ['LAST_3_DAYS', ['20240512', '20240513', '20240514']],
  ['THIS_MONTH', ['202405']],
  ['LAST_3_MONTHS', ['202402', '202403', '202404']],
  ['LAST_QUARTER', ['2024Q1']],
  ['LAST_4_QUARTERS', ['2023Q2', '2023Q3', '2023Q4', '2024Q1']],
  ['LAST_2_SIXMONTHS', ['2023S1', '2023S2']],
  ['THIS_YEAR', ['2024']],
  ['LAST_5_YEARS', ['2019', '2020', '2021', '2022', '2023']],
  ['THIS_FINANCIAL_YEAR', ['2023Oct']],
  ['LAST_WEEK', ['2024W19']],
  ['QUARTERS_THIS_YEAR', ['2024Q1', '2024Q2', '2024Q3', '2024Q4']],
])('%s on 15 May 2024', (keyword, expected) => {
  expect(ids(keyword)).toEqual(expected)
})

test('the months of this year include those to come', () => {
  expect(ids('MONTHS_THIS_YEAR')).toHaveLength(12)
})

test('weeks and financial years follow the settings', () => {
  const context = { today: '2024-05-15', weeklyStart: 'WeeklySunday', financialYearStart: 'FinancialJuly' } as const
  expect(relativePeriods('THIS_WEEK', context)?.[0]).toMatchObject({ id: '2024SunW20', start: '2024-05-12' })
  expect(relativePeriods('THIS_FINANCIAL_YEAR', context)?.[0]?.id).toBe('2023July')
})

test('every keyword gives periods, anything else none', () => {
  for (const keyword of RELATIVE_PERIOD_KEYWORDS) expect(ids(keyword)?.length).toBeGreaterThan(0)
  expect(ids('LAST_12')).toBeUndefined()
  expect(ids('constructor')).toBeUndefined()
})
