import { element, errorsOf, named, startMock, wordsOf, type Call, type Json } from '../fixture'

/** Rules of the import that no other test of this room holds, in the words of DHIS2's error codes. */
let call: Call
let close: () => Promise<void>

const importing = (payload: Json, query = '', as?: string) => call('POST', `/metadata${query}`, payload, as)

beforeEach(async () => {
  ;({ call, close } = await startMock('2.42'))
})
afterEach(() => close())

const EDITOR = 'editor:Password#1'

/** A user who may make private data elements only. */
async function makeEditor(authorities: readonly string[]): Promise<void> {
  const { status } = await importing({
    userRoles: [{ id: 'roEditor000', name: 'Editor', authorities }],
    users: [
      {
        id: 'usEditor000',
        username: 'editor',
        firstName: 'E',
        surname: 'D',
        password: 'Password#1',
        userRoles: [{ id: 'roEditor000' }],
      },
    ],
  })
  expect(status).toBe(200)
}

describe('custom attributes', () => {
  const attribute = (id: string, more: Json): Json => ({
    id,
    name: id,
    valueType: 'TEXT',
    dataElementAttribute: true,
    ...more,
  })
  const withValue = (id: string, attributeId: string, value: string): Json =>
    element(id, id, { attributeValues: [{ attribute: { id: attributeId }, value }] })

  test('a mandatory one must have a value', async () => {
    await importing({ attributes: [attribute('atMust00000', { mandatory: true })] })
    expect(wordsOf(await importing({ dataElements: [element('deA00000000', 'A')] }))).toEqual([
      'E4011 Attribute `atMust00000` is required, but no value was found',
    ])
    expect((await importing({ dataElements: [withValue('deA00000000', 'atMust00000', 'x')] })).status).toBe(200)
  })

  test('a unique one has each value once, in the store and in the payload', async () => {
    await importing({ attributes: [attribute('atOnce00000', { unique: true })] })
    const twice = ['deA00000000', 'deB00000000'].map((id) => withValue(id, 'atOnce00000', 'x'))
    const words = 'E4009 Attribute `atOnce00000` is unique, and value `x` already exist'
    expect(wordsOf(await importing({ dataElements: twice }))).toEqual([words])
    await importing({ dataElements: twice.slice(0, 1) })
    expect(wordsOf(await importing({ dataElements: twice.slice(1) }))).toEqual([words])
    expect((await importing({ dataElements: twice.slice(0, 1) })).status).toBe(200)
  })

  test('one of another type is refused', async () => {
    await importing({ attributes: [attribute('atSets00000', { dataElementAttribute: false, dataSetAttribute: true })] })
    expect(wordsOf(await importing({ dataElements: [withValue('deA00000000', 'atSets00000', 'x')] }))).toEqual([
      'E6012 Attribute `atSets00000` is not assigned to `DataElement`',
    ])
  })

  test.each([
    ['INTEGER', '1.5', 'E6006 AttributeValue `1.5` is an invalid integer value'],
    ['BOOLEAN', 'oui', 'E6016 AttributeValue `oui` is an invalid boolean value'],
    ['DATE', 'hier', 'E6014 AttributeValue `hier` is an invalid date value'],
  ])('a value of %s', async (valueType, value, words) => {
    await importing({ attributes: [attribute('atForm00000', { valueType })] })
    expect(wordsOf(await importing({ dataElements: [withValue('deA00000000', 'atForm00000', value)] }))).toEqual([
      words,
    ])
  })
})

test('an option whose name or code its stored set has already', async () => {
  const option = (id: string, name: string, code: string): Json => ({
    id,
    name,
    code,
    optionSet: { id: 'osSet000000' },
  })
  await importing({
    optionSets: [{ id: 'osSet000000', name: 'Set', valueType: 'TEXT', options: [{ id: 'opRain00000' }] }],
    options: [option('opRain00000', 'Rain', 'RAIN')],
  })
  expect(wordsOf(await importing({ options: [option('opRain00001', 'Rain', 'OTHER')] }))).toEqual([
    'E4028 Option set `osSet000000` already contains option `opRain00000`',
  ])
  expect((await importing({ options: [option('opRain00000', 'Rain', 'RAIN')] })).status).toBe(200)
})

