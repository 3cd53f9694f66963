import { DHIS2_VERSIONS, type Dhis2Version } from '../quirks'
import { aRow, openFixture, type Fixture } from './entry-fixture'

const QUERY = '/dataValueSets?dataSet=dsMonthly01&period=202401&orgUnit=ouFacA00001'

async function filled(version: Dhis2Version): Promise<Fixture> {
  const fixture = await openFixture(version)
  const dataValues = [aRow(), aRow({ orgUnit: 'ouFacB00001', value: '7' }), aRow({ period: '202402', value: '8' })]
  await fixture.ask('POST', '/dataValueSets', { dataValues })
  return fixture
}

type Exported = Readonly<{ dataValues: readonly Readonly<Record<string, unknown>>[] }>

test.each<Dhis2Version>(['2.40', '2.41', '2.42'])('31: %s gives every row its period and unit', async (version) => {
  const { ask } = await filled(version)
  const { body } = await ask('GET', QUERY)
  expect(body).toMatchObject({ dataSet: 'dsMonthly01', period: '202401', orgUnit: 'ouFacA00001', completeDate: null })
  expect((body as Exported).dataValues).toMatchObject([
    { period: '202401', orgUnit: 'ouFacA00001', value: '5', comment: null, followup: false },
  ])
})

test('31: 2.43 gives what is one at the root only', async () => {
  const { ask } = await filled('2.43')
  const { body } = await ask('GET', QUERY)
  expect(body).toMatchObject({ dataSet: 'dsMonthly01', period: '202401', orgUnit: 'ouFacA00001' })
  const [row = {}] = (body as Exported).dataValues
  expect(Object.keys(row).sort()).toEqual([
    'attributeOptionCombo',
    'categoryOptionCombo',
    'created',
    'dataElement',
    'lastUpdated',
    'storedBy',
    'value',
  ])
})

test.each(DHIS2_VERSIONS)('31: %s says what an export needs', async (version) => {
  const { ask } = await openFixture(version)
  expect(await ask('GET', '/dataValueSets?period=202401&orgUnit=ouFacA00001')).toMatchObject({
    status: 409,
    body: {
      errorCode: 'E2001',
      message: 'At least one data element, data set or data element group must be specified',
    },
  })
})

test.each<[string, string, string]>([
  ['nothing to export', 'period=202401&orgUnit=ouFacA00001', 'E2001'],
  ['no time', 'dataSet=dsMonthly01&orgUnit=ouFacA00001', 'E2002'],
  [
    'dates the wrong way round',
    'dataSet=dsMonthly01&startDate=2024-02-01&endDate=2024-01-01&orgUnit=ouFacA00001',
    'E2004',
  ],
  ['no place', 'dataSet=dsMonthly01&period=202401', 'E2006'],
  ['children of no unit', 'dataSet=dsMonthly01&period=202401&children=true', 'E2006'],
  ['a limit below zero', 'dataSet=dsMonthly01&period=202401&orgUnit=ouFacA00001&limit=-1', 'E2009'],
])('%s is refused', async (_what, query, errorCode) => {
  const { ask } = await filled('2.42')
  expect(await ask('GET', `/dataValueSets?${query}`)).toMatchObject({ status: 409, body: { errorCode } })
})

test.each<[string, number]>([
  ['orgUnit=ouDist00001&period=202401', 0],
  ['orgUnit=ouDist00001&period=202401&children=true', 2],
  ['orgUnit=ouDist00001&startDate=2024-01-01&endDate=2024-02-29&children=true', 3],
  ['orgUnit=ouDist00001&startDate=2024-01-02&endDate=2024-02-29&children=true', 1],
  ['orgUnit=ouDist00001&startDate=2024-01-01&endDate=2024-12-31&children=true&limit=2', 2],
  ['orgUnit=ouFacA00001&orgUnit=ouFacB00001&period=202401&period=202402', 3],
])('%s finds %d rows', async (query, count) => {
  const { ask } = await filled('2.42')
  const { body } = await ask('GET', `/dataValueSets?dataElement=deSumInt001&${query}`)
  expect((body as Exported).dataValues).toHaveLength(count)
})

