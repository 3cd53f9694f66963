import { buildTables } from './build-tables'
import { testServer, type TestServer } from './fixture'

let server: TestServer

beforeEach(async () => {
  server = await testServer()
})

/** Unit uids and values of an element's column of a period. */
function rowsOf(element: string, period: string): readonly (readonly [string | undefined, number])[] {
  const tables = buildTables(server.state)
  const column = tables?.elements.get(element)?.columns.find((one) => one.period.id === period)
  return [...(column?.units ?? [])].map((unit, row) => [tables?.tree.uids[unit], column?.values[row] ?? NaN])
}

test('rows are in order of unit, whatever order values came in', async () => {
  await server.put([
    ['deSumInt001', '202401', 'ouFacB00001', '5'],
    ['deSumInt001', '202401', 'ouFacA00001', '10'],
    ['deSumInt001', '202402', 'ouFacB00001', '6'],
    ['deSumInt001', '202402', 'ouFacA00001', '11'],
    ['deSumInt001', '202403', 'ouFacA00001', '12'],
  ])
  const inTreeOrder = (values: readonly (readonly [string, number])[]): unknown => {
    const { index } = buildTables(server.state)?.tree ?? { index: new Map<string, number>() }
    return [...values].sort(([a], [b]) => (index.get(a) ?? 0) - (index.get(b) ?? 0))
  }
  expect(rowsOf('deSumInt001', '202401')).toEqual(
    inTreeOrder([
      ['ouFacA00001', 10],
      ['ouFacB00001', 5],
    ]),
  )
  expect(rowsOf('deSumInt001', '202402')).toEqual(
    inTreeOrder([
      ['ouFacA00001', 11],
      ['ouFacB00001', 6],
    ]),
  )
  expect(rowsOf('deSumInt001', '202403')).toEqual([['ouFacA00001', 12]])
})

test('zeros stay out but where an average needs them; the setting keeps significant ones', async () => {
  await server.put([
    ['deLastInt01', '202401', 'ouFacA00001', '3'],
    ['deAvgSum001', '202401', 'ouFacA00001', '0'],
  ])
  const key = { dataElement: 'deLastInt01', period: '202402', orgUnit: 'ouFacA00001' }
  const combos = { categoryOptionCombo: 'HllvX50cXC0', attributeOptionCombo: 'HllvX50cXC0' }
  server.state.values.put(
    { ...key, ...combos },
    { value: '0', stamp: { storedBy: 'admin', created: 0, lastUpdated: 0 } },
  )
  expect(rowsOf('deLastInt01', '202402')).toEqual([])
  expect(rowsOf('deAvgSum001', '202401')).toEqual([['ouFacA00001', 0]])
  server.state.settings.setSystem('keyIncludeZeroValuesInAnalytics', true)
  const element = server.state.metadata.get('dataElements', 'deLastInt01')
  if (element) server.state.metadata.put('dataElements', { ...element, zeroIsSignificant: true })
  expect(rowsOf('deLastInt01', '202402')).toEqual([['ouFacA00001', 0]])
})

test('an empty server has no table', () => {
  expect(buildTables(server.state)).toBeNull()
})
