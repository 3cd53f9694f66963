import { parsePeriod } from '../../src/dhis2/period'
import { slotOf } from './axes'
import type { Slot } from './cube'
import { yearOf, yearsRead } from './partitions'

function slot(...ids: readonly string[]): Slot {
  return slotOf(ids.flatMap((id) => parsePeriod(id) ?? []))
}

const EXISTING = new Set([2017, 2018, 2019])

test.each<[string, readonly Slot[], number[] | null]>([
  ['years of all periods count', [slot('201802'), slot('2019Q3')], [2018, 2019]],
  ['years without rows do not', [slot('201912'), slot('202001')], [2019]],
  ['where none is left nothing is limited', [slot('2021')], null],
  ['a financial year lies in two', [slot('2017Oct')], [2017, 2018]],
  ['years between the periods of a filter are not read', [slot('2017', '2019')], [2017, 2019]],
  [
    'dates read all years between them',
    [{ periods: [], start: '2017-05-01', end: '2019-02-01', days: 1 }],
    [2017, 2018, 2019],
  ],
])('%s', (_, slots, expected) => {
  const years = yearsRead(slots, EXISTING)
  expect(years && [...years].sort()).toEqual(expected)
})

test('a week is of the year of its fourth day', () => {
  // 2019W1 begins on 2018-12-31.
  expect(yearOf({ type: 'Weekly', start: '2018-12-31' })).toBe(2019)
  expect(yearOf({ type: 'Monthly', start: '2018-12-01' })).toBe(2018)
})
