/** @jest-environment jsdom */
import { CustomDataProvider } from '@dhis2/app-runtime'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom'
import { ServerError } from '../dhis2/errors'
import type { OrgUnit, Server } from '../dhis2/ports'
import { fakeServer } from '../testing/fake-server'
import { ServerProvider } from '../ui/server-context'
import { useSelection } from './use-selection'

const MALI = { id: 'MaliMaliM01', name: 'Mali', path: '/MaliMaliM01', level: 1 }
const SIKASSO = { id: 'SikassoSik1', name: 'Sikasso', path: `${MALI.path}/SikassoSik1`, level: 2 }

const unused = () => Promise.reject(new Error('not asked here'))
const writeSetting = jest.fn(unused)

const SERVER = fakeServer({
  writeSetting,
  identity: () => Promise.resolve({ id: 'UserUserUs1', roots: [MALI.id], homeUnits: [MALI.id] }),
  systemInfo: () => Promise.resolve({ serverDate: '2026-11-24T10:00:00', version: '2.42', analyticsBuilt: null }),
  orgUnit: (id) => {
    const unit = [MALI, SIKASSO].find((one) => one.id === id)
    if (unit === undefined) return Promise.reject(new ServerError('notFound', id))
    return Promise.resolve({ ...unit, ancestors: [], children: [] } satisfies OrgUnit)
  },
})

function opened(search: string, server: Server = SERVER) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <CustomDataProvider data={{}}>
      <ServerProvider server={server}>
        <MemoryRouter
          initialEntries={[`/coverage${search}`]}
          future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
        >
          {children}
        </MemoryRouter>
      </ServerProvider>
    </CustomDataProvider>
  )
  const page = renderHook(() => ({ state: useSelection(), address: useLocation().search, go: useNavigate() }), {
    wrapper,
  })
  return page.result
}

beforeEach(() => window.localStorage.clear())

test('the first time: the user’s root and the last whole year, written to the address', async () => {
  const page = opened('')
  await waitFor(() => expect(page.current.address).toBe('?ou=MaliMaliM01&pe=2025'))
  expect(page.current.state.selection).toMatchObject({ orgUnits: ['MaliMaliM01'], periods: ['2025'], by: 'children' })
})

test('the last selection comes back where the address says nothing; a whole address stands as it is', async () => {
  const first = opened('?ou=SikassoSik1&pe=2015&by=LEVEL-4&cmp=none')
  await waitFor(() => expect(window.localStorage).toHaveLength(1))
  expect(first.current.address).toBe('?ou=SikassoSik1&pe=2015&by=LEVEL-4&cmp=none')
  const again = opened('')
  await waitFor(() => expect(again.current.address).toBe('?ou=SikassoSik1&pe=2015&by=LEVEL-4&cmp=none'))
  const shared = opened('?ou=MaliMaliM01&pe=2019')
  expect(shared.current.state.selection).toMatchObject({ by: 'children', comparison: 'previous', periods: ['2019'] })
  expect(writeSetting).not.toHaveBeenCalled()
})

test('a choice is a new address; back goes back', async () => {
  const page = opened('?ou=MaliMaliM01&pe=2015')
  act(() => page.current.state.select({ by: 'LEVEL-3', groups: [{ id: 'setsetsets1', items: ['groupgroup1'] }] }))
  expect(page.current.address).toBe('?ou=MaliMaliM01&pe=2015&by=LEVEL-3&gr=setsetsets1:groupgroup1')
  act(() => page.current.go(-1))
  await waitFor(() => expect(page.current.address).toBe('?ou=MaliMaliM01&pe=2015'))
  expect(page.current.state.selection).toMatchObject({ by: 'children', groups: [] })
})

test('a unit that is gone since is not asked for again', async () => {
  const gone = opened('?ou=GoneGoneGo1&pe=2015')
  await waitFor(() => expect(window.localStorage).toHaveLength(1))
  expect(gone.current.state.selection?.orgUnits).toEqual(['GoneGoneGo1'])
  const page = opened('')
  await waitFor(() => expect(page.current.address).toBe('?ou=MaliMaliM01&pe=2015'))
})

test('where the browser forbids its storage, the defaults apply', async () => {
  const forbidden = jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError')
  })
  const page = opened('')
  await waitFor(() => expect(page.current.address).toBe('?ou=MaliMaliM01&pe=2025'))
  forbidden.mockRestore()
})

test('a user without any unit is left with a period, once', async () => {
  const identity = jest.fn(() => Promise.resolve({ id: 'UserUserUs2', roots: [], homeUnits: [] }))
  const page = opened('', { ...SERVER, identity })
  await waitFor(() => expect(page.current.address).toBe('?pe=2025'))
  await waitFor(() => expect(page.current.state.selection).toMatchObject({ orgUnits: [], periods: ['2025'] }))
  expect(identity).toHaveBeenCalledTimes(1)
})
