import type { Dhis2Version } from '../quirks'
import { aRow, openFixture, type Ask, type Fixture } from './entry-fixture'

const UNTIL_242: readonly Dhis2Version[] = ['2.40', '2.41', '2.42']
const ALL: readonly Dhis2Version[] = [...UNTIL_242, '2.43']

type Body = Readonly<{
  status: string
  message: string
  response: Readonly<{
    status: string
    importCount: Readonly<Record<string, number>>
    conflicts: readonly Readonly<Record<string, unknown>>[]
    rejectedIndexes: readonly number[]
  }>
}>

async function importing(
  ask: Ask,
  body: unknown,
  query = '',
): Promise<Readonly<{ status: number; body: Body; counts: readonly (number | undefined)[] }>> {
  const answer = await ask('POST', `/dataValueSets${query}`, body)
  const read = answer.body as Body
  const { imported, updated, ignored, deleted } = read.response.importCount
  return { status: answer.status, body: read, counts: [imported, updated, ignored, deleted] }
}

/** Value by data element, period and unit of the whole fixture. */
async function stored({ server }: Fixture): Promise<Readonly<Record<string, string>>> {
  const rows = [...server.state.values.rows()].filter(([, row]) => row.deleted !== true)
  const entries = rows.map(([key, row]) => [`${key.dataElement} ${key.period} ${key.orgUnit}`, row.value] as const)
  return Promise.resolve(Object.fromEntries(entries))
}

describe.each(ALL)('every version: %s', (version) => {
  test.each([{}, { dataValues: [] }])('21: an empty set is a success of nothing', async (body) => {
    const { ask } = await openFixture(version)
    const answer = await importing(ask, body)
    expect(answer).toMatchObject({ status: 200, counts: [0, 0, 0, 0] })
    expect(answer.body).toMatchObject({ message: 'Import was successful.', response: { status: 'SUCCESS' } })
  })

  test('26: a dry run counts the same and stores nothing', async () => {
    const fixture = await openFixture(version)
    const body = { dataSet: 'dsMonthly01', dataValues: [aRow(), aRow({ orgUnit: 'ouFacB00001' })] }
    const dry = await importing(fixture.ask, body, '?dryRun=true')
    expect(dry.counts).toEqual(version === '2.43' ? [0, 2, 0, 0] : [2, 0, 0, 0])
    expect(await stored(fixture)).toEqual({})
    const wet = await importing(fixture.ask, body)
    expect(wet.counts).toEqual(dry.counts)
  })

  test('30: an asynchronous import is asked after by its job', async () => {
    const { ask, server } = await openFixture(version)
    const started = await ask('POST', '/dataValueSets?async=true', { dataValues: [aRow()] })
    const { response } = started.body as { response: Record<string, string> }
    expect(response).toMatchObject({ responseType: 'JobConfiguration', jobType: 'DATAVALUE_IMPORT' })
    await server.state.jobs.idle()
    const endpoint = (response['relativeNotifierEndpoint'] ?? '').replace('/api', '')
    expect((await ask('GET', endpoint)).body).toMatchObject([{ completed: true }, {}])
    const summary = await ask('GET', `/system/taskSummaries/DATAVALUE_IMPORT/${response['id'] ?? ''}`)
    expect(summary.body).toMatchObject({ status: 'SUCCESS', importCount: { ignored: 0 } })
  })

  test('a set with a completion date is registered even where its values are refused', async () => {
    const { ask, server } = await openFixture(version)
    const root = { dataSet: 'dsMonthly01', completeDate: '2024-02-03', period: '202401', orgUnit: 'ouFacA00001' }
    const answer = await ask('POST', '/dataValueSets', { ...root, dataValues: [aRow({ value: 'x' })] })
    expect(answer.status).toBe(409)
    expect(server.state.registrations.all()).toMatchObject([{ dataSet: 'dsMonthly01', completed: true }])
  })

  test.each(['text/csv', 'text/html'])('a body of type %s is refused', async (type) => {
    const { ask } = await openFixture(version)
    expect(await ask('POST', '/dataValueSets', 'x', { 'content-type': type })).toMatchObject({ status: 415 })
  })

  test('XML is said not to be emulated', async () => {
    const { ask } = await openFixture(version)
    expect(await ask('POST', '/dataValueSets', '<a/>', { 'content-type': 'application/xml' })).toMatchObject({
      status: 501,
    })
  })
})

