import type { Trend } from '../analytics/trend'
import { ServerError } from '../dhis2/errors'
import { ascInPost } from '../metadata/sec'
import { fakeServer } from '../testing/fake-server'
import { hideInTrend } from './hide-in-figures'

const periods = [
  { id: '2024', name: '2024' },
  { id: '2025', name: '2025' },
]
/** 12 ASC in 2024, 3 in 2025. */
const trend: Trend = {
  periods,
  figure: (_item, { id }) => ({ state: 'value', value: id === '2025' ? 3 : 12 }),
}
const shown = (of: Trend) => periods.map((period) => of.figure(ascInPost, period).state)

test('where an administrator asked for it, 3 people below 5 are hidden', async () => {
  expect(shown(await hideInTrend(fakeServer({}), trend, [ascInPost], 5))).toEqual(['value', 'hidden'])
})

test('where nobody asked for it, nothing is hidden and nothing is fetched', async () => {
  const loadPart = jest.fn()
  expect(shown(await hideInTrend(fakeServer({ loadPart }), trend, [ascInPost], null))).toEqual(['value', 'value'])
  expect(loadPart).not.toHaveBeenCalled()
})

test('what hides does not come: an error, never the open figures', async () => {
  const lost = fakeServer({ loadPart: () => Promise.reject(new ServerError('network', 'gone')) })
  await expect(hideInTrend(lost, trend, [ascInPost], 5)).rejects.toMatchObject({ kind: 'network' })
})
