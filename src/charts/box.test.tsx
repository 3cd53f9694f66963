/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react'
import { BoxProvider, type Box } from './box'
import { RankedBars } from './ranked-bars'

const rows = ['Kayes', 'Sikasso', 'Ségou'].map((label, index) => ({
  id: label,
  label,
  bar: { state: 'value' as const, value: 30 + index, text: `${30 + index} %`, tone: 'low' as const },
}))
const picture = <RankedBars title="t" description="d" width={640} rows={rows} axisFormat={String} />
const box = (mostRows: number | null): Box => ({
  mostRows,
  hasTables: false,
  hasNotes: true,
  othersWords: (count) => `and ${count} others`,
})

test('a box draws the rows it has room for and says how many others there are', () => {
  const { container } = render(<BoxProvider value={box(1)}>{picture}</BoxProvider>)
  expect(container.querySelectorAll('[data-row]')).toHaveLength(1)
  expect(screen.getByText('and 2 others')).toBeInTheDocument()
})

test.each([
  ['room for all', box(3)],
  ['no limit', box(null)],
])('%s: nothing is left out', (_name, value) => {
  const { container } = render(<BoxProvider value={value}>{picture}</BoxProvider>)
  expect(container.querySelectorAll('[data-row]')).toHaveLength(3)
  expect(screen.queryByText(/others/)).toBeNull()
})

test('on a page every row is drawn', () => {
  expect(render(picture).container.querySelectorAll('[data-row]')).toHaveLength(3)
})
