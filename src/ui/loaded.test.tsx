/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ServerError } from '../dhis2/errors'
import { Loaded } from './loaded'

/** Asks `load` for a text and draws it. */
function Shown({ load }: Readonly<{ load: () => Promise<string> }>) {
  const query = useQuery({ queryKey: ['text'], queryFn: load })
  return (
    <>
      <button type="button" onClick={() => void query.refetch()}>
        again
      </button>
      <Loaded query={query}>{(text) => <p>{text}</p>}</Loaded>
    </>
  )
}

function show(load: () => Promise<string>): void {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always' } },
    logger: { log: () => undefined, warn: () => undefined, error: () => undefined },
  })
  render(
    <QueryClientProvider client={client}>
      <Shown load={load} />
    </QueryClientProvider>,
  )
}

test('loading, then the answer', async () => {
  show(() => Promise.resolve('the figures'))
  expect(screen.getByRole('status')).toHaveTextContent('Loading')
  expect(await screen.findByText('the figures')).toBeInTheDocument()
})

test('a first answer that does not come is a problem with something to do', async () => {
  let asked = 0
  show(() => (++asked === 1 ? Promise.reject(new ServerError('network', 'gone')) : Promise.resolve('the figures')))
  expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('the figures')).toBeInTheDocument()
})

test('an answer that could not be renewed stays, and says so', async () => {
  let asked = 0
  show(() => (++asked === 1 ? Promise.resolve('the figures') : Promise.reject(new ServerError('network', 'gone'))))
  await screen.findByText('the figures')
  await userEvent.click(screen.getByRole('button', { name: 'again' }))
  expect(await screen.findByText(/These are the figures of before/)).toBeInTheDocument()
  expect(screen.getByText('the figures')).toBeInTheDocument()
})
