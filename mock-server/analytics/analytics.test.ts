import { DHIS2_VERSIONS } from '../quirks'
import { FACILITY_VALUES, testServer, type TestServer } from './fixture'

/** Conformance cases 32-39 of the Web API contract. */
describe.each(DHIS2_VERSIONS)('analytics of %s', (version) => {
  let server: TestServer

  beforeEach(async () => {
    server = await testServer(version)
  })

  test('before any run there are no tables; new values wait for the next run', async () => {
    const query = 'dimension=dx:deSumInt001&dimension=pe:202401&filter=ou:ouRoot00001'
    const before = await server.get(`/api/analytics?${query}`)
    expect([before.status, before.body.errorCode]).toEqual([409, 'E7144'])
    await server.run()
    expect((await server.get(`/api/analytics?${query}`)).body.errorCode).toBe('E7144')
    await server.put(FACILITY_VALUES)
    await server.run()
    expect(await server.rows(query)).toEqual([['deSumInt001', '202401', '15']])
    await server.put([['deSumInt001', '202401', 'ouFacA00001', '11']])
    expect(await server.rows(query)).toEqual([['deSumInt001', '202401', '15']])
    await server.run()
    expect(await server.rows(query)).toEqual([['deSumInt001', '202401', '16']])
  })

  test('sums over periods and units; combinations without data have no row', async () => {
    await server.put(FACILITY_VALUES)
    await server.run()
    // 10 + 5 + 7
    expect(await server.rows('dimension=dx:deSumInt001&dimension=pe:2024Q1&dimension=ou:ouDist00001')).toEqual([
      ['deSumInt001', '2024Q1', 'ouDist00001', '22'],
    ])
    const { body } = await server.get(
      '/api/analytics?dimension=dx:deSumInt001&dimension=pe:202401;202402&dimension=ou:LEVEL-3;ouDist00001',
    )
    expect(body.rows).toEqual([
      ['deSumInt001', '202401', 'ouFacA00001', '10'],
      ['deSumInt001', '202401', 'ouFacB00001', '5'],
      ['deSumInt001', '202402', 'ouFacA00001', '7'],
    ])
    expect(body.metaData?.dimensions['ou']).toEqual(['ouFacA00001', 'ouFacB00001'])
  })

  test('headers follow the request; an answer without rows has width 0', async () => {
    await server.put(FACILITY_VALUES)
    await server.run()
    const url = '/api/analytics?dimension=dx:deSumInt001&dimension=pe:2024Q1&dimension=ou:ouDist00001'
    const { body } = await server.get(url)
    expect(body.headers?.map(({ name }) => name)).toEqual(['dx', 'pe', 'ou', 'value'])
    expect(body.headers?.[3]).toMatchObject({ valueType: 'NUMBER', type: 'java.lang.Double', meta: false })
    expect([body.width, body.headerWidth, body.height]).toEqual([4, 4, 1])
    const empty = await server.get(url.replace('2024Q1', '2023Q1'))
    expect(empty.status).toBe(200)
    expect([empty.body.rows, empty.body.width, empty.body.headerWidth]).toEqual([[], 0, 4])
  })

  test('LAST carries the newest value forward, LAST_IN_PERIOD does not, and zeros are not there', async () => {
    await server.put([
      ['deLastInt01', '202401', 'ouFacA00001', '8'],
      ['deLastInt01', '202402', 'ouFacA00001', '3'],
      ['deLastInt01', '202401', 'ouFacB00001', '4'],
      ['deLastInt01', '202403', 'ouFacA00001', '0'],
    ])
    await server.run()
    const query = 'dimension=dx:deLastInt01&filter=ou:ouDist00001&dimension=pe:'
    // A 3 in February + B 4 carried from January
    expect(await server.rows(`${query}202402`)).toEqual([['deLastInt01', '202402', '7']])
    expect(await server.rows(`${query}2024Q1`)).toEqual([['deLastInt01', '2024Q1', '7']])
    expect(await server.rows(`${query}202403`)).toEqual([['deLastInt01', '202403', '7']])
    expect(await server.rows(`${query}202402&aggregationType=LAST_IN_PERIOD`)).toEqual([['deLastInt01', '202402', '3']])
    // Ten years back from 31 December: 2033 still sees early 2024, 2035 does not.
    expect(await server.rows(`${query}2033`)).toEqual([['deLastInt01', '2033', '7']])
    expect(await server.rows(`${query}2035`)).toEqual([])
  })

  test('AVERAGE_SUM_ORG_UNIT weighs days; yearly values are repeated in months', async () => {
    await server.put([
      ['deAvgSum001', '202401', 'ouFacA00001', '31'],
      ['dePopAvg001', '2024', 'ouFacA00001', '1200'],
    ])
    await server.run()
    // 31 for the 31 of 91 days: 31 x 31 / 91 = 10.560
    expect(await server.rows('dimension=dx:deAvgSum001&dimension=pe:2024Q1&filter=ou:ouDist00001')).toEqual([
      ['deAvgSum001', '2024Q1', '10.56'],
    ])
    expect(await server.rows('dimension=dx:dePopAvg001&dimension=pe:202405&filter=ou:ouDist00001')).toEqual([
      ['dePopAvg001', '202405', '1200'],
    ])
  })

  test('indicators: decimals, missing denominators, and what they stand on', async () => {
    await server.put([
      ['deSumInt001', '202401', 'ouFacA00001', '9'],
      ['dePopAvg001', '2024', 'ouFacA00001', '10'],
      ['deSumInt001', '202401', 'ouFacB00001', '9'],
    ])
    await server.run()
    const query = 'dimension=dx:inRate00001;inWhole0001;deSumInt001&dimension=pe:202401&dimension=ou:'
    // 9 / 10 x 100; B has no population: no row
    expect(await server.rows(`${query}ouFacA00001;ouFacB00001&includeNumDen=true`)).toEqual([
      ['inRate00001', '202401', 'ouFacA00001', '90.0', '9.0', '10.0', '100.0', '100', '1'],
      ['inWhole0001', '202401', 'ouFacA00001', '90', '9', '10', '100', '100', '1'],
      ['deSumInt001', '202401', 'ouFacA00001', '9', '', '', '', '', ''],
      ['deSumInt001', '202401', 'ouFacB00001', '9', '', '', '', '', ''],
    ])
  })

  test.each([
    ['no data', 'dimension=pe:2024&dimension=ou:ouRoot00001', 'E7102'],
    ['no period', 'dimension=dx:deSumInt001&dimension=ou:ouRoot00001', 'E7146'],
    ['unknown data', 'dimension=dx:abcdefghij1&dimension=pe:2024&dimension=ou:ouRoot00001', 'E7124'],
    ['unknown unit', 'dimension=dx:deSumInt001&dimension=pe:2024&dimension=ou:abcdefghij1', 'E7143'],
    ['the same twice', 'dimension=dx:deSumInt001&dimension=dx:deLastInt01&dimension=pe:2024', 'E7111'],
    ['unknown dimension', 'dimension=dx:deSumInt001&dimension=pe:2024&dimension=abcdefghij1', 'E7125'],
    ['period and dates', 'dimension=dx:deSumInt001&dimension=pe:2024&startDate=2024-01-01&endDate=2024-02-01', 'E7105'],
    ['dates in the wrong order', 'dimension=dx:deSumInt001&startDate=2024-03-01&endDate=2024-02-01', 'E7106'],
    ['dimension and filter', 'dimension=dx:deSumInt001&dimension=pe:2024&filter=pe:2023', 'E7103'],
    ['a bad period among good ones', 'dimension=dx:deSumInt001&dimension=pe:2024;2019X', 'E7611'],
    ['two indicators as filter', 'filter=dx:inRate00001;inWhole0001&dimension=pe:2024', 'E7108'],
    ['an element that cannot be aggregated', 'dimension=dx:deNone00001&dimension=pe:2024', 'E7115'],
    ['a table column that is no dimension', 'dimension=dx:deSumInt001&dimension=pe:2024&columns=ou&rows=pe', 'E7126'],
  ])('refuses %s', async (_, query, code) => {
    await server.put(FACILITY_VALUES)
    await server.run()
    const { status, body } = await server.get(`/api/analytics?${query}`)
    expect([status, body.errorCode, body.status]).toEqual([409, code, 'ERROR'])
  })

  test('reporting rates come from registrations and assignments', async () => {
    await server.put(FACILITY_VALUES)
    server.state.registrations.put({
      dataSet: 'dsMonthly01',
      period: '202401',
      orgUnit: 'ouFacA00001',
      attributeOptionCombo: 'HllvX50cXC0',
      date: Date.parse('2024-02-10T00:00:00Z'),
      storedBy: 'admin',
      completed: true,
      lastUpdated: 0,
    })
    await server.run()
    const items = ['REPORTING_RATE', 'ACTUAL_REPORTS', 'EXPECTED_REPORTS'].map((metric) => `dsMonthly01.${metric}`)
    const query = `dimension=dx:${items.join(';')}&filter=ou:ouDist00001&dimension=pe:`
    expect(await server.rows(`${query}202401`)).toEqual([
      [items[0], '202401', '50'],
      [items[1], '202401', '1'],
      [items[2], '202401', '2'],
    ])
    // 2 facilities x 12 months
    expect(await server.rows(`${query}2024`)).toContainEqual([items[2], '2024', '24'])
    expect(await server.rows(`${query}202402`)).toContainEqual([items[0], '202402', '0'])
    // Opened in 2000: not expected before.
    expect(await server.rows(`${query}199912`)).toEqual([])
    // B opened after the start of what is asked for is not expected in it at all: 12 months of A, in March both.
    const unit = server.state.metadata.get('organisationUnits', 'ouFacB00001')
    server.state.metadata.put('organisationUnits', {
      ...unit,
      id: 'ouFacB00001',
      openingDate: '2024-03-01T00:00:00.000',
    })
    await server.run()
    expect(await server.rows(`${query}202401`)).toContainEqual([items[2], '202401', '1'])
    expect(await server.rows(`${query}2024`)).toContainEqual([items[2], '2024', '12'])
    expect(await server.rows(`${query}202403`)).toContainEqual([items[2], '202403', '2'])
  })
})

test('2.43 finds no sums of periods it met since its start; date ranges and LAST do', async () => {
  const server = await testServer('2.43')
  server.state.periodsAtStart = new Set(['202401'])
  await server.put([...FACILITY_VALUES, ['deLastInt01', '202402', 'ouFacA00001', '3']])
  await server.run()
  expect(await server.rows('dimension=dx:deSumInt001&dimension=pe:202401;202402&filter=ou:ouDist00001')).toEqual([
    ['deSumInt001', '202401', '15'],
  ])
  expect(await server.rows('dimension=dx:deSumInt001&startDate=2024-01-01&endDate=2024-02-29')).toEqual([
    ['deSumInt001', '22'],
  ])
  expect(await server.rows('dimension=dx:deLastInt01&dimension=pe:202402')).toEqual([['deLastInt01', '202402', '3']])
})
