import type { Figure } from '../dhis2/figure'
import { changeProp } from './change-words'

const value = (number: number): Figure => ({ state: 'value', value: number })
const plain = (text: string | undefined): string | undefined => text?.replace(/[\u00a0\u202f]/g, ' ')

test.each([
  ['percentages by points', value(40.1), value(38), 'percent', 'up', '+2.1 points since 2014'],
  ['counts with a sign', value(660), value(700), 'count', 'down', '-40 since 2014'],
  ['amounts', value(5_400_000), value(5_000_000), 'fcfa', 'up', '+400,000 FCFA since 2014'],
  ['less than is shown', value(40.01), value(40), 'percent', 'same', 'no change since 2014'],
] as const)('%s', (_name, now, before, unit, direction, text) => {
  const { change } = changeProp(now, before, unit, '2014', 'en')
  expect([change?.direction, plain(change?.text)]).toEqual([direction, text])
})

test.each<[string, Figure, Figure | undefined, string | null]>([
  ['nothing to compare with', value(1), undefined, '2014'],
  ['no data before', value(1), { state: 'noData' }, '2014'],
  ['hidden now', { state: 'hidden' }, value(1), '2014'],
  ['no period', value(1), value(2), null],
])('%s: no change is told', (_name, now, before, period) => {
  expect(changeProp(now, before, 'count', period, 'en')).toEqual({})
})
