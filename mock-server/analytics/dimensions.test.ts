import { readZip } from '../apps/zip'
import { ADMIN, FACILITY_VALUES, testServer, type TestServer } from './fixture'

let server: TestServer

beforeAll(async () => {
  server = await testServer()
  await server.put(FACILITY_VALUES)
  await server.run()
})

const units = async (items: string): Promise<readonly string[] | string | undefined> => {
  const { body } = await server.get(`/api/analytics?dimension=dx:deSumInt001&dimension=pe:2024&dimension=ou:${items}`)
  return body.metaData?.dimensions['ou'] ?? body.errorCode
}

test.each([
  ['a level below a boundary', 'LEVEL-3;ouDist00001', ['ouFacA00001', 'ouFacB00001']],
  ['two levels, sorted by name together', 'LEVEL-2;LEVEL-1', ['ouDist00001', 'ouRoot00001']],
  ['a group', 'OU_GROUP-ogRural0001', ['ouFacB00001']],
  ['a group outside the boundary', 'OU_GROUP-ogRural0001;ouFacA00001', 'E7143'],
  ['the user’s units', 'USER_ORGUNIT', ['ouRoot00001']],
  ['their children', 'USER_ORGUNIT_CHILDREN', ['ouDist00001']],
  ['and grandchildren', 'USER_ORGUNIT_GRANDCHILDREN', ['ouFacA00001', 'ouFacB00001']],
  ['unknown among known', 'ouFacA00001;abcdefghij1', ['ouFacA00001']],
  ['a level there is not', 'LEVEL-9', 'E7143'],
])('org units: %s', async (_, items, expected) => {
  expect(await units(items)).toEqual(expected)
})

test('elements and units by code', async () => {
  const query = 'inputIdScheme=CODE&dimension=dx:DESUMINT001&dimension=pe:202401&dimension=ou:OUFACA00001'
  expect(await server.rows(query)).toEqual([['deSumInt001', '202401', 'ouFacA00001', '10']])
})

test('a group set splits a unit, or filters it', async () => {
  const query = 'dimension=dx:deSumInt001&filter=pe:2024&filter=ou:ouDist00001'
  // Groups of a set come in the order of their hashes.
  expect(await server.rows(`${query}&dimension=ogsArea0001`)).toEqual([
    ['deSumInt001', 'ogRural0001', '5'],
    ['deSumInt001', 'ogUrban0001', '17'],
  ])
  expect(await server.rows(`${query}&filter=ogsArea0001:ogRural0001`)).toEqual([['deSumInt001', '5']])
})

test('a period of a type that came later is none', async () => {
  const query = '/api/analytics?dimension=dx:deSumInt001&filter=ou:ouDist00001&dimension=pe:2024Feb'
  // FinancialFeb came with 2.43.
  const { body } = await server.get(query)
  expect(body).toMatchObject({ errorCode: 'E7611', message: 'Period not valid: `2024Feb`' })
})

test('option combos are a dimension of elements only', async () => {
  const query = 'filter=pe:2024&filter=ou:ouDist00001&dimension=co'
  expect(await server.rows(`dimension=dx:deSumInt001&${query}`)).toEqual([['deSumInt001', 'HllvX50cXC0', '22']])
  const refused = await server.get(`/api/analytics?dimension=dx:inRate00001&${query}`)
  expect(refused.body.errorCode).toBe('E7113')
})

test('moving periods go by relativePeriodDate and leave the current one out', async () => {
  const query =
    'dimension=dx:deSumInt001&filter=ou:ouDist00001&dimension=pe:LAST_3_MONTHS&relativePeriodDate=2024-03-15'
  expect(await server.rows(query)).toEqual([
    ['deSumInt001', '202401', '15'],
    ['deSumInt001', '202402', '7'],
  ])
})

test('values are ordered, limited and translated into codes on demand', async () => {
  const query = 'dimension=dx:deSumInt001&dimension=pe:202401;202402&dimension=ou:LEVEL-3'
  const values = async (more: string): Promise<readonly (string | undefined)[]> =>
    (await server.rows(`${query}${more}`)).map((row) => row[3])
  expect(await values('&order=DESC')).toEqual(['10', '7', '5'])
  expect(await values('&measureCriteria=GE:7;LT:10')).toEqual(['7'])
  const codes = await server.rows(`${query}&outputIdScheme=CODE&measureCriteria=EQ:5`)
  expect(codes).toEqual([['DESUMINT001', '202401', 'OUFACB00001', '5']])
})

