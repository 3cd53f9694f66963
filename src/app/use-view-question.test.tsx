/** @jest-environment jsdom */
import { CustomDataProvider } from '@dhis2/app-runtime'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { Server, SystemInfo } from '../dhis2/ports'
import { fakeServer } from '../testing/fake-server'
import { ServerProvider } from '../ui/server-context'
import { NOTHING_SELECTED, type Selection } from './selection'
import { useViewQuestion } from './use-view-question'

const INFO: SystemInfo = {
  serverDate: '2026-11-24T10:00:00',
  version: '2.42',
  analyticsBuilt: null,
}
const PLACE = { names: ['Sikasso'], ancestors: [], level: 2, isLoading: false }

function question(
  change: Partial<Selection>,
  place = PLACE,
  systemInfo: Server['systemInfo'] = () => Promise.resolve(INFO),
) {
  const server = fakeServer({ systemInfo })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <CustomDataProvider data={{}}>
      <ServerProvider server={server}>{children}</ServerProvider>
    </CustomDataProvider>
  )
  const selection = { ...NOTHING_SELECTED, orgUnits: ['SikassoSik1'], periods: ['2015'], ...change }
  return renderHook(() => useViewQuestion(selection, place), { wrapper }).result
}

test('a fixed period waits for nothing; groups are filters', () => {
  const groups = [{ id: 'setsetsets1', items: ['groupgroup1'] }]
  expect(question({ groups, by: 'LEVEL-4' }).current).toEqual({
    orgUnits: ['SikassoSik1'],
    periods: ['2015'],
    by: 'LEVEL-4',
    compared: ['2014'],
    filters: groups,
  })
})

test('a moving period waits for the server’s date', async () => {
  const asked = question({ periods: ['LAST_YEAR'] })
  expect(asked.current).toBeNull()
  // Last year is 2025.
  await waitFor(() => expect(asked.current).toMatchObject({ periods: ['LAST_YEAR'], compared: ['2024'] }))
})

test('where the date cannot be had, or no comparison is wanted, the figures come without', async () => {
  const failing = question({ periods: ['LAST_YEAR'] }, PLACE, () => Promise.reject(new Error('no answer')))
  await waitFor(() => expect(failing.current).toMatchObject({ compared: [] }), { timeout: 10_000 })
  expect(question({ periods: ['LAST_YEAR'], comparison: 'none' }).current).toMatchObject({ compared: [] })
}, 15_000)

test('a level waits until that of the unit is known, and gives way where it is not below it', () => {
  expect(question({ by: 'LEVEL-4' }, { ...PLACE, isLoading: true }).current).toBeNull()
  expect(question({ by: 'LEVEL-2' }).current).toMatchObject({ by: 'children' })
})
