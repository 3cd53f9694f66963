import { element, errorsOf, named, startMock, type Call, type Json } from './fixture'

/** Writes of single objects and their collections, by type; imports of several types that fail in part. */
let call: Call
let close: () => Promise<void>

beforeEach(async () => {
  ;({ call, close } = await startMock('2.42'))
  const { status } = await call('POST', '/metadata', {
    optionSets: [
      { id: 'osSet000000', name: 'Set', valueType: 'TEXT', options: [{ id: 'opA00000000' }, { id: 'opB00000000' }] },
    ],
    options: ['A', 'B'].map((name) => ({
      id: `op${name}00000000`,
      name,
      code: name,
      optionSet: { id: 'osSet000000' },
    })),
    legendSets: [
      { id: 'lsSet000000', name: 'Legends', legends: [{ name: 'low', startValue: 0, endValue: 1, color: '#ff0000' }] },
    ],
    organisationUnits: ['ouRoot00000', 'ouLeft00000', 'ouRight0000'].map((id) => ({
      ...named(id),
      openingDate: '2010-01-01',
      ...(id !== 'ouRoot00000' && { parent: { id: 'ouRoot00000' } }),
    })),
    userGroups: [{ id: 'ugGroup0000', name: 'Group' }],
    categoryOptions: ['coA00000000', 'coB00000000'].map(named),
    categoryOptionGroups: [{ ...named('cgGroup0000'), dataDimensionType: 'DISAGGREGATION' }],
    organisationUnitGroups: [named('ogGroup0000')],
    userRoles: [{ id: 'roRole00000', name: 'Role', authorities: ['F_A'] }],
    visualizations: [{ id: 'viLine00000', name: 'Line', type: 'LINE' }],
  })
  expect(status).toBe(200)
})
afterEach(() => close())

const read = async (path: string): Promise<Json> => (await call('GET', path)).body
const patch = (path: string, ...operations: Json[]) => call('PATCH', path, operations)

test.each<[string, string, Json, Json]>([
  [
    'a role',
    '/userRoles/roRole00000',
    { op: 'add', path: '/authorities/-', value: 'F_B' },
    { authorities: ['F_A', 'F_B'] },
  ],
  ['a visualization', '/visualizations/viLine00000', { op: 'replace', path: '/type', value: 'BAR' }, { type: 'BAR' }],
  ['an option', '/options/opB00000000', { op: 'replace', path: '/name', value: 'Bee' }, { name: 'Bee', sortOrder: 1 }],
  [
    'a unit that moves',
    '/organisationUnits/ouLeft00000',
    { op: 'replace', path: '/parent', value: { id: 'ouRight0000' } },
    { path: '/ouRoot00000/ouRight0000/ouLeft00000', level: 3 },
  ],
  [
    'a unit that closes',
    '/organisationUnits/ouLeft00000',
    { op: 'add', path: '/closedDate', value: '2020-12-31' },
    { closedDate: '2020-12-31T00:00:00.000' },
  ],
  [
    'words in French',
    '/optionSets/osSet000000',
    { op: 'add', path: '/translations/-', value: { locale: 'fr', property: 'NAME', value: 'Jeu' } },
    { translations: [{ locale: 'fr', property: 'NAME', value: 'Jeu' }] },
  ],
])('a patch of %s', async (_name, path, operation, expected) => {
  expect((await patch(path, operation)).status).toBe(200)
  expect(await read(`${path}?fields=${Object.keys(expected).join()}`)).toEqual(expected)
})

test('an option set keeps its options through a patch', async () => {
  await patch('/optionSets/osSet000000', { op: 'replace', path: '/name', value: 'Renamed' })
  expect(await read('/optionSets/osSet000000?fields=options[code]')).toEqual({
    options: [{ code: 'A' }, { code: 'B' }],
  })
})