describe.each(UNTIL_242)('rows: %s', (version) => {
  test('22: new rows are imported, the same again is ignored', async () => {
    const { ask } = await openFixture(version)
    const body = { dataSet: 'dsMonthly01', dataValues: [aRow(), aRow({ orgUnit: 'ouFacB00001' })] }
    expect(await importing(ask, body)).toMatchObject({ status: 200, counts: [2, 0, 0, 0] })
    const again = await importing(ask, body)
    expect(again).toMatchObject({ status: 200, counts: [0, 0, 2, 0] })
    expect(again.body.response.status).toBe('SUCCESS')
  })

  test('23: a bad row is left out and told by code and index', async () => {
    const fixture = await openFixture(version)
    const rows = [aRow(), aRow({ period: '202402', value: 'abc' }), aRow({ period: '202403' })]
    const answer = await importing(fixture.ask, { dataValues: rows })
    expect(answer).toMatchObject({ status: 409, counts: [2, 0, 1, 0] })
    expect(answer.body).toMatchObject({ status: 'WARNING', response: { rejectedIndexes: [1] } })
    expect(answer.body.response.conflicts).toMatchObject([{ errorCode: 'E7619', property: 'value', indexes: [1] }])
  })

  test('24, 25: what no data set asks for goes in unless rules are strict', async () => {
    const { ask } = await openFixture(version)
    const strange = [aRow({ dataElement: 'deOrphan001' }), aRow({ orgUnit: 'ouOther0001' }), aRow({ period: '2024Q1' })]
    expect(await importing(ask, { dataValues: strange })).toMatchObject({ status: 200, counts: [3, 0, 0, 0] })
    const query = '?strictOrganisationUnits=true&strictPeriods=true'
    const answer = await importing(ask, { dataValues: strange }, query)
    expect(answer.body.response.conflicts.map((one) => one['errorCode'])).toEqual(['E7632', 'E7636', 'E7632'])
  })

  test('27: a zero that means nothing is not stored, and takes a value away', async () => {
    const fixture = await openFixture(version)
    expect(await importing(fixture.ask, { dataValues: [aRow({ value: '0' })] })).toMatchObject({ counts: [0, 0, 0, 0] })
    await importing(fixture.ask, { dataValues: [aRow()] })
    expect(await importing(fixture.ask, { dataValues: [aRow({ value: '0.0' })] })).toMatchObject({ status: 409 })
    expect(await importing(fixture.ask, { dataValues: [aRow({ value: '0' })] })).toMatchObject({ counts: [0, 0, 0, 1] })
    expect(await stored(fixture)).toEqual({})
  })

  test('28: of one key twice the first row stays', async () => {
    const fixture = await openFixture(version)
    const answer = await importing(fixture.ask, { dataValues: [aRow({ value: '1' }), aRow({ value: '2' })] })
    expect(answer).toMatchObject({ status: 200, counts: [1, 0, 0, 0] })
    expect(await stored(fixture)).toEqual({ 'deSumInt001 202401 ouFacA00001': '1' })
  })

  test('29: the current month is too early even for a superuser who does not force it', async () => {
    const { ask } = await openFixture(version)
    const body = { dataSet: 'dsStrict001', dataValues: [aRow({ dataElement: 'deStrict001', period: '202406' })] }
    const answer = await importing(ask, body)
    expect(answer).toMatchObject({ status: 409, counts: [0, 0, 1, 0] })
    expect(answer.body.response.conflicts).toMatchObject([{ errorCode: 'E7641', indexes: [0] }])
    expect(await importing(ask, body, '?force=true')).toMatchObject({ status: 200, counts: [1, 0, 0, 0] })
  })

  test.each([
    ['CREATE', [0, 0, 1, 0], [0]],
    ['UPDATE', [0, 1, 0, 0], []],
    ['DELETE', [0, 0, 0, 1], []],
  ])('strategy %s over a stored value', async (strategy, counts, rejectedIndexes) => {
    const { ask } = await openFixture(version)
    await importing(ask, { dataValues: [aRow()] })
    const answer = await importing(ask, { dataValues: [aRow({ value: '6' })] }, `?importStrategy=${strategy}`)
    expect(answer.counts).toEqual(counts)
    expect(answer.body.response.rejectedIndexes).toEqual(rejectedIndexes)
  })

  test('equal faults become one conflict with all indexes', async () => {
    const { ask } = await openFixture(version)
    const rows = [aRow({ value: 'a' }), aRow({ value: 'b', orgUnit: 'ouFacB00001' })]
    const answer = await importing(ask, { dataValues: rows })
    expect(answer.body.response.conflicts).toMatchObject([{ indexes: [0, 1], object: 'deSumInt001' }])
  })

  test('nobody imports outside their units, not even a superuser', async () => {
    const { ask, server } = await openFixture(version)
    const admin = server.state.metadata.get('users', 'M5zQapPyTZI')
    server.state.metadata.put('users', { ...admin, id: 'M5zQapPyTZI', organisationUnits: [{ id: 'ouOther0001' }] })
    const answer = await importing(ask, { dataValues: [aRow()] })
    expect(answer.body.response.conflicts).toMatchObject([{ errorCode: 'E7617' }])
  })
})

