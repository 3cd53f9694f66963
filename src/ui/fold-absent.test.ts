import { speak } from '../../test/support/language'
import { foldAbsent } from './fold-absent'

beforeAll(() => speak('en'))

const row = (label: string, state: 'noData' | 'notSplit') => ({ id: label, label, bar: { state } })
const rows = (count: number, state: 'noData' | 'notSplit' = 'noData') =>
  Array.from({ length: count }, (_, index) => row(`${state} ${index + 1}`, state))

describe('rows without a figure', () => {
  test.each([
    ['page', 8],
    ['item', 3],
  ] as const)('on a %s %i of them keep their names', (space, shown) => {
    expect(foldAbsent(rows(shown), space)).toEqual(rows(shown))
    expect(foldAbsent(rows(shown + 1), space)).toHaveLength(1)
  })

  test('more are one row for each state, which leads nowhere and names them', () => {
    expect(foldAbsent([...rows(8, 'notSplit'), ...rows(1)], 'page')).toEqual([
      {
        id: 'absent-notSplit',
        label: '8 units',
        bar: { state: 'notSplit' },
        details: rows(8, 'notSplit').map(({ label }) => label),
        selectable: false,
      },
      { id: 'absent-noData', label: '1 unit', bar: { state: 'noData' }, details: ['noData 1'], selectable: false },
    ])
  })

  test('none is none', () => {
    expect(foldAbsent([], 'page')).toEqual([])
  })
})
