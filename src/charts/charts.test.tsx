/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { DivergingBars } from './diverging-bars'
import { RankedBars, type RankedBarsProps } from './ranked-bars'
import { segmentsOf, StackedBars } from './stacked-bars'

const percent = (value: number): string => `${Math.round(value)} %`
const frame = { title: 'Kayes est la moins couverte', description: 'Population couverte, 2015', width: 600 }

const rows: RankedBarsProps['rows'] = [
  { id: 'kayes', label: 'Kayes', bar: { state: 'value', value: 29.8, text: '29,8 %', tone: 'low' }, details: ['2015'] },
  { id: 'gao', label: 'Gao', bar: { state: 'noData', text: 'non renseigné' } },
  { id: 'rest', label: 'non réparti', bar: { state: 'notSplit', value: 12, text: '12,0 %' }, selectable: false },
]

function ranked(props: Partial<RankedBarsProps> = {}) {
  return render(<RankedBars {...frame} rows={rows} axisFormat={percent} {...props} />)
}

describe('ranked bars', () => {
  test('the picture is named by its finding and described by what it draws', () => {
    ranked()
    const picture = screen.getByRole('group', { name: frame.title })
    expect(picture).toHaveAccessibleDescription(frame.description)
  })

  test('every row says its name, its value or why there is none, and what is known beside', () => {
    ranked({ onSelect: jest.fn() })
    expect(screen.getByRole('button', { name: 'Kayes, 29,8 %, 2015' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Gao, non renseigné' })).toBeInTheDocument()
    expect(screen.getByRole('img', { name: 'non réparti, 12,0 %' })).toBeInTheDocument()
  })

  test('one tab stop; arrows, Home and End move; Enter and Space open, but not what leads nowhere', async () => {
    const onSelect = jest.fn()
    const user = userEvent.setup()
    ranked({ onSelect })
    await user.tab()
    expect(screen.getByRole('button', { name: /Kayes/ })).toHaveFocus()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(onSelect).toHaveBeenLastCalledWith('gao')
    await user.keyboard('{End}{Enter} ')
    expect(screen.getByRole('img', { name: /non réparti/ })).toHaveFocus()
    expect(onSelect).toHaveBeenCalledTimes(1)
    await user.keyboard('{Home} ')
    expect(onSelect).toHaveBeenLastCalledWith('kayes')
    await user.tab()
    expect(document.body).toHaveFocus()
  })

  test('a click opens a row, and pointing at it shows its card', async () => {
    const onSelect = jest.fn()
    const user = userEvent.setup()
    ranked({ onSelect })
    await user.hover(screen.getByRole('button', { name: /Kayes/ }))
    expect(screen.getByText('2015').parentElement).toHaveTextContent('Kayes29,8 %2015')
    await user.click(screen.getByRole('button', { name: /Kayes/ }))
    expect(onSelect).toHaveBeenCalledWith('kayes')
  })

  test("a finger's first tap shows the card, the second opens", async () => {
    const onSelect = jest.fn()
    const user = userEvent.setup()
    ranked({ onSelect })
    const target = screen.getByRole('button', { name: /Gao/ })
    await user.pointer({ keys: '[TouchA]', target })
    expect(onSelect).not.toHaveBeenCalled()
    await user.pointer({ keys: '[TouchA]', target })
    expect(onSelect).toHaveBeenCalledTimes(1)
  })

  test('on paper it is one image without buttons', () => {
    ranked({ onSelect: jest.fn(), interactive: false })
    expect(screen.getByRole('img', { name: frame.title })).toBeInTheDocument()
    expect(screen.queryAllByRole('button')).toEqual([])
  })

  test('the legend names the classes and states that rows have, no others', () => {
    const { container } = ranked({
      legend: { low: 'moins de 40 %', high: '55 % et plus', noData: 'non renseigné', notSplit: 'réparti au-dessus' },
    })
    const texts = [...container.querySelectorAll('text')].map((text) => text.textContent)
    expect(texts).toContain('moins de 40 %')
    expect(texts).toContain('réparti au-dessus')
    expect(texts).not.toContain('55 % et plus')
  })

  test('without rows there is still a picture', () => {
    ranked({ rows: [] })
    expect(screen.getByRole('group', { name: frame.title })).toBeInTheDocument()
  })
})

const SERIES = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase(), color: '#000000', pattern: null }))

describe('stacked bars', () => {
  test.each([
    // 20 + 30 = 50 of 200 are a: 25 %; the rest is c.
    [
      'amounts of one series add up',
      [
        ['a', 20],
        ['c', 150],
        ['a', 30],
      ],
      [
        ['a', 0, 25],
        ['c', 25, 100],
      ],
    ],
    [
      'the order is that of the series',
      [
        ['b', 1],
        ['a', 1],
      ],
      [
        ['a', 0, 50],
        ['b', 50, 100],
      ],
    ],
    [
      'nothing and less than nothing take no room',
      [
        ['a', 0],
        ['b', -5],
        ['c', 5],
      ],
      [['c', 0, 100]],
    ],
    ['a whole of nothing has no shares', [['a', 0]], []],
  ] as const)('%s', (_, amounts, expected) => {
    const parts = amounts.map(([series, amount]) => ({ series, amount, text: '' }))
    expect(segmentsOf(parts, SERIES).map(({ series, from, to }) => [series.id, from, to])).toEqual(expected)
  })

  test('the card tells each part with its amount and share', () => {
    const parts = [
      { series: 'a', amount: 30, text: '30 FCFA' },
      { series: 'b', amount: 10, text: '10 FCFA' },
    ]
    render(
      <StackedBars
        {...frame}
        series={SERIES}
        percentFormat={percent}
        rows={[{ id: 'x', label: 'Kadiolo', bar: { state: 'value', parts, text: '40 FCFA' } }]}
      />,
    )
    expect(
      screen.getByRole('img', { name: 'Kadiolo, 40 FCFA, A: 30 FCFA (75 %), B: 10 FCFA (25 %)' }),
    ).toBeInTheDocument()
  })
})

describe('diverging bars', () => {
  test('both counts and the share are said; absent figures are words', () => {
    render(
      <DivergingBars
        {...frame}
        leftLabel="Femmes"
        rightLabel="Hommes"
        band={{ from: 30, to: 70, label: 'repère 30-70 %' }}
        middle={{ value: 50, label: '50 %' }}
        percentFormat={percent}
        rows={[
          {
            id: 'mixed',
            label: 'Sessions mixtes',
            bar: {
              state: 'value',
              left: { count: 37, text: '37' },
              right: { count: 58, text: '58' },
              shareText: '38,9 %',
            },
          },
          { id: 'none', label: 'Commissions', bar: { state: 'noData', text: 'donnée absente' } },
        ]}
      />,
    )
    const picture = within(screen.getByRole('group', { name: frame.title }))
    expect(picture.getByRole('img', { name: 'Sessions mixtes, Femmes: 37 (38,9 %), Hommes: 58' })).toBeInTheDocument()
    expect(picture.getByRole('img', { name: 'Commissions, donnée absente' })).toBeInTheDocument()
  })
})
