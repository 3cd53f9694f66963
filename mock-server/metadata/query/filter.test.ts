import { element, named, startMock, type Call, type Json } from '../fixture'

let call: Call
let close: () => Promise<void>

beforeAll(async () => {
  ;({ call, close } = await startMock('2.42'))
  const { status } = await call('POST', '/metadata', {
    optionSets: [{ id: 'osSet000000', name: 'Set', valueType: 'INTEGER' }],
    dataElements: [
      element('deRain00000', 'Rain, heavy', {
        code: 'RAIN_1',
        zeroIsSignificant: true,
        optionSet: { id: 'osSet000000' },
      }),
      element('deSnow00000', 'Snow-storm', { code: 'SNOW_1', valueType: 'TEXT', aggregationType: 'NONE' }),
      element('deWind00000', 'wind', { description: 'Heavy' }),
    ],
    dataElementGroups: [
      { ...named('dgBoth00000'), dataElements: [{ id: 'deRain00000' }, { id: 'deSnow00000' }] },
      { ...named('dgRain00000'), dataElements: [{ id: 'deRain00000' }] },
      named('dgNone00000'),
    ],
    organisationUnits: [
      { ...named('ouOpen00000'), openingDate: '2010-01-01' },
      { ...named('ouShut00000'), openingDate: '2012-01-01', closedDate: '2015-06-30' },
    ],
  })
  expect(status).toBe(200)
})
afterAll(() => close())

const [rain, snow, wind] = ['deRain00000', 'deSnow00000', 'deWind00000']

const idsOf = async (type: string, query: string): Promise<readonly unknown[]> => {
  const { status, body } = await call('GET', `/${type}?fields=id&paging=false&${query}`)
  expect(status).toBe(200)
  return (body[type] as Json[]).map(({ id }) => id)
}

test.each<[string, readonly unknown[]]>([
  ['name:ieq:WIND', [wind]],
  ['code:$like:RAIN', [rain]],
  ['code:!$like:RAIN', [snow]],
  ['code:like$:_1', [rain, snow]],
  ['name:!ilike:WIN', [rain, snow]],
  ['name:startsWith:sno', [snow]],
  ['name:endsWith:STORM', [snow]],
  ['name:token:heavy rain', [rain]],
  ['name:token:storm', [snow]],
  ['name:!token:storm', [rain, wind]],
  ['identifiable:token:RAIN', [rain]],
  ['zeroIsSignificant:eq:TRUE', [rain]],
  ['zeroIsSignificant:!eq:true', [snow, wind]],
  ['valueType:in:[TEXT,BOOLEAN]', [snow]],
  ['valueType:!in:[TEXT]', [rain, wind]],
  // Without a code, nothing is unlike it.
  ['code:!eq:RAIN_1', [snow]],
  ['code:!in:[SNOW_1]', [rain]],
  ['code:null', [wind]],
  ['description:!null', [wind]],
  ['optionSet:null', [snow, wind]],
  ['optionSet.id:eq:osSet000000', [rain]],
  ['optionSet.name:null', [snow, wind]],
  ['dataElementGroups:eq:2', [rain]],
  ['dataElementGroups:lt:1', [wind]],
  ['dataElementGroups:ge:1', [rain, snow]],
  ['dataElementGroups:empty', [wind]],
  ['dataElementGroups.name:like:Rain', [rain]],
  // One group of another name is enough.
  ['dataElementGroups.id:!eq:dgBoth00000', [rain]],
])('data elements by %s', async (filter, expected) => {
  expect(await idsOf('dataElements', `filter=${encodeURIComponent(filter)}`)).toEqual(expected)
})

test.each<[string, readonly unknown[]]>([
  ['openingDate:eq:2010-01-01', ['ouOpen00000']],
  ['openingDate:gt:2011', ['ouShut00000']],
  ['closedDate:le:2015-06-30', ['ouShut00000']],
  ['closedDate:null', ['ouOpen00000']],
])('units by %s', async (filter, expected) => {
  expect(await idsOf('organisationUnits', `filter=${filter}`)).toEqual(expected)
})

test.each([
  ['zeroIsSignificant:like:tru', 400, 'Value `false` of type `Boolean` is not supported by this operator.'],
  ['zeroIsSignificant:ieq:true', 409, 'Value `true` of type `Boolean` is not supported by this operator.'],
  ['valueType:gt:TEXT', 400, 'Value `TEXT` of type `ValueType` is not supported by this operator.'],
  ['lastUpdated:gt:hier', 400, 'Unable to parse `hier` as `Date`.'],
  ['dataElementGroups:gt:many', 400, 'Collection size must be integer `many`'],
])('%s is refused', async (filter, status, message) => {
  expect(await call('GET', `/dataElements?filter=${filter}`)).toMatchObject({
    status,
    body: { errorCode: 'E1003', message },
  })
})

test('a list in words of several orders', async () => {
  expect(await idsOf('dataElements', 'order=valueType:desc,name:idesc')).toEqual([snow, wind, rain])
  expect(await idsOf('dataElements', 'order=name:asc')).toEqual([rain, snow, wind])
})

test('a search is paged like a list', async () => {
  const { body } = await call('GET', '/dataElements?query=n&fields=id&pageSize=1&page=2')
  expect(body).toMatchObject({ pager: { page: 2, total: 3, pageCount: 3 }, dataElements: [{ id: snow }] })
})
