import { NO_DATA } from '../dhis2/figure'
import { parseAnalyticsAnswer } from '../dhis2/wire-analytics'
import { tableOf } from './answer'

const header = (name: string) => ({ name, column: name, valueType: 'TEXT', hidden: false, meta: true })
const numDen = ['value', 'numerator', 'denominator', 'factor', 'multiplier', 'divisor']
const coverage = { id: 'indCoverage' }
const inPost = { id: 'elemAscPost' }
const sikasso = { id: 'ouSikasso00' }
const kadiolo = { id: 'ouKadiolo00' }

const body = {
  headers: ['dx', 'pe', 'ou', ...numDen].map(header),
  metaData: {
    items: {
      indCoverage: { name: 'Population couverte (%)' },
      ouSikasso00: { name: 'Sikasso' },
      '2015': { name: '2015' },
      ou: { name: 'Organisation unit' },
    },
    dimensions: { dx: ['indCoverage', 'elemAscPost'], pe: ['2015'], ou: ['ouSikasso00', 'ouKadiolo00'], co: [] },
  },
  rows: [
    ['indCoverage', '2015', 'ouSikasso00', '40.0', '648353.0', '1622344.0', '100.0', '100', '1'],
    ['elemAscPost', '2015', 'ouSikasso00', '660', '', '', '', '', ''],
    ['elemAscPost', '2015', 'ouKadiolo00', '0', '', '', '', '', ''],
  ],
  width: 9,
}

describe('analytics answer', () => {
  const table = tableOf(parseAnalyticsAnswer(body))

  test('an indicator carries numerator and denominator', () => {
    expect(table.figure(coverage, sikasso)).toEqual({
      state: 'value',
      value: 40,
      rate: { numerator: 648353, denominator: 1622344 },
    })
  })

  test('a data element has none', () => {
    expect(table.figure(inPost, sikasso, { id: '2015' })).toEqual({ state: 'value', value: 660 })
  })

  test('zero is a value, no row is no data', () => {
    expect(table.figure(inPost, kadiolo)).toEqual({ state: 'value', value: 0 })
    expect(table.figure(coverage, kadiolo)).toEqual(NO_DATA)
  })

  test('names come from the server, else the id; order is the server’s', () => {
    expect(table.parts).toEqual([
      { id: 'ouSikasso00', name: 'Sikasso' },
      { id: 'ouKadiolo00', name: 'ouKadiolo00' },
    ])
    expect(table.nameOf(coverage)).toBe('Population couverte (%)')
    expect(table.nameOf(inPost)).toBeNull()
  })

  test('where the unit is a filter, figures need none', () => {
    const together = tableOf(
      parseAnalyticsAnswer({ ...body, headers: ['dx', 'value'].map(header), rows: [['elemAscPost', '732']] }),
    )
    expect(together.figure(inPost)).toEqual({ state: 'value', value: 732 })
  })

  test('no rows: no data, no figures', () => {
    const empty = tableOf(parseAnalyticsAnswer({ ...body, rows: [] }))
    expect(empty.figure(coverage, sikasso)).toEqual(NO_DATA)
  })

  test('cells sent as numbers are read too', () => {
    const numbers = tableOf(parseAnalyticsAnswer({ ...body, rows: [['elemAscPost', '2015', 'ouSikasso00', 660]] }))
    expect(numbers.figure(inPost, sikasso)).toEqual({ state: 'value', value: 660 })
  })

  test.each([
    ['no object', 'text'],
    ['rows that are no list', { ...body, rows: {} }],
    ['a header without name', { ...body, headers: [{}] }],
  ])('%s is refused', (_name, answer) => {
    expect(() => parseAnalyticsAnswer(answer)).toThrow('expected')
  })
})
