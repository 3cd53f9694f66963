import { lastYear, searchOf, selectionOf } from './selection'

describe('selection in the address', () => {
  test.each([
    ['one of each', 'ou=abcdefghijk&pe=2015', { orgUnits: ['abcdefghijk'], periods: ['2015'] }],
    [
      'several, keywords',
      'ou=USER_ORGUNIT;LEVEL-2&pe=LAST_12_MONTHS',
      { orgUnits: ['USER_ORGUNIT', 'LEVEL-2'], periods: ['LAST_12_MONTHS'] },
    ],
    ['only a period', 'pe=2019Q2', { orgUnits: [], periods: ['2019Q2'] }],
    ['nothing', '', { orgUnits: [], periods: [] }],
  ])('%s is read and written back', (_name, search, selection) => {
    expect(selectionOf(new URLSearchParams(search))).toEqual(selection)
    expect(searchOf(selection)).toBe(search)
  })

  test('what is no id or keyword is dropped', () => {
    expect(selectionOf(new URLSearchParams({ ou: 'a;<script>;;b', pe: '../x' }))).toEqual({
      orgUnits: ['a', 'b'],
      periods: [],
    })
  })

  test('the last year follows the server clock', () => {
    expect(lastYear('2026-01-02T08:00:00.000')).toBe('2025')
  })
})
