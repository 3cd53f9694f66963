import { EXPORTED } from '../../test/support/exported-view'
import { aboutRows } from './about'

const about = (parts: Partial<typeof EXPORTED> = {}) => new Map(aboutRows({ ...EXPORTED, ...parts }, 'en'))

test('place, period, dates, zeros and hidden numbers are told', () => {
  const rows = about({ filters: ['Sex F', 'CSCom'] })
  expect(rows.get('Place')).toBe('Mali')
  expect(rows.get('Period')).toBe('2015')
  expect(rows.get('Filters')).toBe('Sex F · CSCom')
  expect(rows.get('Analytics')).toBe('Nov 12, 2026')
  expect(rows.get('Exported on')).toBe('Nov 24, 2026')
  expect(rows.get('Zeros')).toBe('Stored zeros count.')
  // Two cells of the row with the hostile name.
  expect(rows.get('Hidden values')).toBe('2 (numbers under 5 are hidden)')
  expect(rows.get('Couverture ASC')).toBe('Couverture ASC, Mali, 2015')
  expect(rows.has('Demonstration data')).toBe(false)
})

test('made-up figures are told first', () => {
  expect(aboutRows({ ...EXPORTED, generatedFrom: '2016-01-01' }, 'en')[0]).toEqual([
    'Demonstration data',
    'made up from Jan 1, 2016 on',
  ])
})

test('what is not known or was not done is said, not left out', () => {
  const rows = about({ analyticsBuilt: null, zerosCounted: null, hiddenBelow: null })
  expect(rows.get('Analytics')).toBe('Analytics never run')
  expect(rows.get('Zeros')).toBe('Whether stored zeros count is not known.')
  expect(rows.get('Hidden values')).toBe('2')
  expect(rows.get('Filters')).toBe('none')
})

test('every word that stands for an absent figure is explained', () => {
  const rows = about()
  for (const state of ['no data', 'not split', 'not expected', 'hidden (small number)', 'not applicable']) {
    expect(rows.get(state)).toMatch(/\.$/)
  }
})
