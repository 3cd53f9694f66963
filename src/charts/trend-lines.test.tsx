/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { TrendPoint } from './lines'
import { TrendLines, type TrendLinesProps } from './trend-lines'

const value = (number: number, details?: readonly string[]): TrendPoint => ({
  state: 'value',
  value: number,
  text: `${number} %`,
  ...(details === undefined ? {} : { details }),
})
const noData: TrendPoint = { state: 'noData', text: 'non renseigné' }
const style = { color: '#000000', dash: null, marker: 'circle' } as const

const base: TrendLinesProps = {
  title: 'Kayes progresse',
  description: 'Population couverte, 2013 à 2017',
  width: 600,
  axisFormat: (number) => `${number} %`,
  periods: ['2013', '2014', '2015', '2016', '2017'].map((year) => ({ id: year, label: year })),
  series: [
    { id: 'k', label: 'Kayes', ...style, points: [value(10), value(20, ['2 sur 10']), noData, value(0), noData] },
  ],
}

const draw = (props: Partial<TrendLinesProps> = {}) => render(<TrendLines {...base} {...props} />)

const linePath = (container: HTMLElement): string =>
  container.querySelector('path[fill="none"][stroke="#000000"]')?.getAttribute('d') ?? ''

const textsOf = (container: HTMLElement): readonly (string | null)[] =>
  [...container.querySelectorAll('text')].map((text) => text.textContent)

test('a period says its name, then each line: value or why there is none, and what is known beside', () => {
  draw({
    onSelect: jest.fn(),
    series: [...base.series, { id: 'm', label: 'Mopti', ...style, points: [noData, noData, noData, noData, value(5)] }],
  })
  const name = '2014, Kayes: 20 %, 2 sur 10, Mopti: non renseigné'
  expect(screen.getByRole('button', { name })).toBeInTheDocument()
})

test('one tab stop for all periods; arrows move; Enter and a click tell the id of the period', async () => {
  const onSelect = jest.fn()
  const user = userEvent.setup()
  draw({ onSelect })
  await user.tab()
  await user.keyboard('{ArrowRight}{ArrowRight}{Enter}')
  expect(onSelect).toHaveBeenLastCalledWith('2015')
  await user.click(screen.getByRole('button', { name: /^2017/ }))
  expect(onSelect).toHaveBeenLastCalledWith('2017')
  await user.tab()
  expect(document.body).toHaveFocus()
})

test('a gap breaks the line, a point alone is marked, a period without value gets a light mark', () => {
  const { container } = draw()
  // Points 1 and 2 are joined, 4 stands alone: two pieces.
  expect(linePath(container).match(/M/g)).toHaveLength(2)
  expect(linePath(container).match(/L/g)).toHaveLength(1)
  // Three values, and the swatch beside the name.
  expect(container.querySelectorAll('path[fill="#000000"]')).toHaveLength(4)
  expect(container.querySelectorAll('rect[fill$="-noData)"]')).toHaveLength(2)
})

test('crowded lines mark only points alone, the last one and the highlighted one', () => {
  const periods = Array.from({ length: 80 }, (_, index) => ({ id: String(index), label: String(index) }))
  const points = periods.map((_, index) => (index === 9 || index === 11 ? noData : value(index)))
  const { container } = draw({ periods, highlight: '40', series: [{ id: 'k', label: 'Kayes', ...style, points }] })
  // 10 alone, 40 highlighted, 79 last, and the swatch.
  expect(container.querySelectorAll('path[fill="#000000"]')).toHaveLength(4)
})

test('what is above the wanted domain is drawn inside the picture, and 0 on the baseline', () => {
  const { container } = draw({
    domain: [0, 100],
    series: [{ id: 'k', label: 'Kayes', ...style, points: [value(0), value(260), value(0), value(0), value(0)] }],
  })
  const ys = [...linePath(container).matchAll(/,([\d.]+)/g)].map((match) => Number(match[1]))
  expect(Math.min(...ys)).toBeGreaterThan(0)
  // Six ticks of 0 to 260 go by 50; the top is 300, and 260 stands at (300 - 260) / 300 = 13.3 % of the height.
  expect(textsOf(container)).toContain('300 %')
  expect(ys[0]).toBe(ys[4])
  const zero = [...container.querySelectorAll('text')].find((text) => text.textContent === '0 %')
  expect(Number(zero?.getAttribute('y'))).toBeCloseTo((ys[0] ?? 0) + 4.5, 0)
})

test('a line alone says the value of the highlighted period, else its last', () => {
  const { container, rerender } = draw({ highlight: '2014' })
  expect(container.querySelector('text[font-weight="700"][stroke]')).toHaveTextContent('20 %')
  rerender(<TrendLines {...base} />)
  expect(container.querySelector('text[font-weight="700"][stroke]')).toHaveTextContent('0 %')
})

test('a line without any value says why beside its name', () => {
  const { container } = draw({ series: [{ id: 'k', label: 'Gao', ...style, points: [noData, noData] }] })
  expect(textsOf(container)).toContain('Gao (non renseigné)')
})

test('on paper it is one image; without periods and lines there is still a picture', () => {
  const { rerender } = draw({ onSelect: jest.fn(), interactive: false })
  expect(screen.getByRole('img', { name: base.title })).toBeInTheDocument()
  expect(screen.queryAllByRole('button')).toEqual([])
  rerender(<TrendLines {...base} periods={[]} series={[]} />)
  expect(screen.getByRole('group', { name: base.title })).toBeInTheDocument()
})
