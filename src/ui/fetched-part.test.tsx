/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ServerError } from '../dhis2/errors'
import { fakeServer } from '../testing/fake-server'
import { fetchedPart } from './fetched-part'
import { ServerProvider } from './server-context'

const Greeting = ({ name }: Readonly<{ name: string }>) => <p>bonjour {name}</p>
const Part = fetchedPart('greeting', () => Promise.resolve(Greeting))

function show(server = fakeServer({})): void {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always' } },
    logger: { log: () => undefined, warn: () => undefined, error: () => undefined },
  })
  render(
    <QueryClientProvider client={client}>
      <ServerProvider server={server}>
        <Part name="Awa" />
      </ServerProvider>
    </QueryClientProvider>,
  )
}

test('is drawn with its properties once it came', async () => {
  show()
  expect(screen.getByRole('status')).toHaveTextContent('Loading')
  expect(await screen.findByText('bonjour Awa')).toBeInTheDocument()
})

test('a connection lost on the way is told in its place, and trying again helps', async () => {
  let tries = 0
  show(
    fakeServer({
      loadPart: (load) => (++tries === 1 ? Promise.reject(new ServerError('network', 'gone')) : load()),
    }),
  )
  expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('bonjour Awa')).toBeInTheDocument()
})