describe('groups: 2.43', () => {
  const version = '2.43'

  test('22: all that is stored counts as updated, every time', async () => {
    const { ask } = await openFixture(version)
    const body = { dataSet: 'dsMonthly01', dataValues: [aRow(), aRow({ orgUnit: 'ouFacB00001' })] }
    expect(await importing(ask, body)).toMatchObject({ status: 200, counts: [0, 2, 0, 0] })
    expect(await importing(ask, body)).toMatchObject({ status: 200, counts: [0, 2, 0, 0] })
  })

  test('23: a bad value is a warning of status 200', async () => {
    const { ask } = await openFixture(version)
    const rows = [aRow(), aRow({ period: '202402', value: 'abc' }), aRow({ period: '202403' })]
    const answer = await importing(ask, { dataValues: rows })
    expect(answer).toMatchObject({ status: 200, counts: [0, 2, 1, 0] })
    expect(answer.body).toMatchObject({ status: 'WARNING', response: { rejectedIndexes: [1] } })
    expect(answer.body.response.conflicts).toMatchObject([{ errorCode: 'E8122', indexes: [1] }])
  })

  test.each([
    ['24: an element of no set', { dataValues: [aRow({ dataElement: 'deOrphan001' })] }, 'E8003'],
    [
      '24: an element of another set',
      { dataSet: 'dsMonthly01', dataValues: [aRow({ dataElement: 'deOrphan001' })] },
      'E8020',
    ],
    ['elements of two sets', { dataValues: [aRow(), aRow({ dataElement: 'deStrict001' })] }, 'E8002'],
    ['25: a unit without the set', { dataValues: [aRow({ orgUnit: 'ouOther0001' })] }, 'E8022'],
    ['25: a quarter for a monthly set', { dataValues: [aRow({ period: '2024Q1' })] }, 'E8021'],
    ['an option combo of another combo', { dataValues: [aRow({ categoryOptionCombo: 'ocMale00001' })] }, 'E8024'],
    ['28: one key twice', { dataValues: [aRow({ value: '1' }), aRow({ value: '2' })] }, 'E8128'],
    ['a period before the unit opened', { dataValues: [aRow({ period: '198001' })] }, 'E8031'],
  ])('%s refuses the group', async (_what, body, code) => {
    const fixture = await openFixture(version)
    const answer = await importing(fixture.ask, body)
    expect(answer).toMatchObject({ status: 409, counts: [0, 0, 0, 0] })
    expect(answer.body.response).toMatchObject({ status: 'ERROR', conflicts: [{ errorCode: code }] })
    expect(answer.body.response.rejectedIndexes).toEqual(body.dataValues.map((_row, index) => index))
    expect(await stored(fixture)).toEqual({})
  })

  test('27: a zero is stored', async () => {
    const { ask } = await openFixture(version)
    expect(await importing(ask, { dataValues: [aRow({ value: '0' })] })).toMatchObject({ counts: [0, 1, 0, 0] })
  })

  test('29: a superuser may enter the current month', async () => {
    const { ask } = await openFixture(version)
    const row = aRow({ dataElement: 'deStrict001', period: '202406' })
    expect(await importing(ask, { dataValues: [row] })).toMatchObject({ status: 200, counts: [0, 1, 0, 0] })
  })

  test.each([
    ['deSumInt001', '5.0', '5'],
    ['deBool00001', 'Yes', 'true'],
    ['deBool00001', 'n', 'false'],
  ])('a value of %s written %s is kept as %s', async (dataElement, value, kept) => {
    const fixture = await openFixture(version)
    await importing(fixture.ask, { dataValues: [aRow({ dataElement, value })] })
    expect(Object.values(await stored(fixture))).toEqual([kept])
  })

  test('with the setting, rows of several sets are split', async () => {
    const { ask, server } = await openFixture(version)
    server.state.settings.setSystem('dataEntryAutoGroup', true)
    const rows = [aRow(), aRow({ dataElement: 'deStrict001' })]
    expect(await importing(ask, { dataValues: rows })).toMatchObject({ status: 200, counts: [0, 2, 0, 0] })
  })

  test('an atomic import with one bad value stores nothing', async () => {
    const fixture = await openFixture(version)
    const rows = [aRow(), aRow({ period: '202402', value: 'x' })]
    const answer = await importing(fixture.ask, { dataValues: rows }, '?atomic=true')
    expect(answer.body.response).toMatchObject({ conflicts: [{ errorCode: 'E8000' }] })
    expect(await stored(fixture)).toEqual({})
  })
})
