import { FACILITY_VALUES, testServer, type TestServer } from './fixture'

/** January: A 10, B 5. February: A 7. Population of A 1200 in 2024. */
let server: TestServer

beforeAll(async () => {
  server = await testServer()
  await server.put([...FACILITY_VALUES, ['dePopAvg001', '2024', 'ouFacA00001', '1200']])
  await server.run()
})

const value = async (indicator: string, pe: string, ou: string): Promise<string | undefined> => {
  const rows = await server.rows(`dimension=dx:${indicator}&dimension=pe:${pe}&dimension=ou:${ou}`)
  return rows[0]?.[3]
}

test.each([
  ['a rate with two decimals', 'inRate00001', '202401', 'ouFacA00001', '0.83'], // 10 / 1200 x 100
  ['a year makes a rate of 31 days 365 / 31 times as high', 'inYearly001', '202401', 'ouFacA00001', '9.81'],
  ['a constant', 'inConst0001', '202401', 'ouDist00001', '600.0'], // 15 x 40
  ['members of a group below the unit', 'inGroup0001', '202401', 'ouDist00001', '15.0'], // 15 / 1
  ['no member: division by zero has no row', 'inGroup0001', '202401', 'ouFacB00001', undefined],
  ['an indicator within an indicator', 'inNested001', '202401', 'ouFacA00001', '49.17'], // 50 - 0.8333
  ['an indicator that holds itself', 'inCircle001', '202401', 'ouFacA00001', undefined],
  ['the period before', 'inChange001', '202402', 'ouDist00001', '-8.0'], // 7 - 15
  ['since January', 'inToDate001', '202402', 'ouDist00001', '22.0'],
  ['units above a number', 'inAbove0001', '202401', 'ouDist00001', '1.0'], // A has 10, B 5
  ['of the sum over the quarter', 'inAbove0001', '2024Q1', 'ouDist00001', '1.0'], // A 17, B 5
  ['is it missing? yes', 'inIsNull001', '202403', 'ouDist00001', '0.0'],
  ['all items missing: no row', 'inRate00001', '202403', 'ouFacB00001', undefined],
])('%s', async (_, indicator, pe, ou, expected) => {
  expect(await value(indicator, pe, ou)).toBe(expected)
})

test('a constant changed on the server counts at once, without a run', async () => {
  const constant = { id: 'csNorm00001', name: 'Norm', shortName: 'Norm', value: 2 }
  await server.post('/api/metadata', { constants: [constant] })
  expect(await value('inConst0001', '202401', 'ouDist00001')).toBe('30.0')
})

test('group members are those of the last run', async () => {
  const group = {
    id: 'ogUrban0001',
    name: 'Urban',
    shortName: 'Urban',
    organisationUnits: [{ id: 'ouFacA00001' }, { id: 'ouFacB00001' }],
  }
  await server.post('/api/metadata', { organisationUnitGroups: [group] })
  expect(await value('inGroup0001', '202401', 'ouDist00001')).toBe('15.0')
  await server.run()
  expect(await value('inGroup0001', '202401', 'ouDist00001')).toBe('7.5')
})

test('2.43 refuses an offset where periods are a filter', async () => {
  const query = '/api/analytics?dimension=dx:inChange001&filter=pe:202402&dimension=ou:ouDist00001'
  expect((await server.get(query)).status).toBe(200)
  const newer = await testServer('2.43')
  await newer.put(FACILITY_VALUES)
  await newer.run()
  expect((await newer.get(query)).body.errorCode).toBe('E7152')
})