test('codes are given and taken as asked', async () => {
  const { ask } = await filled('2.42')
  const { body } = await ask('GET', `${QUERY}&idScheme=CODE`)
  const [row = {}] = (body as Exported).dataValues
  expect(row).toMatchObject({ dataElement: 'CODE_deSumInt001', orgUnit: 'CODE_ouFacA00001' })
  const back = await ask('POST', '/dataValueSets?idScheme=CODE', { dataValues: [{ ...row, value: '9' }] })
  expect(back.body).toMatchObject({ response: { importCount: { updated: 1 } } })
})

test('CSV goes out and comes back', async () => {
  const { ask } = await filled('2.42')
  const { body, contentType } = await ask('GET', QUERY.replace('?', '.csv?'))
  expect(contentType).toBe('application/csv')
  const headers = { 'content-type': 'application/csv' }
  const changed = String(body).replace('"5"', '"6"')
  const again = await ask('POST', '/dataValueSets', changed, headers)
  expect(again.body).toMatchObject({ response: { importCount: { updated: 1, ignored: 0 } } })
})

test.each<[Dhis2Version, number]>([
  ['2.42', 200],
  ['2.43', 409],
])('%s outside the data view answers %d', async (version, status) => {
  const { ask, server } = await filled(version)
  const { metadata, accounts } = server.state
  metadata.put('users', {
    id: 'usLimited01',
    username: 'limited',
    userRoles: [],
    organisationUnits: [{ id: 'ouFacB00001' }],
  })
  accounts.setPassword('usLimited01', 'District1!')
  const authorization = `Basic ${Buffer.from('limited:District1!').toString('base64')}`
  const answer = await ask('GET', QUERY, undefined, { authorization })
  expect(answer.status).toBe(status)
  expect(status === 200 ? answer.body : (answer.body as { errorCode: string }).errorCode).toBe(
    status === 200 ? '' : 'E2012',
  )
})

describe('what 2.43 brought to the export', () => {
  const ALL = '/dataValueSets?dataSet=dsMonthly01&period=202401&period=202402&orgUnit=ouRoot00001&children=true'
  const exported = async (version: Dhis2Version, more: string): Promise<Exported['dataValues']> => {
    const { ask } = await filled(version)
    const { body } = await ask('GET', `${ALL}${more}`)
    return (body as Exported).dataValues
  }
  const valuesOf = (rows: Exported['dataValues']): readonly unknown[] => rows.map(({ value }) => value)

  test('rows come by period, then as asked', async () => {
    expect(valuesOf(await exported('2.43', ''))).toEqual(['5', '7', '8'])
    expect(valuesOf(await exported('2.43', '&order=OU&order=PE'))).toEqual(['5', '8', '7'])
    expect(valuesOf(await exported('2.43', '&order=OU,PE&limit=1&offset=1'))).toEqual(['8'])
  })

  test('a level narrows the units; earlier versions do not know it', async () => {
    expect(await exported('2.43', '&level=2')).toEqual([])
    expect(await exported('2.43', '&level=3')).toHaveLength(3)
    expect(await exported('2.42', '&level=2')).toHaveLength(3)
  })

  test('default combos are left out, or given as their options', async () => {
    const [short = {}] = await exported('2.43', '&excludeDefaultCoc=true&excludeDefaultAoc=true')
    expect(Object.keys(short)).not.toContain('categoryOptionCombo')
    expect(Object.keys(short)).not.toContain('attributeOptionCombo')
    const [unfolded = {}] = await exported('2.43', '&unfoldOptionCombos=true')
    expect(unfolded).toMatchObject({ categoryOptionCombo: { GLevLNI9wkl: 'xYerKDKCefk' } })
  })

  test.each(['level=two', 'order=NAME'])('%s is refused', async (parameter) => {
    const { ask } = await filled('2.43')
    expect((await ask('GET', `${ALL}&${parameter}`)).status).toBe(400)
  })
})
