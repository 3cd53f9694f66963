import fc from 'fast-check'
import { RELATIVE_PERIOD_KEYWORDS } from '../dhis2/relative-periods'
import { completed, lastYear, NOTHING_SELECTED, searchOf, selectionOf, withPeriod, type Selection } from './selection'

const read = (search: string): Selection => selectionOf(new URLSearchParams(search))
const [A, B, SET] = ['abcdefghijk', 'bcdefghijkl', 'setsetsets1']

describe('selection in the address', () => {
  test.each([
    ['one of each', `ou=${A}&pe=2015`, { orgUnits: [A], periods: ['2015'] }],
    [
      'several, keywords',
      'ou=USER_ORGUNIT;LEVEL-2&pe=LAST_12_MONTHS',
      { orgUnits: ['USER_ORGUNIT', 'LEVEL-2'], periods: ['LAST_12_MONTHS'] },
    ],
    ['only a period', 'pe=2019Q2', { periods: ['2019Q2'] }],
    [
      'a level, groups, a comparison',
      `by=LEVEL-3&gr=${SET}:${A};${B}&gr=${A}:${B}&cmp=year`,
      {
        by: 'LEVEL-3',
        groups: [
          { id: SET, items: [A, B] },
          { id: A, items: [B] },
        ],
        comparison: 'year',
      },
    ],
    ['a group set, a fixed period', `by=${SET}&cmp=201401`, { by: SET, comparison: '201401' }],
    ['nothing', '', {}],
  ])('%s is read and written back', (_name, search, selection) => {
    expect(read(search)).toEqual({ ...NOTHING_SELECTED, ...selection })
    expect(searchOf(selection)).toBe(search)
  })

  test('what is no id or keyword is dropped', () => {
    const search = new URLSearchParams({
      ou: `${A};<script>;;${B};x`,
      pe: '../x;LAST_DECADE;2015',
      by: 'all',
      cmp: '?',
    })
    search.append('gr', `${SET}:x`)
    search.append('gr', `x:${A}`)
    search.append('gr', SET)
    expect(selectionOf(search)).toEqual({ ...NOTHING_SELECTED, orgUnits: [A, B], periods: ['2015'] })
  })

  test('a period is kept as DHIS2 writes it, and nothing twice', () => {
    expect(read(`ou=${A};${A}&pe=2024-01;202401&gr=${SET}:${A}&gr=${SET}:${B}`)).toEqual({
      ...NOTHING_SELECTED,
      orgUnits: [A],
      periods: ['202401'],
      groups: [{ id: SET, items: [A] }],
    })
  })

  test('whatever is selected comes back from its address', () => {
    const uid = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{10}$/)
    const some = { maxLength: 4 }
    const selection = fc.record({
      orgUnits: fc.uniqueArray(fc.oneof(uid, fc.constantFrom('USER_ORGUNIT', 'LEVEL-2', `OU_GROUP-${A}`)), some),
      periods: fc.uniqueArray(
        fc.constantFrom('2015', '201503', '2015Q2', '2015S1', '2015W53', '2015Oct', ...RELATIVE_PERIOD_KEYWORDS),
        some,
      ),
      by: fc.oneof(uid, fc.constantFrom('children', 'LEVEL-1', 'LEVEL-12')),
      groups: fc.uniqueArray(fc.record({ id: uid, items: fc.uniqueArray(uid, { minLength: 1, maxLength: 3 }) }), {
        ...some,
        selector: ({ id }) => id,
      }),
      comparison: fc.constantFrom('previous', 'year', 'none', '2014', '2014Q1'),
    })
    fc.assert(fc.property(selection, (selected) => expect(read(searchOf(selected))).toEqual(selected)))
  })

  test('the last year follows the server clock', () => {
    expect(lastYear('2026-01-02T08:00:00.000')).toBe('2025')
  })
})

describe('what the address leaves out', () => {
  const defaults: Selection = { ...NOTHING_SELECTED, orgUnits: [A], periods: ['2025'] }
  const last = read(`ou=${B}&pe=2015&by=LEVEL-3&cmp=none`)

  test.each([
    ['everything: as it was last', '', last, `ou=${B}&pe=2015&by=LEVEL-3&cmp=none`],
    ['everything, for the first time', '', NOTHING_SELECTED, `ou=${A}&pe=2025`],
    // Whoever sent this address saw it cut by the units below and compared with the year before.
    ['the period only', `ou=${A}`, last, `ou=${A}&pe=2015`],
    ['the place only', 'pe=2019&by=LEVEL-4', last, `ou=${B}&pe=2019&by=LEVEL-4`],
    ['nothing', `ou=${A}&pe=2019`, last, `ou=${A}&pe=2019`],
  ])('%s', (_name, search, remembered, expected) => {
    expect(searchOf(completed(read(search), remembered, defaults))).toBe(expected)
  })
})

test.each([
  ['a year for a year', '2015', '2014', {}],
  ['a month for a year', '201503', '2014', { comparison: 'previous' }],
  ['a moving period', 'LAST_12_MONTHS', '2014', { comparison: 'previous' }],
  ['the one compared with', '2014', '2014', { comparison: 'previous' }],
  ['any period', '201503', 'year', {}],
])('another period, %s', (_name, id, comparison, change) => {
  expect(withPeriod(id, { ...NOTHING_SELECTED, comparison })).toEqual({ periods: [id], ...change })
})
