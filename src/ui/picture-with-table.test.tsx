/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { FigureTable } from './figure-table'
import { PictureWithTable } from './picture-with-table'

function section(interactive = true) {
  render(
    <PictureWithTable
      title="Kayes is covered least"
      description="Population covered, 2015"
      picture={(width) => <p>picture of {width}</p>}
      table={<FigureTable caption="the same in a table" rowHeading="Unit" columns={[]} rows={[]} />}
      interactive={interactive}
      notes={['Source: DRS']}
    />,
  )
}

test('the finding is the heading; picture first, table by the switch', async () => {
  section()
  expect(screen.getByRole('region', { name: 'Kayes is covered least' })).toBeInTheDocument()
  expect(screen.getByText('picture of 640')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('radio', { name: 'Table' }))
  expect(screen.getByText('the same in a table')).toBeInTheDocument()
  expect(screen.queryByText('picture of 640')).not.toBeInTheDocument()
  expect(screen.getByRole('radio', { name: 'Table' })).toBeChecked()
})

test('the switch is one group for the arrow keys', async () => {
  section()
  expect(screen.getByRole('group', { name: 'Show as' })).toBeInTheDocument()
  await userEvent.tab()
  expect(screen.getByRole('radio', { name: 'Chart' })).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByText('the same in a table')).toBeInTheDocument()
})

test('on paper there is nothing to switch', () => {
  section(false)
  expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  expect(screen.getByText('Source: DRS')).toBeInTheDocument()
})

test('while it is printed the picture is drawn for the width of the paper', () => {
  section()
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(screen.getByText('picture of 764')).toBeInTheDocument()
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(screen.getByText('picture of 640')).toBeInTheDocument()
})
