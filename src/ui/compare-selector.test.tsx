/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { CompareSelector } from './compare-selector'

function selector(comparison: string, periods: readonly string[]) {
  const onSelect = jest.fn()
  render(
    <CompareSelector comparison={comparison} periods={periods} today="2026-11-24T10:15:00.000" onSelect={onSelect} />,
  )
  return { onSelect, user: userEvent.setup() }
}

const opener = (value: string) => screen.getByRole('button', { name: `Compare with ${value}` })

test.each([
  ['previous', ['2015'], 'Previous period'],
  ['year', ['201503'], 'A year earlier'],
  ['none', ['2015'], 'No comparison'],
  ['2014', ['2015'], '2014'],
  // Several periods stand side by side; a month is no fair match for a year.
  ['previous', ['2014', '2015'], 'Nothing to compare with'],
  ['201403', ['2015'], 'Nothing to compare with'],
])('%s for %s: %s', (comparison, periods, value) => {
  selector(comparison, periods)
  expect(opener(value)).toBeInTheDocument()
})

test('a choice closes the panel; fixed periods are of the kind shown', async () => {
  const { user, onSelect } = selector('previous', ['2015'])
  await user.click(opener('Previous period'))
  expect(screen.getByRole('button', { name: 'Previous period', pressed: true })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '2015' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '2011' }))
  expect(onSelect).toHaveBeenCalledWith('2011')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('where several periods are shown no fixed one is offered', async () => {
  const { user } = selector('none', ['LAST_12_MONTHS'])
  await user.click(opener('No comparison'))
  expect(screen.getByRole('button', { name: 'A year earlier' })).toBeInTheDocument()
  expect(screen.queryByRole('list', { name: 'A fixed period' })).not.toBeInTheDocument()
})
