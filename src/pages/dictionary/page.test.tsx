/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { DictionaryPage } from './page'

function Address() {
  return <span data-testid="address">{useLocation().search}</span>
}

// jsdom has no layout to scroll.
const scrolled = jest.fn()

function open(search = '') {
  scrolled.mockClear()
  Element.prototype.scrollIntoView = scrolled
  render(
    <MemoryRouter
      initialEntries={[`/dictionary${search}`]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <DictionaryPage />
      <Address />
    </MemoryRouter>,
  )
}

const entry = (name: string): HTMLDetailsElement => {
  const found = screen.getByText(name, { selector: 'summary' }).closest('details')
  if (!found) throw new Error(`no entry ${name}`)
  return found
}

test('an address with a code opens that object: formula in words, where it is used', () => {
  open('?code=GEN_F_MIX_PCT')
  const details = entry('Women in mixed sessions (%)')
  expect(details.open).toBe(true)
  expect(within(details).getByText(/^"Participants in mixed sessions" \[Female\] ÷/)).toBeInTheDocument()
  const user = within(details).getByRole('link', { name: 'Gap to parity, mixed sessions (points)' })
  expect(user).toHaveAttribute('href', '/dictionary?code=GEN_ECART')
  expect(scrolled).toHaveBeenCalledTimes(1)
})

test('a link to another object folds the first and opens the second', async () => {
  open('?code=GEN_F_MIX_PCT')
  await userEvent.click(screen.getByRole('link', { name: 'Gap to parity, mixed sessions (points)' }))
  expect(entry('Women in mixed sessions (%)').open).toBe(false)
  expect(entry('Gap to parity, mixed sessions (points)').open).toBe(true)
})

test('searching keeps the words in the address and counts what is found', async () => {
  open()
  await userEvent.type(screen.getByRole('searchbox', { name: /^Search/ }), 'fin_cofin')
  expect(screen.getByRole('status')).toHaveTextContent('1 object found')
  expect(screen.getByTestId('address')).toHaveTextContent('?q=fin_cofin')
  await userEvent.type(screen.getByRole('searchbox'), ' tractor')
  expect(screen.getByRole('status')).toHaveTextContent('No object has all these words.')
})

test('a kind leaves the other chapters out', async () => {
  open()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind of object' }), 'Constants')
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Constants'])
})
