/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { PeriodSelector } from './period-selector'

function selector(periods: readonly string[]) {
  const onSelect = jest.fn()
  render(<PeriodSelector periods={periods} today="2026-11-24T10:15:00.000" onSelect={onSelect} />)
  return { onSelect, user: userEvent.setup() }
}

/** Intl puts thin spaces around the dash. */
const range = (first: string, last: string): string => `${first}\u2009–\u2009${last}`

const open = (value: string) => screen.getByRole('button', { name: `Period ${value}` })
const offered = () =>
  within(screen.getByRole('list'))
    .getAllByRole('button')
    .map((button) => button.textContent)

test('says the period; one step back and on', async () => {
  const { onSelect, user } = selector(['2015'])
  expect(open('2015')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Previous period: 2014' }))
  await user.click(screen.getByRole('button', { name: 'Next period: 2016' }))
  expect(onSelect.mock.calls).toEqual([['2014'], ['2016']])
})

test('nothing follows the current period; a moving one has no neighbours', () => {
  selector(['2026'])
  expect(screen.getByRole('button', { name: /Next period/ })).toBeDisabled()
  selector(['LAST_12_MONTHS'])
  expect(open('Last 12 months')).toBeInTheDocument()
  expect(screen.getAllByRole('button', { name: /Previous period/ })[1]).toBeDisabled()
})

test('opens on the kind and year of the choice; another year and kind are two clicks away', async () => {
  const { onSelect, user } = selector(['2015Q2'])
  await user.click(open(range('April', 'June 2015')))
  expect(screen.getByRole('radio', { name: 'Quarter' })).toBeChecked()
  expect(offered()).toHaveLength(4)
  expect(screen.getByRole('button', { name: range('April', 'June 2015'), pressed: true })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Previous year' }))
  await user.click(screen.getByRole('radio', { name: 'Half-year' }))
  expect(offered()).toEqual([range('January', 'June 2014'), range('July', 'December 2014')])
  await user.click(screen.getByRole('button', { name: range('July', 'December 2014') }))
  expect(onSelect).toHaveBeenCalledWith('2014S2')
  expect(screen.queryByRole('list')).not.toBeInTheDocument()
})

test('moving periods are offered by name', async () => {
  const { onSelect, user } = selector(['2015'])
  await user.click(open('2015'))
  await user.click(screen.getByRole('radio', { name: 'Relative' }))
  await user.click(screen.getByRole('button', { name: 'Last 12 months' }))
  expect(onSelect).toHaveBeenCalledWith('LAST_12_MONTHS')
})
