import { createMockServer, type MockServer } from '../create-mock-server'

const admin = { authorization: `Basic ${Buffer.from('admin:district').toString('base64')}` }

const unit = (id: string, name: string, parent?: string, geometry?: unknown): Record<string, unknown> => ({
  id,
  name,
  shortName: name,
  openingDate: '2010-01-01',
  ...(parent !== undefined && { parent: { id: parent } }),
  ...(geometry !== undefined && { geometry }),
})

const point = { type: 'Point', coordinates: [-5.123456789, 10.5] }

/** root > two districts; the first has two facilities, one of them on the map. */
const units = [
  unit('ouRoot00001', 'Root'),
  unit('ouDist00001', 'District 1', 'ouRoot00001'),
  unit('ouDist00002', 'District 2', 'ouRoot00001', {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  }),
  unit('ouFacA00001', 'Facility A', 'ouDist00001', point),
  unit('ouFacB00001', 'Facility B', 'ouDist00001'),
]

let server: MockServer

async function get(url: string, headers: Record<string, string> = admin): Promise<{ status: number; body: unknown }> {
  const { status, body } = await server.handle({ method: 'GET', url, headers })
  return { status, body }
}

async function ids(url: string): Promise<readonly string[]> {
  const { body } = await get(`${url}${url.includes('?') ? '&' : '?'}fields=id&paging=false`)
  return (body as { organisationUnits: { id: string }[] }).organisationUnits.map(({ id }) => id)
}

beforeAll(async () => {
  server = await createMockServer()
  const user = {
    id: 'usLimited01',
    username: 'limited',
    password: 'Limited1!',
    firstName: 'L',
    surname: 'U',
    userRoles: [{ id: 'yrB6vc5Ip3r' }],
    organisationUnits: [{ id: 'ouDist00001' }],
  }
  const { status } = await server.handle({
    method: 'POST',
    url: '/api/metadata',
    headers: { ...admin, 'content-type': 'application/json' },
    body: JSON.stringify({ organisationUnits: units, users: [user] }),
  })
  expect(status).toBe(200)
})

afterAll(() => server.close())

test.each([
  ['level=2', ['ouDist00001', 'ouDist00002']],
  ['maxLevel=2', ['ouDist00001', 'ouDist00002', 'ouRoot00001']],
  ['parent=ouDist00001', ['ouDist00001', 'ouFacA00001', 'ouFacB00001']],
  ['levelSorted=true', ['ouRoot00001', 'ouDist00001', 'ouDist00002', 'ouFacA00001', 'ouFacB00001']],
])('the list with %s', async (query, expected) => {
  expect(await ids(`/api/organisationUnits?${query}`)).toEqual(expected)
})

test.each([
  ['/children', ['ouDist00001', 'ouFacA00001', 'ouFacB00001']],
  ['/ancestors', ['ouRoot00001', 'ouDist00001']],
  ['/parents', ['ouRoot00001']],
  ['?includeDescendants=true', ['ouDist00001', 'ouFacA00001', 'ouFacB00001']],
  ['?level=1', ['ouFacA00001', 'ouFacB00001']],
])('around a district: %s', async (path, expected) => {
  expect(await ids(`/api/organisationUnits/ouDist00001${path}`)).toEqual(expected)
})

test.each([
  ['userOnly=true', ['ouDist00001']],
  ['withinUserHierarchy=true', ['ouDist00001', 'ouFacA00001', 'ouFacB00001']],
  // No data view units: the user sees the roots.
  ['userDataViewFallback=true', ['ouRoot00001']],
])('what a user of one district is given with %s', async (query, expected) => {
  const authorization = `Basic ${Buffer.from('limited:Limited1!').toString('base64')}`
  const { body } = await get(`/api/organisationUnits?${query}&fields=id&paging=false`, { authorization })
  expect((body as { organisationUnits: { id: string }[] }).organisationUnits.map(({ id }) => id)).toEqual(expected)
})

test('a map is given what has a geometry, with eight decimals', async () => {
  const { body } = await get('/api/geoFeatures?ou=ou:LEVEL-3')
  expect(body).toEqual([
    {
      id: 'ouFacA00001',
      code: undefined,
      na: 'Facility A',
      ty: 1,
      co: '[-5.12345679,10.5]',
      le: 3,
      pg: 'ouRoot00001/ouDist00001',
      pi: 'ouDist00001',
      pn: 'District 1',
      hcd: false,
      hcu: true,
      dimensions: {},
    },
  ])
})

test('a unit or level that does not exist is E7143', async () => {
  const { status, body } = await get('/api/geoFeatures?ou=ou:abcdefghij1')
  expect([status, (body as { errorCode: string }).errorCode]).toEqual([409, 'E7143'])
})

test('GeoJSON below a district', async () => {
  const { body } = await get('/api/organisationUnits.geojson?parent=ouDist00001&level=3')
  expect(body).toMatchObject({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: 'ouFacA00001', properties: { level: '3', parent: 'ouDist00001' } }],
  })
})

test('levels the tree has are listed by number, named or not', async () => {
  const { body } = await get('/api/filledOrganisationUnitLevels?fields=name,level')
  expect(body).toEqual([1, 2, 3].map((level) => ({ name: `Level ${level}`, level })))
})

test.each([
  ['without the authority', ['F_ORGANISATIONUNIT_ADD'], 'ouDist00002', ['E1520']],
  [
    'to a parent outside the own hierarchy',
    ['F_ORGANISATIONUNIT_ADD', 'F_ORGANISATIONUNIT_MOVE'],
    'ouDist00002',
    ['E1523'],
  ],
  ['within it', ['F_ORGANISATIONUNIT_ADD', 'F_ORGANISATIONUNIT_MOVE'], 'ouFacA00001', []],
])('moving a unit %s', async (_name, authorities, parent, codes) => {
  const post = (body: unknown, headers: Record<string, string>) =>
    server.handle({
      method: 'POST',
      url: '/api/metadata?importMode=COMMIT',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const mover = {
    id: 'usMover0001',
    username: 'mover',
    password: 'Mover1!x',
    firstName: 'M',
    surname: 'O',
    userRoles: [{ id: 'urMover0001' }],
    organisationUnits: [{ id: 'ouDist00001' }],
  }
  await post({ userRoles: [{ id: 'urMover0001', name: 'Mover', authorities }], users: [mover] }, admin)
  const authorization = `Basic ${Buffer.from('mover:Mover1!x').toString('base64')}`
  const { body } = await post({ organisationUnits: [unit('ouFacB00001', 'Facility B', parent)] }, { authorization })
  const { typeReports } = (body as { response: { typeReports: { objectReports: { errorReports: unknown[] }[] }[] } })
    .response
  const found = typeReports.flatMap(({ objectReports }) => objectReports.flatMap(({ errorReports }) => errorReports))
  expect(found.map((error) => (error as { errorCode: string }).errorCode)).toEqual(codes)
})
