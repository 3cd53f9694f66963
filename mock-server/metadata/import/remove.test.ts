import { createMockServer, type MockServer } from '../../create-mock-server'

const headers = {
  authorization: `Basic ${Buffer.from('admin:district').toString('base64')}`,
  'content-type': 'application/json',
}
let server: MockServer

async function status(method: string, url: string, body?: unknown): Promise<number> {
  const answer = await server.handle({
    method,
    url: `/api${url}`,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return answer.status
}

beforeEach(async () => {
  server = await createMockServer()
  const element = { valueType: 'INTEGER', aggregationType: 'SUM', domainType: 'AGGREGATE' }
  const code = await status('POST', '/metadata', {
    optionSets: [{ id: 'osCauses001', name: 'Causes', valueType: 'TEXT', options: [{ id: 'opRain00001' }] }],
    options: [{ id: 'opRain00001', code: 'RAIN', name: 'Rain', optionSet: { id: 'osCauses001' } }],
    dataElements: [{ ...element, id: 'deCases0001', name: 'Cases', shortName: 'Cases' }],
    dataElementGroups: [{ id: 'dgAll000001', name: 'All', shortName: 'All', dataElements: [{ id: 'deCases0001' }] }],
    dataSets: [
      {
        id: 'dsMonthly01',
        name: 'Monthly',
        shortName: 'Monthly',
        periodType: 'Monthly',
        dataSetElements: [{ dataElement: { id: 'deCases0001' } }],
      },
    ],
    sections: [{ id: 'seFirst0001', name: 'First', dataSet: { id: 'dsMonthly01' } }],
    indicatorTypes: [{ id: 'itPercent01', name: 'Percent', factor: 100 }],
    indicators: [
      {
        id: 'inRate00001',
        name: 'Rate',
        shortName: 'Rate',
        numerator: '1',
        denominator: '1',
        indicatorType: { id: 'itPercent01' },
      },
    ],
    organisationUnits: [
      { id: 'ouRoot00001', name: 'Root', shortName: 'Root', openingDate: '2010-01-01' },
      { id: 'ouChild0001', name: 'C', shortName: 'C', openingDate: '2010-01-01', parent: { id: 'ouRoot00001' } },
    ],
  })
  expect(code).toBe(200)
})

afterEach(() => server.close())

test.each([
  ['an indicator type that indicators have', '/indicatorTypes/itPercent01'],
  ['a unit with units below', '/organisationUnits/ouRoot00001'],
])('%s stays', async (_name, path) => {
  expect(await status('DELETE', path)).toBe(409)
  expect(await status('GET', path)).toBe(200)
})

test.each([
  ['a data set takes its sections', '/dataSets/dsMonthly01', '/sections/seFirst0001'],
  ['an option set takes its options', '/optionSets/osCauses001', '/options/opRain00001'],
])('%s along', async (_name, path, part) => {
  expect(await status('DELETE', path)).toBe(200)
  expect(await status('GET', part)).toBe(404)
})

test('a data element leaves its groups and data sets', async () => {
  expect(await status('DELETE', '/dataElements/deCases0001')).toBe(200)
  expect(server.state.metadata.get('dataElementGroups', 'dgAll000001')?.['dataElements']).toEqual([])
  expect(server.state.metadata.get('dataSets', 'dsMonthly01')?.['dataSetElements']).toEqual([])
})

const refusal = async (method: string, url: string, body?: unknown): Promise<string> => {
  const answer = await server.handle({
    method,
    url: `/api${url}`,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  expect(answer.status).toBe(409)
  return /associated with another object: ([^"]*)/.exec(JSON.stringify(answer.body))?.[1] ?? ''
}

const model = {
  categoryOptions: ['coFemale000', 'coMale00000'].map((id) => ({ id, name: id, shortName: id })),
  categories: [
    {
      id: 'caSex000000',
      name: 'Sex',
      shortName: 'Sex',
      dataDimensionType: 'DISAGGREGATION',
      categoryOptions: [{ id: 'coFemale000' }, { id: 'coMale00000' }],
    },
  ],
  categoryCombos: [
    { id: 'ccSex000000', name: 'By sex', dataDimensionType: 'DISAGGREGATION', categories: [{ id: 'caSex000000' }] },
  ],
}

test('a refusal names who holds the object back', async () => {
  await status('POST', '/metadata', {
    ...model,
    indicators: [
      {
        id: 'inCases0001',
        name: 'Cases twice',
        shortName: 'Cases twice',
        numerator: '2*#{deCases0001}',
        denominator: '1',
        indicatorType: { id: 'itPercent01' },
      },
    ],
  })
  expect(await refusal('DELETE', '/dataElements/deCases0001')).toBe('Indicator (Cases twice)')
  expect(await refusal('DELETE', '/indicatorTypes/itPercent01')).toBe('Indicator (Rate)')
  expect(await refusal('DELETE', '/categories/caSex000000')).toBe('CategoryCombo (By sex)')
  expect(await refusal('DELETE', '/organisationUnits/ouRoot00001')).toBe('OrganisationUnit (C)')
  expect(await refusal('DELETE', '/userRoles/yrB6vc5Ip3r')).toMatch(/^User \(/)
})

test('a combo without data goes with its option combos, and its elements get the default one', async () => {
  await status('POST', '/metadata', model)
  await status('POST', '/maintenance/categoryOptionComboUpdate')
  const element = server.state.metadata.get('dataElements', 'deCases0001')
  if (element) server.state.metadata.put('dataElements', { ...element, categoryCombo: { id: 'ccSex000000' } })
  expect(await status('DELETE', '/categoryCombos/ccSex000000')).toBe(200)
  expect(server.state.metadata.count('categoryOptionCombos')).toBe(1)
  const answer = await server.handle({
    method: 'GET',
    url: '/api/dataElements/deCases0001?fields=categoryCombo',
    headers,
  })
  expect(answer.body).toEqual({ categoryCombo: { id: 'bjDvmb4bfuf' } })
})

test('an option without data goes, and what it combined to', async () => {
  await status('POST', '/metadata', model)
  await status('POST', '/maintenance/categoryOptionComboUpdate')
  expect(await status('DELETE', '/categoryOptions/coMale00000')).toBe(200)
  expect(server.state.metadata.count('categoryOptionCombos')).toBe(2)
  expect(server.state.metadata.get('categories', 'caSex000000')?.['categoryOptions']).toEqual([{ id: 'coFemale000' }])
})