describe('dashboards', () => {
  const dashboard = (more: Json): Json => ({ id: 'dbBoard0000', name: 'Board', ...more })

  test('a layout of 61 columns', async () => {
    const layout = { columns: Array.from({ length: 61 }, (_, index) => ({ index })) }
    expect(wordsOf(await importing({ dashboards: [dashboard({ layout })] }))).toEqual([
      'E4070 Dashboard `dbBoard0000` has a layout with more than 60 columns. `61` columns found',
    ])
  })

  test('a stored one must not show what is not there', async () => {
    await importing({ dashboards: [dashboard({})] })
    const items = [{ id: 'diItem00000', type: 'VISUALIZATION', visualization: { id: 'abcdefghij7' } }]
    const codes = errorsOf(await importing({ dashboards: [dashboard({ dashboardItems: items })] }))
    expect(codes.map(({ errorCode }) => errorCode)).toEqual(['E5002', 'E4061'])
  })
})

test('with ERRORS_NOT_OWNER a list of another type must not be sent', async () => {
  await importing({ dataElementGroups: [named('dgGroup0000')] })
  const payload = { dataElements: [element('deA00000000', 'A', { dataElementGroups: [{ id: 'dgGroup0000' }] })] }
  expect(wordsOf(await importing(payload, '?importReportMode=ERRORS_NOT_OWNER'))).toEqual([
    'E5006 Non-owner reference [dgGroup0000] (DataElementGroup) on object A [deA00000000] (DataElement) for association `dataElementGroups` disallowed for payload for ERRORS_NOT_OWNER',
  ])
  expect((await importing(payload)).status).toBe(200)
})

test('words for one property and language come once, and whole', async () => {
  const name = { locale: 'fr', property: 'NAME', value: 'Cas' }
  const translations = [name, name, { locale: 'fr', property: 'SHORT_NAME' }]
  expect(wordsOf(await importing({ dataElements: [element('deA00000000', 'A', { translations })] }))).toEqual([
    'E1106 There are duplicate translation records for property `NAME` and locale `fr` on DataElement `deA00000000`',
    'E4000 Missing required property `value`',
  ])
})

test('a unit cannot close before it opens', async () => {
  const unit = { ...named('ouUnit00000'), openingDate: '2010-01-31', closedDate: '2009-12-01' }
  const [error] = errorsOf(await importing({ organisationUnits: [unit] }))
  expect(error?.message).toBe(
    'Invalid closing date `12/1/09, 12:00 AM`, must be after opening date `1/31/10, 12:00 AM`',
  )
  expect(error?.args).toEqual(['Tue Dec 01 00:00:00 UTC 2009', 'Sun Jan 31 00:00:00 UTC 2010'])
})

describe('who is not a superuser', () => {
  const shared = (access: string): Json =>
    element('deA00000000', 'A', { sharing: { public: access, owner: 'usEditor000', users: {}, userGroups: {} } })
  const type = 'class org.hisp.dhis.dataelement.DataElement'

  test.each([
    ['zz------', 'E3010 Invalid access string `zz------`'],
    [
      'rwr-----',
      `E3011 Data sharing is not enabled for type \`${type}\`, but access strings contain data sharing read or write`,
    ],
  ])('shares as %s', async (access, words) => {
    await makeEditor(['F_DATAELEMENT_PUBLIC_ADD'])
    expect(wordsOf(await importing({ dataElements: [shared(access)] }, '', EDITOR))).toEqual([words])
  })

  test('opens to all what he may make for himself only', async () => {
    await makeEditor(['F_DATAELEMENT_PRIVATE_ADD'])
    expect(wordsOf(await importing({ dataElements: [shared('rw------')] }, '', EDITOR))).toEqual([
      `E3008 User \`editor\` is not allowed to make public objects of type \`${type}\``,
    ])
    expect((await importing({ dataElements: [shared('--------')] }, '', EDITOR)).status).toBe(200)
  })

  test('refers to what he must not see', async () => {
    await makeEditor(['F_DATAELEMENTGROUP_PUBLIC_ADD'])
    await importing({ dataElements: [element('deSecret000', 'S', { sharing: { public: '--------' } })] })
    const group = { ...named('dgGroup0000'), dataElements: [{ id: 'deSecret000' }] }
    expect(wordsOf(await importing({ dataElementGroups: [group] }, '', EDITOR))).toEqual([
      'E5008 READ access is required for reference [deSecret000] (DataElement) on object dgGroup0000 [dgGroup0000] (DataElementGroup) for association `dataElement`',
    ])
  })

  test('moves units', async () => {
    const unit = (id: string, parent?: string): Json => ({
      ...named(id),
      openingDate: '2010-01-01',
      ...(parent !== undefined && { parent: { id: parent } }),
    })
    await importing({
      organisationUnits: [unit('ouRoot00000'), unit('ouLeft00000', 'ouRoot00000'), unit('ouRight0000', 'ouRoot00000')],
    })
    await importing({ organisationUnits: [unit('ouChild0000', 'ouLeft00000')] })
    const move = () => importing({ organisationUnits: [unit('ouChild0000', 'ouRight0000')] }, '', EDITOR)
    await makeEditor(['F_ORGANISATIONUNIT_ADD'])
    expect(wordsOf(await move())).toEqual(['E1520 User `editor` is not allowed to move organisation units'])
    await call('PATCH', '/userRoles/roEditor000', [
      { op: 'add', path: '/authorities/-', value: 'F_ORGANISATIONUNIT_MOVE' },
    ])
    await call('PATCH', '/users/usEditor000', [
      { op: 'add', path: '/organisationUnits', value: [{ id: 'ouLeft00000' }] },
    ])
    expect(wordsOf(await move())).toEqual([
      'E1523 User `editor` is not allowed to move organisation `ouChild0000` unit to parent `ouRight0000`',
    ])
  })
})

