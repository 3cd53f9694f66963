import { comparedPeriods, parseComparison } from './compared-periods'

const TODAY = '2026-11-24'

describe('the period before, the same a year before', () => {
  test.each([
    ['201501', '201412', '201401'],
    ['201501B', '201406B', '201401B'],
    ['2015Q1', '2014Q4', '2014Q1'],
    ['2015S1', '2014S2', '2014S1'],
    ['2015', '2014', '2014'],
    ['2015Oct', '2014Oct', '2014Oct'],
    ['2015April', '2014April', '2014April'],
    ['2015AprilS1', '2014AprilS2', '2014AprilS1'],
    ['2015NovQ1', '2014NovQ4', '2014NovQ1'],
    // 2015 began on a Thursday: it has 53 weeks, 2016 none before it.
    ['2016W1', '2015W53', '2015W1'],
    ['20150301', '20150228', '20140301'],
  ])('%s: %s, %s', (id, previous, year) => {
    expect(comparedPeriods([id], 'previous', TODAY)).toEqual([previous])
    expect(comparedPeriods([id], 'year', TODAY)).toEqual([year])
  })

  test('a week or day that the year before did not have is compared with nothing', () => {
    expect(comparedPeriods(['2015W53'], 'year', TODAY)).toEqual([])
    expect(comparedPeriods(['20160229'], 'year', TODAY)).toEqual([])
  })
})

describe('moving periods move by their length', () => {
  test.each([
    ['LAST_YEAR', 'previous', ['2024']],
    ['THIS_QUARTER', 'previous', ['2026Q3']],
    ['LAST_3_MONTHS', 'previous', ['202605', '202606', '202607']],
    ['LAST_3_MONTHS', 'year', ['202508', '202509', '202510']],
    // The last four whole quarters are 2025Q4 to 2026Q3.
    ['LAST_4_QUARTERS', 'previous', ['2024Q4', '2025Q1', '2025Q2', '2025Q3']],
    ['LAST_2_SIXMONTHS', 'year', ['2024S2', '2025S1']],
    ['LAST_5_YEARS', 'previous', ['2016', '2017', '2018', '2019', '2020']],
  ])('%s, %s', (keyword, comparison, expected) => {
    expect(comparedPeriods([keyword], comparison, TODAY)).toEqual(expected)
  })
})

describe('what is not compared', () => {
  test.each([
    ['when none is asked', ['2015'], 'none'],
    ['several side by side', ['2014', '2015'], 'previous'],
    ['nothing', [], 'previous'],
    ['a period nobody knows', ['LAST_DECADE'], 'previous'],
    ['a year with a month', ['2015'], '201401'],
    ['a period with itself', ['2015'], '2015'],
    ['twelve months with one', ['LAST_12_MONTHS'], '201401'],
  ])('%s', (_name, periods, comparison) => {
    expect(comparedPeriods(periods, comparison, TODAY)).toEqual([])
  })

  test('a fixed period of the same kind is', () => {
    expect(comparedPeriods(['2015'], '2011', TODAY)).toEqual(['2011'])
    expect(comparedPeriods(['LAST_MONTH'], '201510', TODAY)).toEqual(['201510'])
  })
})

test.each([
  ['year', 'year'],
  ['2014-01', '201401'],
  ['LAST_YEAR', null],
  ['', null],
])('%s is read as %s', (text, expected) => {
  expect(parseComparison(text)).toBe(expected)
})
