/** @jest-environment jsdom */
import i18n from '@dhis2/d2-i18n'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Translated } from './translated'
import { bringTexts } from './translations'

jest.mock('./translations', () => ({ textsLanguage: (shell: string) => shell, bringTexts: jest.fn() }))
const bringing = jest.mocked(bringTexts)

beforeAll(() => {
  i18n.setDefaultNamespace('default')
  i18n.changeLanguage('fr')
})
beforeEach(() => bringing.mockReset())

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } }, logger: SILENT })}>
      <Translated>drawn</Translated>
    </QueryClientProvider>,
  )
const SILENT = { log: () => undefined, warn: () => undefined, error: () => undefined }

test('nothing of ours is drawn before the texts are there', async () => {
  let arrive: (language: 'fr') => void = () => undefined
  bringing.mockReturnValue(new Promise((resolve) => (arrive = resolve)))
  show()
  expect(screen.queryByText('drawn')).toBeNull()
  expect(screen.getByRole('progressbar')).toBeInTheDocument()
  expect(bringing).toHaveBeenCalledWith('fr', 'common')
  arrive('fr')
  expect(await screen.findByText('drawn')).toBeInTheDocument()
})

test('a connection lost on the way is told, and trying again helps', async () => {
  bringing.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
  bringing.mockResolvedValueOnce('fr')
  show()
  expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('drawn')).toBeInTheDocument()
})