test.each<[string, Json, readonly string[]]>([
  ['a short name', { username: 'ab' }, ['E4049']],
  ['no role', { userRoles: [] }, ['E4055']],
  ['a taken name', { username: 'admin' }, ['E4054', 'E5003']],
])('a user with %s', async (_name, more, codes) => {
  const user = {
    id: 'usNew000000',
    username: 'newuser',
    firstName: 'N',
    surname: 'U',
    userRoles: [{ id: 'yrB6vc5Ip3r' }],
  }
  const answer = await importing({ users: [{ ...user, ...more }] })
  expect(errorsOf(answer).map(({ errorCode }) => errorCode)).toEqual(codes)
})

test('a user keeps the name', async () => {
  await makeEditor([])
  const answer = await call('PATCH', '/users/usEditor000', [{ op: 'replace', path: '/username', value: 'other' }])
  expect(answer.status).toBe(409)
  expect((answer.body['response'] as Json)['errorReports']).toMatchObject([{ errorCode: 'E4056' }])
})

const ELEMENT = 'org.hisp.dhis.dataelement.DataElement'
const COMBO = 'org.hisp.dhis.category.CategoryCombo'

test.each<[string, Json, string]>([
  [
    'a word for a flag',
    { zeroIsSignificant: 'oui' },
    'Cannot deserialize value of type `boolean` from String "oui": only "true" or "false" recognized',
  ],
  [
    'an object for a text',
    { name: { fr: 'Cas' } },
    'Cannot deserialize value of type `java.lang.String` from Object value (token `JsonToken.START_OBJECT`)',
  ],
  [
    'a text for a reference',
    { categoryCombo: 'bjDvmb4bfuf' },
    `Cannot construct instance of \`${COMBO}\` (although at least one Creator exists): no String-argument constructor/factory method to deserialize from String value ('bjDvmb4bfuf')`,
  ],
  [
    'an object for a list',
    { legendSets: { id: 'lsLegend000' } },
    'Cannot deserialize value of type `java.util.ArrayList<org.hisp.dhis.legend.LegendSet>` from Object value (token `JsonToken.START_OBJECT`)',
  ],
])('%s stops the reader', async (_name, more, problem) => {
  const answer = await importing({ dataElements: [element('deA00000000', 'A', more)] })
  const [property] = Object.keys(more)
  expect(answer.status).toBe(500)
  expect(answer.body['message']).toBe(
    `${problem}\n at [Source: UNKNOWN; byte offset: #UNKNOWN] (through reference chain: ${ELEMENT}["${String(property)}"])`,
  )
})

test.each([
  [
    'dataElements',
    element('deA00000000', 'A', { url: 'not a url' }),
    'E4004 Property `url` requires a valid URL, was given `not a url`',
  ],
  [
    'organisationUnits',
    { ...named('ouUnit00000'), openingDate: '2010-01-01', email: 'nobody' },
    'E4003 Property `email` requires a valid email address, was given `nobody`',
  ],
])('an address of %s that is none', async (type, object, words) => {
  expect(wordsOf(await importing({ [type]: [object] }))).toEqual([words])
})
