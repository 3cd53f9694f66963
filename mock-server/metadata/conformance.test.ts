import { createMockServer, type MockServer } from '../create-mock-server'
import { DHIS2_VERSIONS, type Dhis2Version } from '../quirks'

/** Conformance cases 6 to 20 of the Web API contract, for each version they name (as corrected by what servers answered). */
const headers = {
  authorization: `Basic ${Buffer.from('admin:district').toString('base64')}`,
  'content-type': 'application/json',
}

type Json = Record<string, unknown>
type Answer = Readonly<{ status: number; body: Json; headers: Readonly<Record<string, string>> }>

let server: MockServer

async function call(method: string, url: string, body?: unknown): Promise<Answer> {
  const answer = await server.handle({
    method,
    url: `/api${url}`,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (answer.body ?? {}) as Json, headers: answer.headers ?? {} }
}

const element = (id: string, name: string, more: Json = {}): Json => ({
  id,
  name,
  shortName: name,
  valueType: 'INTEGER',
  aggregationType: 'SUM',
  domainType: 'AGGREGATE',
  ...more,
})

const sum = element('deSumInt001', 'Sum')
const last = element('deLastInt01', 'last', { aggregationType: 'LAST' })

type Report = { errorCode: string; errorProperty?: string; message: string }
const errorsOf = ({ body }: Answer): readonly Report[] => {
  const { typeReports } = body['response'] as { typeReports: { objectReports: { errorReports: Report[] }[] }[] }
  return typeReports.flatMap(({ objectReports }) => objectReports.flatMap(({ errorReports }) => errorReports))
}
const statsOf = ({ body }: Answer): unknown => (body['response'] as Json)['stats']
const stats = (given: Json): Json => ({ created: 0, updated: 0, deleted: 0, ignored: 0, total: 0, ...given })

async function start(version: Dhis2Version): Promise<void> {
  server = await createMockServer({ version })
  const { status } = await call('POST', '/metadata', { dataElements: [sum, last] })
  expect(status).toBe(200)
}

afterEach(() => server.close())

const options = ['A1', 'A2', 'B1', 'B2'].map((name) => ({ id: `co${name}0000000`, name, shortName: name }))
const categories = ['A', 'B'].map((name) => ({
  id: `ca${name}00000000`,
  name,
  shortName: name,
  dataDimensionType: 'DISAGGREGATION',
  categoryOptions: [{ id: `co${name}10000000` }, { id: `co${name}20000000` }],
}))
const combo = {
  id: 'ccAB0000000',
  name: 'A and B',
  dataDimensionType: 'DISAGGREGATION',
  categories: [{ id: 'caA00000000' }, { id: 'caB00000000' }],
}
const model = { categoryOptions: options, categories, categoryCombos: [combo] }

const optionCombo = (a: string, b: string): Json => ({
  id: `oc${a}${b}00000`,
  name: `${a}, ${b}`,
  categoryCombo: { id: combo.id },
  categoryOptions: [{ id: `co${a}0000000` }, { id: `co${b}0000000` }],
})

describe.each(DHIS2_VERSIONS)('%s', (version) => {
  beforeEach(() => start(version))

  test('6: a list has a pager, id and displayName, by name whatever the letter case', async () => {
    const { body } = await call('GET', '/dataElements')
    expect(body).toEqual({
      pager: { page: 1, total: 2, pageSize: 50, pageCount: 1 },
      dataElements: [
        { id: 'deLastInt01', displayName: 'last' },
        { id: 'deSumInt001', displayName: 'Sum' },
      ],
    })
  })

  test('7: without paging there is no pager; transformers take the place of the property', async () => {
    const { body } = await call('GET', '/dataElements?paging=false&fields=id,dataSetElements~size~rename(n)')
    expect(body).toEqual({
      dataElements: [
        { id: 'deLastInt01', n: 0 },
        { id: 'deSumInt001', n: 0 },
      ],
    })
  })

  test('8: what is not there is 404 E1005', async () => {
    const { status, body } = await call('GET', '/dataElements/abcdefghij1')
    expect(status).toBe(404)
    expect(body).toMatchObject({
      errorCode: 'E1005',
      message: 'DataElement with id abcdefghij1 could not be found.',
    })
  })

  test.each([
    ['foo:eq:1', 'Unknown path property'],
    ['name:zz:1', 'is not a valid operator'],
  ])('9: filter %s is refused', async (filter, words) => {
    const { status, body } = await call('GET', `/dataElements?filter=${filter}`)
    expect(status).toBe(400)
    expect(body['message']).toContain(words)
  })

  test('10: filters are joined by AND, or by OR where asked', async () => {
    const filters = 'filter=id:in:[deSumInt001,deLastInt01]&filter=name:ilike:zzz&fields=id'
    const either = await call('GET', `/dataElements?${filters}&rootJunction=OR`)
    expect(either.body['dataElements']).toHaveLength(2)
    const both = await call('GET', `/dataElements?${filters}`)
    expect(both.body).toMatchObject({ pager: { total: 0 }, dataElements: [] })
  })

  test('11: an import creates, the same again updates', async () => {
    const payload = { dataElements: [element('deNew000001', 'New')] }
    const first = await call('POST', '/metadata', payload)
    expect(first).toMatchObject({ status: 200, body: { status: 'OK', response: { responseType: 'ImportReport' } } })
    expect(statsOf(first)).toEqual(stats({ created: 1, total: 1 }))
    expect(statsOf(await call('POST', '/metadata', payload))).toEqual(stats({ updated: 1, total: 1 }))
  })

  test('12: VALIDATE counts and stores nothing', async () => {
    const answer = await call('POST', '/metadata?importMode=VALIDATE', {
      dataElements: [element('deNew000001', 'New')],
    })
    expect(statsOf(answer)).toEqual(stats({ created: 1, total: 1 }))
    expect((await call('GET', '/dataElements/deNew000001')).status).toBe(404)
  })

  const halfGood = { dataElements: [element('deNew000001', 'Good'), { ...element('deNew000002', 'x'), shortName: '' }] }

  test('13: one bad object loses the import', async () => {
    const answer = await call('POST', '/metadata', halfGood)
    expect(answer).toMatchObject({ status: 409, body: { status: 'WARNING', response: { status: 'ERROR' } } })
    expect(errorsOf(answer)).toMatchObject([{ errorCode: 'E4000', errorProperty: 'shortName' }])
    expect(statsOf(answer)).toEqual(stats({ ignored: 2, total: 2 }))
    expect((await call('GET', '/dataElements/deNew000001')).status).toBe(404)
  })

  test.each([
    ['NONE', 'WARNING', 200],
    // Another letter case is no value of the list: ALL.
    ['none', 'ERROR', 404],
  ])('14: atomicMode=%s', async (mode, status, found) => {
    const answer = await call('POST', `/metadata?atomicMode=${mode}`, halfGood)
    expect(answer).toMatchObject({ status: 409, body: { response: { status } } })
    expect((await call('GET', '/dataElements/deNew000001')).status).toBe(found)
  })

  test('15: an unknown category combo is E5002, none is the default one', async () => {
    const bad = { dataElements: [element('deNew000001', 'New', { categoryCombo: { id: 'abcdefghij1' } })] }
    expect(errorsOf(await call('POST', '/metadata', bad))).toMatchObject([
      { errorCode: 'E5002', errorProperty: 'categoryCombo' },
    ])
    const { body } = await call('GET', '/dataElements/deSumInt001?fields=categoryCombo')
    expect(body).toEqual({ categoryCombo: { id: 'bjDvmb4bfuf' } })
  })

  test.each<[string, string, Json, string[]]>([
    ['a taken code', '', element('deNew000001', 'New', { code: 'TAKEN' }), ['E5003']],
    ['creating what is there', '?importStrategy=CREATE', sum, ['E5000']],
    ['updating what is not', '?importStrategy=UPDATE', element('deNew000001', 'New'), ['E5001']],
    ['an id that is no uid', '', element('1abc', 'New'), ['E4002', 'E4014']],
  ])('16: %s', async (_name, query, object, codes) => {
    await call('POST', '/metadata', { dataElements: [element('deTaken0001', 'Taken', { code: 'TAKEN' })] })
    const answer = await call('POST', `/metadata${query}`, { dataElements: [object] })
    expect(answer.status).toBe(409)
    expect(errorsOf(answer).map(({ errorCode }) => errorCode)).toEqual(codes)
  })

  test('17: an import makes no option combos, the maintenance call does', async () => {
    expect((await call('POST', '/metadata', model)).status).toBe(200)
    const before = await call('GET', `/categoryCombos/${combo.id}?fields=categoryOptionCombos`)
    expect(before.body).toEqual({ categoryOptionCombos: [] })
    const { status } = await call('POST', '/maintenance/categoryOptionComboUpdate')
    expect(status).toBe(version === '2.43' ? 200 : 204)
    const after = await call('GET', `/categoryCombos/${combo.id}?fields=categoryOptionCombos[name]`)
    expect(after.body['categoryOptionCombos']).toEqual(
      ['A1, B1', 'A1, B2', 'A2, B1', 'A2, B2'].map((name) => ({ name })),
    )
  })

  test('18: three option combos of four are refused by 2.43 only', async () => {
    const three = [optionCombo('A1', 'B1'), optionCombo('A1', 'B2'), optionCombo('A2', 'B1')]
    const answer = await call('POST', '/metadata', { ...model, categoryOptionCombos: three })
    expect(answer.status).toBe(version === '2.43' ? 409 : 200)
    if (version === '2.43') expect(errorsOf(answer).map(({ errorCode }) => errorCode)).toEqual(Array(3).fill('E1130'))
  })

  test('19: an object without sharing is for everybody; sharing without `public` is reset, groups and all', async () => {
    const without = await call('GET', '/dataElements/deSumInt001?fields=sharing[public]')
    expect(without.body).toEqual({ sharing: { public: 'rw------' } })
    const sharing = { userGroups: { abcdefghij1: { id: 'abcdefghij1', access: 'rw------' } } }
    await call('POST', '/metadata', { dataElements: [element('deNew000001', 'New', { sharing })] })
    const { body } = await call('GET', '/dataElements/deNew000001?fields=sharing[public,userGroups]')
    expect(body).toEqual({ sharing: { public: 'rw------', userGroups: {} } })
  })

  test('20: a combo sent to its own address has its option combos at once', async () => {
    await call('POST', '/metadata', { categoryOptions: options, categories })
    const answer = await call('POST', '/categoryCombos', combo)
    expect(answer).toMatchObject({ status: 201, body: { response: { responseType: 'ObjectReport', uid: combo.id } } })
    expect(answer.headers['location']).toMatch(/\/api\/categoryCombos\/ccAB0000000$/)
    const { body } = await call('GET', `/categoryCombos/${combo.id}?fields=categoryOptionCombos~size`)
    expect(body).toEqual({ categoryOptionCombos: 4 })
  })
})
