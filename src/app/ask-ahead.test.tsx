/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { fakeServer } from '../testing/fake-server'
import { ServerProvider, useServerQuery } from '../ui/server-context'
import { AskAhead } from './ask-ahead'

const MALI = 'MaliMaliM01'
const SIKASSO = 'SikassoSik1'

function Named({ id }: Readonly<{ id: string }>) {
  const unit = useServerQuery(['named', id], (server, signal) => server.orgUnit(id, signal))
  return <p>{unit.data?.name}</p>
}

test.each([
  ['#/coverage?ou=SikassoSik1&pe=2025', SIKASSO],
  ['#/coverage', MALI],
])('%s: the unit is asked for once, whoever draws it later', async (hash, asked) => {
  window.localStorage.clear()
  let arrive: () => void = () => undefined
  const orgUnit = jest.fn(async (id: string) => {
    await new Promise<void>((resolve) => (arrive = resolve))
    return { id, name: `unit ${id}`, path: `/${id}`, level: 1, ancestors: [], children: [] }
  })
  const server = fakeServer({
    identity: () => Promise.resolve({ id: 'UserUserUs1', roots: [MALI], homeUnits: [MALI] }),
    orgUnit,
  })
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } })
  const page = (isReady: boolean) => (
    <QueryClientProvider client={client}>
      <ServerProvider server={server}>{isReady ? <Named id={asked} /> : <AskAhead hash={hash} />}</ServerProvider>
    </QueryClientProvider>
  )
  const { rerender } = render(page(false))
  await waitFor(() => expect(orgUnit).toHaveBeenCalledTimes(1))
  rerender(page(true))
  arrive()
  expect(await screen.findByText(`unit ${asked}`)).toBeInTheDocument()
  expect(orgUnit).toHaveBeenCalledTimes(1)
})
