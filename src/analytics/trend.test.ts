import type { AnalyticsQuery } from '../dhis2/ports'
import { loadTrend, trendPeriods } from './trend'

test.each([
  ['a year', ['2015'], 8, '2008', '2015'],
  ['a quarter', ['2015Q1'], 8, '2013Q2', '2015Q1'],
  ['a month: the same month a year before too', ['202601'], 13, '202501', '202601'],
  ['several: these', ['202511', '202512', '202601'], 3, '202511', '202601'],
])('periods of the line for %s', (_name, shown, length, first, last) => {
  const periods = trendPeriods(shown.map((id) => ({ id })))
  expect([periods.length, periods[0], periods.at(-1)]).toEqual([length, first, last])
})

test('what is no period has no line', () => {
  expect(trendPeriods([{ id: 'soon' }])).toEqual([])
  expect(trendPeriods([])).toEqual([])
})

test('one question for the whole, period by period; a gap stays a gap', async () => {
  const queries: AnalyticsQuery[] = []
  const kayes = { id: 'ouKayes0001', name: 'Kayes', path: '/ouKayes0001', level: 2, ancestors: [], children: [] }
  const trend = await loadTrend(
    {
      analytics: (query) => {
        queries.push(query)
        return Promise.resolve({
          columns: ['dx', 'pe', 'value'],
          rows: [['item', '2013', '4']],
          names: new Map([['2013', '2013']]),
          items: new Map([['pe', ['2013', '2014']]]),
        })
      },
      orgUnit: () => Promise.resolve(kayes),
      identity: () => Promise.reject(new Error('not asked here')),
      systemInfo: () => Promise.resolve({ serverDate: '2020-03-01', version: '2.42', analyticsBuilt: null }),
    },
    { items: [{ id: 'item' }], orgUnits: [kayes.id], periods: ['2013', '2014'], filters: [] },
  )
  expect(queries).toHaveLength(1)
  expect(queries[0]?.filters).toEqual([{ id: 'ou', items: [kayes.id] }])
  expect(trend.periods.map((period) => trend.figure({ id: 'item' }, period))).toEqual([
    { state: 'value', value: 4 },
    { state: 'noData' },
  ])
})
