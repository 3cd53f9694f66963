/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { FigureTable, type FigureTableProps } from './figure-table'

const TABLE: FigureTableProps = {
  caption: 'Population covered by region, 2015',
  rowHeading: 'Region',
  columns: [
    { id: 'rate', label: 'Covered', unit: 'percent', withRate: true },
    { id: 'asc', label: 'ASC in post', unit: 'count' },
    { id: 'remark', label: 'Remark', unit: 'text' },
  ],
  rows: [
    {
      id: 'ml',
      label: 'Mali',
      kind: 'total',
      selectable: false,
      cells: [
        { state: 'value', value: 49.01, rate: { numerator: 3_197_026, denominator: 6_523_306 } },
        { state: 'value', value: 2187 },
        { text: '5 regions' },
      ],
    },
    { id: 'gao', label: 'Gao', cells: [{ state: 'noData' }, { state: 'value', value: 0 }, { text: '' }] },
    { id: 'rest', label: 'not split', kind: 'rest', selectable: false, cells: [{ state: 'notSplit' }] },
  ],
}

const cellsOf = (name: string): readonly (string | null)[] => {
  const row = screen.getByRole('rowheader', { name }).closest('tr')
  return within(row as HTMLTableRowElement)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
}

test('the table has a caption, column and row headings', () => {
  render(<FigureTable {...TABLE} />)
  expect(screen.getByRole('table', { name: TABLE.caption })).toBeInTheDocument()
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    'Region',
    'Covered',
    'ASC in post',
    'Remark',
  ])
})

test('a rate stands with its numbers; no data and zero differ; a missing cell is empty', () => {
  render(<FigureTable {...TABLE} />)
  expect(cellsOf('Mali')).toEqual(['49.0%3,197,026 of 6,523,306', '2,187', '5 regions'])
  expect(cellsOf('Gao')).toEqual(['no data', '0', ''])
  expect(cellsOf('not split')).toEqual(['not split', '', ''])
})

test('names open their unit, but not the whole and what is not split', async () => {
  const onSelect = jest.fn()
  render(<FigureTable {...TABLE} onSelect={onSelect} />)
  expect(screen.getAllByRole('button')).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: 'Gao' }))
  expect(onSelect).toHaveBeenCalledWith('gao')
})

test('the box that scrolls can be reached by keyboard and has a name', async () => {
  render(<FigureTable {...TABLE} />)
  await userEvent.tab()
  expect(screen.getByRole('region', { name: TABLE.caption })).toHaveFocus()
})

describe('a table that sorts', () => {
  const names = (): readonly (string | null)[] => screen.getAllByRole('rowheader').map((header) => header.textContent)
  const SORTED: FigureTableProps = {
    ...TABLE,
    sortable: true,
    rows: [
      ...TABLE.rows,
      {
        id: 'mopti',
        label: 'Mopti',
        cells: [
          { state: 'value', value: 57.6 },
          { state: 'value', value: 305 },
        ],
      },
    ],
  }

  test('by its headings, which say how', async () => {
    render(<FigureTable {...SORTED} />)
    expect(names()).toEqual(['Mali', 'Gao', 'not split', 'Mopti'])
    const heading = screen.getByRole('columnheader', { name: 'ASC in post' })
    expect(heading).toHaveAttribute('aria-sort', 'none')
    await userEvent.click(within(heading).getByRole('button'))
    expect(heading).toHaveAttribute('aria-sort', 'descending')
    expect(names()).toEqual(['Mali', 'Mopti', 'not split', 'Gao'])
    await userEvent.click(within(heading).getByRole('button'))
    expect(heading).toHaveAttribute('aria-sort', 'ascending')
    expect(names()).toEqual(['Mali', 'Gao', 'not split', 'Mopti'])
  })

  test('shows its first rows, and all of them when asked', async () => {
    render(<FigureTable {...SORTED} firstRows={2} />)
    expect(names()).toEqual(['Mali', 'Gao'])
    await userEvent.click(screen.getByRole('button', { name: 'Show all 4 rows' }))
    expect(names()).toHaveLength(4)
  })
})

test('a row can have a button of its own, and a figure a note', async () => {
  const onPress = jest.fn()
  const [, gao] = TABLE.rows
  render(
    <FigureTable
      {...TABLE}
      rows={[
        {
          ...gao!,
          cells: [{ state: 'value', value: -2, note: 'beyond' }],
          action: { label: 'Letter', name: 'Letter about Gao', onPress },
        },
      ]}
    />,
  )
  expect(cellsOf('Gao')[0]).toBe('-2.0%beyond')
  await userEvent.click(screen.getByRole('button', { name: 'Letter about Gao' }))
  expect(onPress).toHaveBeenCalledTimes(1)
})

test('a mark is said in words and a note stands under a value; a figure that is not there has neither', () => {
  const mark = { tone: 'low', text: 'below the level of 2018' } as const
  const rows = [
    { id: 'ml', label: 'Mali', cells: [{ state: 'value', value: 9.1, mark, note: '1 in 11' }] },
    { id: 'gao', label: 'Gao', cells: [{ state: 'hidden', mark, note: '1 in 11' }] },
  ] as const
  render(<FigureTable {...TABLE} columns={TABLE.columns.slice(0, 1)} rows={rows} />)
  expect(screen.getAllByRole('img', { name: mark.text })).toHaveLength(1)
  expect(cellsOf('Mali')).toEqual(['9.1%1 in 11'])
  expect(cellsOf('Gao')).toEqual(['hidden (small number)'])
})
