import type { Figure } from '../dhis2/figure'
import type { DataItem } from './request'
import { reportingOf, reportItems } from './reporting'

const sets = [{ id: 'dataSet0001' }, { id: 'dataSet0002' }]

const answers =
  (values: Readonly<Record<string, number>>) =>
  ({ id }: DataItem): Figure => {
    const value = values[id]
    return value === undefined ? { state: 'noData' } : { state: 'value', value }
  }

test('three counts are asked for each data set', () => {
  expect(reportItems(sets.slice(0, 1)).map(({ id }) => id)).toEqual([
    'dataSet0001.ACTUAL_REPORTS',
    'dataSet0001.ACTUAL_REPORTS_ON_TIME',
    'dataSet0001.EXPECTED_REPORTS',
  ])
})

test('counts are added up before they are divided: 71 of 77 is 92.2 %, 61 of 77 is 79.2 %', () => {
  const { completeness, timeliness } = reportingOf(
    sets,
    answers({
      'dataSet0001.ACTUAL_REPORTS': 70,
      'dataSet0001.ACTUAL_REPORTS_ON_TIME': 60,
      'dataSet0001.EXPECTED_REPORTS': 75,
      'dataSet0002.ACTUAL_REPORTS': 1,
      'dataSet0002.ACTUAL_REPORTS_ON_TIME': 1,
      'dataSet0002.EXPECTED_REPORTS': 2,
    }),
  )
  expect(completeness).toMatchObject({ rate: { numerator: 71, denominator: 77 } })
  expect(timeliness).toMatchObject({ rate: { numerator: 61, denominator: 77 } })
  expect(completeness.state === 'value' ? completeness.value.toFixed(1) : null).toBe('92.2')
})

test('expected but none came is 0 %; nothing expected is not due; not answered is no data', () => {
  const one = sets.slice(0, 1)
  expect(reportingOf(one, answers({ 'dataSet0001.EXPECTED_REPORTS': 12 })).completeness).toMatchObject({ value: 0 })
  expect(reportingOf(one, answers({ 'dataSet0001.EXPECTED_REPORTS': 0 })).completeness).toEqual({ state: 'notDue' })
  expect(reportingOf(one, answers({})).timeliness).toEqual({ state: 'noData' })
})
