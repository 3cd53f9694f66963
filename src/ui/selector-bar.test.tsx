/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { SelectorBar } from './selector-bar'

test('on a phone one line says what is chosen and opens the selectors', async () => {
  render(
    <SelectorBar summary="Sikasso · 2015">
      <p>selectors</p>
    </SelectorBar>,
  )
  const fold = screen.getByRole('button', { name: 'Sikasso · 2015 Change' })
  const items = screen.getByText('selectors').parentElement
  expect(fold).toHaveAttribute('aria-expanded', 'false')
  expect(items).toHaveAttribute('data-open', 'false')
  expect(fold).toHaveAttribute('aria-controls', items?.id)
  await userEvent.click(fold)
  expect(screen.getByRole('button', { name: 'Sikasso · 2015 Close' })).toHaveAttribute('aria-expanded', 'true')
  expect(items).toHaveAttribute('data-open', 'true')
})

test('the bar is a region with a name', () => {
  render(<SelectorBar summary="x">y</SelectorBar>)
  expect(screen.getByRole('region', { name: 'Selection' })).toBeInTheDocument()
})