test('a table has a row per unit and a column per item', async () => {
  const query =
    'dimension=dx:deSumInt001&dimension=pe:202401;202402&dimension=ou:ouFacA00001;ouFacB00001&columns=dx;pe&rows=ou'
  const { body } = await server.get(`/api/analytics?${query}`)
  expect(body.rows?.map((row) => [row[0], ...row.slice(4)])).toEqual([
    ['ouFacA00001', '10', '7'],
    ['ouFacB00001', '5', ''],
  ])
})

test('raw data and value sets', async () => {
  const raw = await server.get(
    '/api/analytics/rawData.json?dimension=dx:deSumInt001&dimension=ou:ouDist00001&startDate=2024-02-01&endDate=2024-02-29',
  )
  expect(raw.body.rows).toEqual([['deSumInt001', 'ouFacA00001', '202402', '2024-02-01', '2024-02-29', '7.0']])
  const set = await server.get(
    '/api/analytics/dataValueSet.json?dimension=dx:deSumInt001&dimension=pe:2024&dimension=ou:ouDist00001',
  )
  expect(set.body.dataValues).toMatchObject([
    { dataElement: 'deSumInt001', period: '2024', orgUnit: 'ouDist00001', value: '22' },
  ])
})

test('files: errors come as text with status 200; the old XLS is said not to be emulated', async () => {
  const csv = await server.get('/api/analytics.csv?dimension=dx:deSumInt001&dimension=pe:2024&filter=ou:ouDist00001')
  expect(csv.body.text).toBe('Data,Period,Value\ndeSumInt001,2024,22\n')
  const refused = await server.get('/api/analytics.csv?dimension=dx:abcdefghij1&dimension=pe:2024')
  expect([refused.status, refused.body.text?.slice(0, 6)]).toEqual([200, 'E7124:'])
  expect((await server.get('/api/analytics.xls?dimension=dx:deSumInt001&dimension=pe:2024')).status).toBe(501)
})

test('a workbook holds names as text and values as numbers', async () => {
  const url = '/api/analytics.xlsx?dimension=dx:deSumInt001&dimension=pe:2024&filter=ou:ouDist00001'
  const { status, contentType, body } = await server.handle({ method: 'GET', url, headers: { authorization: ADMIN } })
  expect([status, contentType]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])
  const files = readZip(Buffer.from(body as Uint8Array))
  const sheet = files.get('xl/worksheets/sheet1.xml')?.toString() ?? ''
  expect(sheet).toMatch(/<c r="C2"[^>]*><v>22<\/v><\/c>/)
  const words = files.get('xl/sharedStrings.xml')?.toString() ?? ''
  expect([...words.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, word]) => word)).toEqual([
    'Data',
    'Period',
    'Value',
    'deSumInt001',
    '2024',
  ])
})

test('answers may be kept as the settings say, refusals of a read query too', async () => {
  const cacheOf = async (query: string): Promise<string | undefined> =>
    (await server.get(`/api/analytics?${query}`)).headers['cache-control']
  expect(await cacheOf('dimension=dx:deSumInt001&dimension=pe:2024')).toBe('max-age=60, public')
  expect(await cacheOf('dimension=pe:2024')).toBe('max-age=60, public')
  expect(await cacheOf('dimension=dx:abcdefghij1&dimension=pe:2024')).toBe('no-cache, private')
})

test('a snapshot brings the tables back', async () => {
  const query = 'dimension=dx:deSumInt001&dimension=pe:202401&filter=ou:ouDist00001'
  await server.handle({ method: 'POST', url: '/__mock/snapshots/before' })
  await server.put([['deSumInt001', '202401', 'ouFacB00001', '6']])
  await server.run()
  expect(await server.rows(query)).toEqual([['deSumInt001', '202401', '16']])
  await server.handle({ method: 'POST', url: '/__mock/snapshots/before/restore' })
  expect(await server.rows(query)).toEqual([['deSumInt001', '202401', '15']])
})
