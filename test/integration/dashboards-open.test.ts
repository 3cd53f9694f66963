/** What a reader opens after the install: every picture of every dashboard asks analytics a question that it answers. */
import { createMockServer, type MockServer } from '../../mock-server/create-mock-server'
import { isWireObject, optionalText, wireList, type WireObject } from '../../src/dhis2/wire-parse'
import { definitionsOf } from '../../src/metadata/catalogue'

const HEADERS = {
  authorization: `Basic ${Buffer.from('admin:district').toString('base64')}`,
  'content-type': 'application/json',
}

let server: MockServer

beforeAll(async () => {
  server = await createMockServer({ version: '2.42', seed: 'mali', log: () => undefined })
})
afterAll(() => server.close())

async function get(url: string): Promise<Readonly<{ status: number; body: WireObject }>> {
  const { status, body } = await server.handle({ method: 'GET', url, headers: HEADERS })
  return { status, body: isWireObject(body) ? body : {} }
}

/** As the Data Visualizer asks: columns and rows are dimensions, filters are filters. */
function questionOf(chart: WireObject): string {
  const ask = (axis: string, parameter: string): readonly string[] =>
    wireList(chart[axis], axis)
      .filter(isWireObject)
      .map((dimension) => {
        const items = wireList(dimension['items'], 'items').filter(isWireObject)
        return `${parameter}=${String(dimension['dimension'])}:${items.map((item) => optionalText(item['id']) ?? '').join(';')}`
      })
  return [...ask('columns', 'dimension'), ...ask('rows', 'dimension'), ...ask('filters', 'filter')].join('&')
}

const AXES = ['columns', 'rows', 'filters'].map((axis) => `${axis}[dimension,items[id]]`).join(',')

test.each(definitionsOf('visualization').map(({ code, id }) => [code, id] as const))(
  '%s is answered',
  async (_code, id) => {
    const stored = await get(`/api/visualizations/${id}?fields=${AXES}`)
    expect(stored.status).toBe(200)
    const question = questionOf(stored.body)
    expect(question).toContain('dx:')
    const { status, body } = await get(`/api/analytics?${question}`)
    expect({ question, status, headers: wireList(body['headers'], 'headers').length > 0 }).toEqual({
      question,
      status: 200,
      headers: true,
    })
  },
)

test.each(definitionsOf('map').map(({ code, id }) => [code, id] as const))(
  '%s is stored with its data and legend',
  async (_code, id) => {
    const { body } = await get(
      `/api/maps/${id}?fields=mapViews[legendSet[id],columns[items[id]],rows[items[id]],filters[items[id]]]`,
    )
    const map = definitionsOf('map').find((one) => one.id === id)
    expect(body['mapViews']).toEqual([
      {
        legendSet: { id: map?.legend.id },
        columns: [{ items: [{ id: map?.item.id }] }],
        rows: [{ items: [{ id: 'USER_ORGUNIT_CHILDREN' }] }],
        filters: [{ items: [{ id: 'LAST_YEAR' }] }],
      },
    ])
  },
)

test('each dashboard opens with all its items', async () => {
  for (const dashboard of definitionsOf('dashboard')) {
    const { body } = await get(`/api/dashboards/${dashboard.id}?fields=dashboardItems[id,type]`)
    const shown = wireList(body['dashboardItems'], 'dashboardItems').filter(isWireObject)
    expect(shown.map(({ id }) => id).sort()).toEqual(dashboard.items.map(({ id }) => id).sort())
  }
})

test.each(['indicators', 'validationRules'])('the server reads every expression of %s', async (collection) => {
  const stored = await get(
    `/api/${collection}?paging=false&fields=code,numerator,denominator,leftSide[expression],rightSide[expression]`,
  )
  const sides = wireList(stored.body[collection], collection)
    .filter(isWireObject)
    .flatMap((object) => [
      object['numerator'],
      object['denominator'],
      ...['leftSide', 'rightSide'].map((side) => (isWireObject(object[side]) ? object[side]['expression'] : undefined)),
    ])
    .filter((text) => typeof text === 'string')
  expect(sides.length).toBeGreaterThan(40)
  const url = `/api/${collection}/expression/description`
  const refused: string[] = []
  for (const body of sides) {
    const answer = await server.handle({
      method: 'POST',
      url,
      headers: { ...HEADERS, 'content-type': 'text/plain' },
      body,
    })
    if (!isWireObject(answer.body) || answer.body['status'] !== 'OK')
      refused.push(`${body}: ${JSON.stringify(answer.body)}`)
  }
  expect(refused).toEqual([])
})
