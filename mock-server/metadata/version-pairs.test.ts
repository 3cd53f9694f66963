import { createMockServer } from '../create-mock-server'
import type { Dhis2Version } from '../quirks'

/** What this room answers differently from version to version: each row once on either side. */
type Json = Record<string, unknown>
type Answer = Readonly<{ status: number; body: Json; headers: Readonly<Record<string, string>> }>
type Call = (method: string, url: string, body?: unknown) => Promise<Answer>

async function on<T>(version: Dhis2Version, use: (call: Call) => Promise<T>): Promise<T> {
  const server = await createMockServer({ version })
  const call: Call = async (method, url, body) => {
    const answer = await server.handle({
      method,
      url: `/api${url}`,
      headers: {
        authorization: `Basic ${Buffer.from('admin:district').toString('base64')}`,
        'content-type': method === 'PATCH' ? 'application/json-patch+json' : 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (answer.body ?? {}) as Json, headers: answer.headers ?? {} }
  }
  try {
    return await use(call)
  } finally {
    await server.close()
  }
}

const constant = { id: 'csNorm00001', name: 'Norm', shortName: 'Norm', value: 1 }
const element = (id: string, name: string, french?: string): Json => ({
  id,
  name,
  shortName: name,
  valueType: 'INTEGER',
  aggregationType: 'SUM',
  domainType: 'AGGREGATE',
  ...(french !== undefined && { translations: [{ locale: 'fr', property: 'NAME', value: french }] }),
})
const visualization = {
  id: 'viPeriods01',
  name: 'V',
  type: 'LINE',
  periods: [{ id: '2019Q1' }],
  columnDimensions: ['pe'],
}
const dashboard = {
  id: 'dbItems0001',
  name: 'D',
  dashboardItems: [{ id: 'diText00001', type: 'TEXT', text: 'Words', x: 0, y: 0 }],
}

const rows: readonly (readonly [string, (call: Call) => Promise<unknown>, unknown, unknown])[] = [
  [
    'order by a property that is not there',
    async (call) => (await call('GET', '/constants?order=nothing:asc')).status,
    200,
    400,
  ],
  [
    'order of names as stored, or as shown',
    async (call) => {
      await call('POST', '/metadata', {
        dataElements: [element('deAaaaaaaa1', 'A', 'Z'), element('deBbbbbbbb1', 'B', 'Y')],
      })
      await call('POST', '/userSettings/keyDbLocale?value=fr')
      const { body } = await call('GET', '/dataElements?fields=name')
      return (body['dataElements'] as { name: string }[]).map(({ name }) => name).join()
    },
    'A,B',
    'B,A',
  ],
  ['a text for an object', async (call) => (await call('POST', '/metadata', { constants: ['x'] })).status, 500, 409],
  [
    'what CREATE is called',
    async (call) => {
      await call('POST', '/constants', constant)
      const { body } = await call('POST', '/constants', constant)
      const { errorReports } = body['response'] as { errorReports: { message: string }[] }
      return /import (\w+) is CREATE/.exec(errorReports[0]?.message ?? '')?.[1]
    },
    'mode',
    'strategy',
  ],
  [
    'an unknown patch operation',
    async (call) => {
      await call('POST', '/constants', constant)
      return (await call('PATCH', '/constants/csNorm00001', [{ op: 'x', path: '/name' }])).status
    },
    500,
    400,
  ],
  [
    'a map view of an import that points to a legend set',
    async (call) => {
      const mapViews = [{ id: 'mvLegend001', layer: 'thematic', legendSet: { id: 'lsLegend001' } }]
      const payload = {
        legendSets: [{ id: 'lsLegend001', name: 'L' }],
        maps: [{ id: 'mpLegend001', name: 'M', mapViews }],
      }
      return (await call('POST', '/metadata', payload)).status
    },
    409,
    200,
  ],
  [
    'names of periods in a visualization',
    async (call) => {
      await call('POST', '/metadata', { visualizations: [visualization] })
      return (await call('GET', '/visualizations/viPeriods01?fields=periods')).body['periods']
    },
    [{ id: '2019Q1', name: 'January - March 2019' }],
    [{ id: '2019Q1' }],
  ],
  [
    'value type TRACKER_ASSOCIATE',
    async (call) => {
      const tracker = { ...element('deTracker01', 'T'), valueType: 'TRACKER_ASSOCIATE' }
      return (await call('POST', '/metadata', { dataElements: [tracker] })).status
    },
    200,
    409,
  ],
  [
    'favourite category combos',
    async (call) => 'favorite' in (await call('GET', '/categoryCombos/bjDvmb4bfuf')).body,
    true,
    false,
  ],
  [
    'what an item of a dashboard has',
    async (call) => {
      await call('POST', '/metadata', { dashboards: [dashboard] })
      const { body } = await call('GET', '/dashboards/dbItems0001?fields=dashboardItems,displayFormName')
      const [item] = body['dashboardItems'] as Json[]
      return ['sharing', 'favorite', 'displayText'].filter((name) => item && name in item)
    },
    ['sharing', 'favorite'],
    ['displayText'],
  ],
  [
    'form names of dashboards',
    async (call) => {
      await call('POST', '/metadata', { dashboards: [dashboard] })
      return (await call('GET', '/dashboards/dbItems0001?fields=displayFormName')).body
    },
    { displayFormName: 'D' },
    {},
  ],
  [
    'the next page of a short gist list',
    async (call) => 'nextPage' in ((await call('GET', '/constants/gist')).body['pager'] as Json),
    false,
    true,
  ],
  [
    'how long a gist answer may be kept',
    async (call) => (await call('GET', '/constants/gist')).headers['cache-control'],
    'no-cache, private',
    'no-cache, no-store, max-age=0, must-revalidate',
  ],
  [
    'external access of sharing',
    async (call) => {
      await call('POST', '/constants', constant)
      const { body } = await call('GET', '/constants/csNorm00001?fields=sharing,access')
      return ['external' in (body['sharing'] as Json), 'externalize' in (body['access'] as Json)]
    },
    [true, true],
    [false, false],
  ],
  [
    'the answer of option combo maintenance',
    async (call) => (await call('POST', '/maintenance/categoryOptionComboUpdate')).status,
    204,
    200,
  ],
]

test.each(rows)('%s', async (_name, look, until242, since243) => {
  expect(await on('2.42', look)).toEqual(until242)
  expect(await on('2.43', look)).toEqual(since243)
})

test.each<[Dhis2Version, number]>([
  ['2.41', 200],
  ['2.42', 409],
])('a category of 51 options on %s', async (version, expected) => {
  const ids = Array.from({ length: 51 }, (_, at) => `co${String(at).padStart(9, '0')}`)
  const payload = {
    categoryOptions: ids.map((id) => ({ id, name: id, shortName: id })),
    categories: [
      {
        id: 'caMany00001',
        name: 'Many',
        shortName: 'Many',
        dataDimensionType: 'DISAGGREGATION',
        categoryOptions: ids.map((id) => ({ id })),
      },
    ],
  }
  expect(await on(version, async (call) => (await call('POST', '/metadata', payload)).status)).toBe(expected)
})
