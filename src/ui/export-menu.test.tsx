/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ExportMenu, type ExportMenuProps } from './export-menu'
import { ExportProblem } from './export-problem'

function menu(props: Partial<ExportMenuProps> = {}) {
  const given = {
    onExport: jest.fn(() => Promise.resolve()),
    onPrint: jest.fn(),
    onCopyLink: jest.fn(() => Promise.resolve()),
    ...props,
  }
  const { rerender } = render(<ExportMenu {...given} />)
  const change = (changed: Partial<ExportMenuProps>) => rerender(<ExportMenu {...given} {...changed} />)
  return { ...given, change, user: userEvent.setup() }
}

const opener = () => screen.getByRole('button', { name: 'Export' })
const items = () => screen.queryAllByRole('menuitem').map((item) => item.textContent)
const status = () => screen.getByRole('status')

test('four files can be chosen; what was chosen is made and told', async () => {
  const { user, onExport } = menu()
  await user.click(opener())
  expect(items()).toEqual(['Table (CSV)', 'Excel workbook (XLSX)', 'Picture to enlarge (SVG)', 'Picture (PNG)'])
  await user.click(screen.getByRole('menuitem', { name: 'Excel workbook (XLSX)' }))
  expect(onExport).toHaveBeenCalledTimes(1)
  expect(onExport).toHaveBeenCalledWith('xlsx')
  expect(items()).toEqual([])
  expect(opener()).toHaveFocus()
  expect(status()).toHaveTextContent('The file is in your downloads.')
})

test('keys: down opens, arrows go round, Home and End jump, Enter chooses', async () => {
  const { user, onExport } = menu()
  await user.tab()
  await user.keyboard('{ArrowDown}')
  expect(opener()).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByRole('menuitem', { name: 'Table (CSV)' })).toHaveFocus()
  await user.keyboard('{ArrowUp}')
  expect(screen.getByRole('menuitem', { name: 'Picture (PNG)' })).toHaveFocus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(screen.getByRole('menuitem', { name: 'Excel workbook (XLSX)' })).toHaveFocus()
  await user.keyboard('{End}')
  expect(screen.getByRole('menuitem', { name: 'Picture (PNG)' })).toHaveFocus()
  await user.keyboard('{Home}{Enter}')
  expect(onExport).toHaveBeenCalledTimes(1)
  expect(onExport).toHaveBeenCalledWith('csv')
})

test('Escape gives the focus back, Tab goes on, a click elsewhere closes', async () => {
  const { user, onExport } = menu()
  await user.click(opener())
  await user.keyboard('{Escape}')
  expect(items()).toEqual([])
  expect(opener()).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(items()).toHaveLength(4)
  await user.tab()
  expect(items()).toEqual([])
  expect(screen.getByRole('button', { name: 'Print' })).toHaveFocus()
  await user.click(opener())
  await user.click(document.body)
  expect(items()).toEqual([])
  expect(onExport).not.toHaveBeenCalled()
})

test('while a file is being made, it is told and no second one is begun', async () => {
  let finish = (): void => undefined
  const onExport = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)))
  const { user } = menu({ onExport })
  await user.click(opener())
  await user.click(screen.getByRole('menuitem', { name: 'Table (CSV)' }))
  expect(status()).toHaveTextContent('The file is being made')
  await user.click(opener())
  expect(items()).toEqual([])
  await act(async () => {
    finish()
    await Promise.resolve()
  })
  expect(status()).toHaveTextContent('The file is in your downloads.')
  await user.click(opener())
  expect(items()).toHaveLength(4)
})

test.each([
  [new ExportProblem('noPicture'), 'No picture is shown. Choose the chart instead of the table, then export again.'],
  [new ExportProblem('tooLarge'), 'The picture is too large for this browser. Export it as SVG, or show fewer units.'],
  [
    new ExportProblem('notFetched'),
    'The export could not be loaded. Check the connection, then try again; CSV works without it.',
  ],
  [new Error('our bug'), 'The file could not be made. Nothing else has changed; try again.'],
])('a file that fails is told in words, and another can be asked for: %s', async (error, words) => {
  const { user } = menu({ onExport: () => Promise.reject(error) })
  await user.click(opener())
  await user.click(screen.getByRole('menuitem', { name: 'Picture (PNG)' }))
  expect(status()).toHaveTextContent(words)
  await user.click(opener())
  expect(items()).toHaveLength(4)
})

test('without figures nothing is exported or printed, and the reason is told; the link still leads there', async () => {
  const reason = 'The figures are not loaded.'
  const { user, onPrint, onCopyLink } = menu({ disabled: reason })
  for (const name of ['Export', 'Print']) {
    const button = screen.getByRole('button', { name })
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toHaveAccessibleDescription(reason)
    await user.click(button)
  }
  await user.keyboard('{ArrowDown}')
  expect(items()).toEqual([])
  expect(onPrint).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Copy the link' }))
  expect(onCopyLink).toHaveBeenCalledTimes(1)
})

test('a menu that is open when figures go away is closed, and stays closed when they are back', async () => {
  const { user, change } = menu()
  await user.click(opener())
  change({ disabled: 'loading' })
  expect(items()).toEqual([])
  change({ disabled: undefined })
  expect(items()).toEqual([])
})

test('printing, and a link that was copied or could not be', async () => {
  const onCopyLink = jest.fn<Promise<void>, []>()
  onCopyLink.mockResolvedValueOnce().mockRejectedValueOnce(new Error('no clipboard'))
  const { user, onPrint } = menu({ onCopyLink })
  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(onPrint).toHaveBeenCalledTimes(1)
  await user.click(screen.getByRole('button', { name: 'Copy the link' }))
  expect(status()).toHaveTextContent('The link is copied.')
  await user.click(screen.getByRole('button', { name: 'Copy the link' }))
  expect(status()).toHaveTextContent('The link could not be copied. Copy it from the address bar.')
})
