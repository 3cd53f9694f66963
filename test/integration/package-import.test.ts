/** The metadata package on the mock, for every DHIS2 version: all of it goes in, again and again, and stays what it was. */
import { createMockServer, type MockServer } from '../../mock-server/create-mock-server'
import { isWireObject, wireList, wireObject, type WireObject } from '../../src/dhis2/wire-parse'
import { definitionsOf } from '../../src/metadata/catalogue'
import { buildPackage, dashboardsWithMaps, mapsToCreate, packageText } from '../../src/metadata/package'
import { DHIS2_VERSIONS } from '../../src/metadata/wire/versions'

type Answer = Readonly<{ status: number; body: WireObject }>

const LOG_IN = `Basic ${Buffer.from('admin:district').toString('base64')}`

async function send(server: MockServer, method: string, url: string, body?: string): Promise<Answer> {
  const headers = { authorization: LOG_IN, 'content-type': 'application/json' }
  const answer = await server.handle({ method, url, headers, ...(body === undefined ? {} : { body }) })
  return { status: answer.status, body: isWireObject(answer.body) ? answer.body : {} }
}

const importing = (server: MockServer, content: unknown): Promise<Answer> =>
  send(server, 'POST', '/api/metadata', JSON.stringify(content))

const importReport = (answer: Answer): WireObject => wireObject(answer.body['response'], 'response')

/** What an import answers when nothing at all was wrong. */
const clean = (stats: Readonly<{ created: number; updated: number }>) => ({
  status: 200,
  body: expect.objectContaining({
    status: 'OK',
    response: expect.objectContaining({
      status: 'OK',
      stats: { ...stats, deleted: 0, ignored: 0, total: stats.created + stats.updated },
    }),
  }),
})

async function read(server: MockServer, collection: string, query: string): Promise<readonly WireObject[]> {
  const { body } = await send(server, 'GET', `/api/${collection}?paging=false&${query}`)
  return wireList(body[collection], collection).filter(isWireObject)
}

describe.each(DHIS2_VERSIONS)('on DHIS2 %s', (version) => {
  const built = buildPackage(version)
  const objects = Object.values(built).flatMap((value) =>
    Array.isArray(value) ? (value as readonly WireObject[]) : [],
  )
  let server: MockServer
  let first: Answer

  beforeAll(async () => {
    server = await createMockServer({ version, log: () => undefined })
    first = await send(server, 'POST', '/api/metadata', packageText(built))
  })
  afterAll(() => server.close())

  test('everything is created, without a warning', () => {
    expect(first).toEqual(clean({ created: objects.length, updated: 0 }))
    const reports = wireList(importReport(first)['typeReports'], 'typeReports').filter(isWireObject)
    expect(reports.flatMap((report) => wireList(report['objectReports'], 'objectReports'))).toEqual([])
  })

  test('maps go in by /api/maps, then the dashboards again with them', async () => {
    for (const map of mapsToCreate(version)) {
      expect((await send(server, 'POST', '/api/maps', JSON.stringify(map))).status).toBe(201)
    }
    const dashboards = definitionsOf('dashboard').length
    expect(await importing(server, dashboardsWithMaps(version))).toEqual(clean({ created: 0, updated: dashboards }))
    const stored = await read(server, 'dashboards', 'fields=dashboardItems[type,map[id]]')
    const shown = stored.flatMap((one) => wireList(one['dashboardItems'], 'items')).filter(isWireObject)
    expect(shown.filter(({ type }) => type === 'MAP')).toHaveLength(definitionsOf('map').length)
  })

  test('the same file again updates everything and rejects nothing', async () => {
    expect(await importing(server, built)).toEqual(clean({ created: 0, updated: objects.length }))
  })

  test('is found by its codes', async () => {
    const [found] = await read(
      server,
      'indicators',
      'filter=code:eq:FIN_COFIN_PCT&fields=id,name,decimals,indicatorType[factor]',
    )
    expect(found).toMatchObject({
      id: definitionsOf('indicator').find(({ code }) => code === 'FIN_COFIN_PCT')?.id,
      name: 'Prise en charge communautaire (%)',
      decimals: 1,
      indicatorType: { factor: 100 },
    })
  })

  test('has every option combo under its own uid, and no other', async () => {
    const stored = await read(server, 'categoryOptionCombos', 'fields=id&filter=name:neq:default')
    const ours = definitionsOf('categoryCombo').flatMap(({ optionCombos }) => optionCombos.map(({ id }) => id))
    expect(stored.map(({ id }) => id).sort()).toEqual([...ours].sort())
  })

  test('charts keep what they show: data, periods, units and layout', async () => {
    const stored = await read(server, 'visualizations', 'fields=code,columns,rows,filters,dataDimensionItems')
    expect(stored).toHaveLength(definitionsOf('visualization').length)
    const empty = stored.filter((chart) =>
      ['columns', 'filters', 'dataDimensionItems'].some((property) => wireList(chart[property], property).length === 0),
    )
    expect(empty.map(({ code }) => code)).toEqual([])
  })

  test('forms keep their sections in order and their compulsory pairs', async () => {
    const [form] = await read(
      server,
      'dataSets',
      'filter=code:eq:DS_FIN_T&fields=periodType,timelyDays,expiryDays,sections[code,sortOrder],compulsoryDataElementOperands[dataElement[code]]',
    )
    expect(form).toMatchObject({ periodType: 'Quarterly', timelyDays: 10, expiryDays: 15 })
    const sections = wireList(form?.['sections'], 'sections').filter(isWireObject)
    expect(
      [...sections].sort((a, b) => Number(a['sortOrder']) - Number(b['sortOrder'])).map(({ code }) => code),
    ).toEqual(['SECT_FIN_MONT', 'SECT_FIN_MOIS', 'SECT_FIN_ASACO'])
    expect(JSON.stringify(form?.['compulsoryDataElementOperands'])).toContain('FIN_SAL_DU')
  })

  test('sharing is stored as it was given', async () => {
    const [element] = await read(server, 'dataElements', 'filter=code:eq:POP_TOT&fields=sharing')
    expect(element).toMatchObject({ sharing: { public: 'r-------' } })
    const [form] = await read(server, 'dataSets', 'filter=code:eq:DS_CMU_T&fields=sharing')
    const group = definitionsOf('userGroup').find(({ code }) => code === 'UG_DRDSES')
    expect(form).toMatchObject({ sharing: { userGroups: { [String(group?.id)]: { access: 'r-rw----' } } } })
  })
})