test('a put replaces the legends', async () => {
  const legends = [{ name: 'all', startValue: 0, endValue: 9, color: '#00ff00' }]
  const { status } = await call('PUT', '/legendSets/lsSet000000', { name: 'Legends', legends })
  expect(status).toBe(200)
  expect(await read('/legendSets/lsSet000000?fields=legends[name,endValue]')).toEqual({
    legends: [{ name: 'all', endValue: 9 }],
  })
})

test.each([
  ['userGroups/ugGroup0000', 'users', ['M5zQapPyTZI']],
  ['organisationUnitGroups/ogGroup0000', 'organisationUnits', ['ouLeft00000', 'ouRight0000']],
  ['categoryOptionGroups/cgGroup0000', 'categoryOptions', ['coA00000000', 'coB00000000']],
])('members of %s come and go', async (group, collection, members) => {
  const path = `/${group}/${collection}`
  const held = async (): Promise<unknown> =>
    ((await read(`/${group}?fields=${collection}[id]`))[collection] as Json[]).map(({ id }) => id)
  await call('PUT', path, { identifiableObjects: members.map((id) => ({ id })) })
  expect(await held()).toEqual(members)
  await call('DELETE', `${path}/${members[0]}`)
  expect(await held()).toEqual(members.slice(1))
  const { body } = await call('POST', path, { additions: [{ id: members[0] }], deletions: [] })
  expect(body['response']).toMatchObject({ responseType: 'TypeReport', stats: { updated: 1, total: 1 } })
  expect(await held()).toHaveLength(members.length)
})

const mixed = {
  dataElements: [element('deGood00000', 'Good'), { id: 'deBad000000', name: 'Bad' }],
  dataElementGroups: [{ ...named('dgGood00000'), dataElements: [{ id: 'deGood00000' }] }, { id: 'dgBad000000' }],
}
const codes = ['E4000', 'E4000', 'E4000', 'E4000', 'E4000', 'E4000']

test('in part over several types, the good ones are stored', async () => {
  const answer = await call('POST', '/metadata?atomicMode=NONE', mixed)
  expect(answer).toMatchObject({
    status: 409,
    body: { response: { status: 'WARNING', stats: { created: 2, ignored: 2, total: 4 } } },
  })
  expect(errorsOf(answer).map(({ errorCode }) => errorCode)).toEqual(codes)
  expect(await read('/dataElementGroups/dgGood00000?fields=dataElements')).toEqual({
    dataElements: [{ id: 'deGood00000' }],
  })
})

test('validated only, nothing is', async () => {
  const answer = await call('POST', '/metadata?atomicMode=NONE&importMode=VALIDATE', mixed)
  expect(answer.status).toBe(409)
  expect(errorsOf(answer).map(({ errorCode }) => errorCode)).toEqual(codes)
  expect((await call('GET', '/dataElements/deGood00000')).status).toBe(404)
})

test('DEBUG reports the good ones too', async () => {
  const { body } = await call('POST', '/metadata?importReportMode=DEBUG', {
    dataElements: mixed.dataElements.slice(0, 1),
  })
  expect(body['response']).toMatchObject({
    typeReports: [{ objectReports: [{ uid: 'deGood00000', errorReports: [] }] }],
  })
})

test('what is found by its code is updated', async () => {
  await call('POST', '/metadata', { dataElementGroups: [{ ...named('dgCode00000'), code: 'CODE' }] })
  const { body } = await call('POST', '/metadata?identifier=AUTO', {
    dataElementGroups: [{ code: 'CODE', name: 'By code', shortName: 'By code' }],
  })
  expect(body['response']).toMatchObject({ stats: { updated: 1, total: 1 } })
  expect(await read('/dataElementGroups/dgCode00000?fields=name')).toEqual({ name: 'By code' })
})

test('words stay when translations are skipped', async () => {
  const translations = [{ locale: 'fr', property: 'NAME', value: 'Groupe' }]
  await call('POST', '/metadata', { dataElementGroups: [{ ...named('dgWords0000'), translations }] })
  await call('POST', '/metadata?skipTranslation=true', { dataElementGroups: [named('dgWords0000')] })
  expect(await read('/dataElementGroups/dgWords0000?fields=translations')).toEqual({ translations })
})
