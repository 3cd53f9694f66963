/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Funnel } from './funnel'
import { funnelSegments, type FunnelStep } from './funnel-parts'
import { funnel } from './sample-funnel'
import { Sparkline } from './sparkline'

const series = ['a', 'b'].map((id) => ({ id, label: id.toUpperCase(), color: '#000000', pattern: null }))
const step = (value: number, parts: readonly (readonly [string, number])[]): FunnelStep => ({
  id: 'x',
  label: 'X',
  bar: { state: 'value', value, text: '', tone: 'none' },
  parts: parts.map(([name, amount]) => ({ series: name, amount, text: '' })),
})

describe('parts of a step', () => {
  test.each([
    [
      'the order is that of the series',
      step(30, [
        ['b', 20],
        ['a', 10],
      ]),
      [
        ['a', 0, 10],
        ['b', 10, 30],
      ],
    ],
    [
      'what no part accounts for is a rest',
      step(30, [['a', 10]]),
      [
        ['a', 0, 10],
        [undefined, 10, 30],
      ],
    ],
    [
      'parts above the value are drawn whole',
      step(30, [
        ['a', 25],
        ['b', 15],
      ]),
      [
        ['a', 0, 25],
        ['b', 25, 40],
      ],
    ],
    [
      'nothing and less than nothing take no room',
      step(5, [
        ['a', 0],
        ['b', -3],
      ]),
      [[undefined, 0, 5]],
    ],
  ])('%s', (_, given, expected) => {
    expect(funnelSegments(given, series).map(({ series: entry, from, to }) => [entry?.id, from, to])).toEqual(expected)
  })
})

test('a step says its value, what was lost since the step above, its parts, and what is known beside', () => {
  render(<Funnel {...funnel} />)
  expect(
    screen.getByRole('button', {
      name: 'Couverts, 20 000, −40 000 (67 %), AMO: 11 000, RAMED: 5 000, Mutuelles: 3 000, régime non précisé: 1 000, 2018',
    }),
  ).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Ont utilisé leurs droits, non renseigné' })).toBeInTheDocument()
})

test('what is lost stands in words between the bars; the legend names the regimes that are drawn', () => {
  const { container } = render(<Funnel {...funnel} steps={funnel.steps.map((entry) => ({ ...entry, parts: [] }))} />)
  const texts = [...container.querySelectorAll('text')].map((text) => text.textContent)
  expect(texts).toContain('−7 700 (38 %)')
  expect(texts).not.toContain('RAMED')
})

test('steps are reached with the arrow keys and opened with Enter', async () => {
  const onSelect = jest.fn()
  const user = userEvent.setup()
  render(<Funnel {...funnel} onSelect={onSelect} />)
  await user.tab()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(onSelect).toHaveBeenCalledWith('covered')
})

test('on paper it is one image; without steps there is still a picture', () => {
  const { rerender } = render(<Funnel {...funnel} interactive={false} />)
  expect(screen.getByRole('img', { name: funnel.title })).toBeInTheDocument()
  expect(screen.queryAllByRole('button')).toEqual([])
  rerender(<Funnel {...funnel} steps={[]} />)
  expect(screen.getByRole('group', { name: funnel.title })).toBeInTheDocument()
})

describe('sparkline', () => {
  test('is an image with its words; a gap breaks it, and points alone are drawn', () => {
    const { container } = render(<Sparkline label="de 1 à 4" values={[1, null, 2, null, 3, 4]} />)
    expect(screen.getByRole('img', { name: 'de 1 à 4' })).toBeInTheDocument()
    expect(container.querySelector('path')?.getAttribute('d')?.match(/L/g)).toHaveLength(1)
    // Two alone, and the last.
    expect(container.querySelectorAll('circle')).toHaveLength(3)
  })

  test('the last value is hollow where later periods have none; without any value nothing is drawn', () => {
    const { container, rerender } = render(<Sparkline label="x" values={[1, 2, null]} />)
    expect(container.querySelector('circle')).toHaveAttribute('fill', '#ffffff')
    rerender(<Sparkline label="x" values={[null, null]} />)
    expect(container.querySelector('circle')).toBeNull()
  })
})
