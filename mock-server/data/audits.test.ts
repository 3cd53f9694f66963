import type { Dhis2Version } from '../quirks'
import { aRow, openFixture, type Fixture } from './entry-fixture'

const AT = '/dataValues?de=deSumInt001&pe=202401&ou=ouFacA00001'
const AUDITS = '/audits/dataValue?de=deSumInt001&pe=202401&ou=ouFacA00001'

/** 5 comes in, is made 6, deleted and entered anew as 7, a minute apart. */
async function changed(version: Dhis2Version): Promise<Fixture> {
  const fixture = await openFixture(version)
  const { ask, server } = fixture
  const minute = (at: number): void => server.state.clock.set(new Date(`2024-06-15T12:0${at}:00Z`))
  await ask('POST', '/dataValueSets', { dataValues: [aRow(), aRow({ period: '202402' })] })
  minute(1)
  await ask('POST', '/dataValueSets', { dataValues: [aRow({ value: '6', comment: 'Vu' })] })
  minute(2)
  await ask('DELETE', AT)
  minute(3)
  await ask('POST', `${AT}&value=7`)
  return fixture
}

type Audits = Readonly<{ pager?: unknown; dataValueAudits: readonly Readonly<Record<string, unknown>>[] }>

async function told({ ask }: Fixture, query = ''): Promise<readonly string[]> {
  const { body } = await ask('GET', `${AUDITS}${query}`)
  return (body as Audits).dataValueAudits.map(({ auditType, value }) => `${String(auditType)} ${String(value)}`)
}

test.each<[Dhis2Version, readonly string[]]>([
  // What a value was before each change; that it was created or came back leaves no trace.
  ['2.40', ['DELETE 6', 'UPDATE 5']],
  ['2.42', ['DELETE 6', 'UPDATE 5']],
  // What it is after each.
  ['2.43', ['UPDATE 7', 'DELETE 6', 'UPDATE 6', 'CREATE 5']],
])('%s tells changes newest first', async (version, expected) => {
  expect(await told(await changed(version))).toEqual(expected)
})

test('an audit tells place, period, who and when', async () => {
  const { ask } = await changed('2.42')
  const { body } = await ask('GET', `${AUDITS}&auditType=UPDATE`)
  expect(body).toEqual({
    pager: { page: 1, total: 1, pageSize: 50, pageCount: 1 },
    dataValueAudits: [
      {
        dataElement: { id: 'deSumInt001' },
        period: { periodType: 'Monthly', startDate: '2024-01-01T00:00:00.000', endDate: '2024-01-31T00:00:00.000' },
        organisationUnit: { id: 'ouFacA00001' },
        categoryOptionCombo: { id: 'HllvX50cXC0' },
        attributeOptionCombo: { id: 'HllvX50cXC0' },
        value: '5',
        modifiedBy: 'admin',
        created: expect.stringMatching(/^2024-06-15T12:01:00/) as unknown,
        auditType: 'UPDATE',
      },
    ],
  })
})

test.each([
  ['&pageSize=3', ['UPDATE 7', 'DELETE 6', 'UPDATE 6']],
  ['&pageSize=3&page=2', ['CREATE 5']],
  // Beyond the last page is the last page.
  ['&pageSize=3&page=9', ['CREATE 5']],
  ['&auditType=CREATE,DELETE', ['DELETE 6', 'CREATE 5']],
  ['&co=ocMale00001', []],
])('2.43 with %s', async (query, expected) => {
  expect(await told(await changed('2.43'), query)).toEqual(expected)
})

test('a data set stands for its elements, and no filter for all', async () => {
  const { ask } = await changed('2.43')
  const count = async (query: string): Promise<number> =>
    ((await ask('GET', `/audits/dataValue?paging=false${query}`)).body as Audits).dataValueAudits.length
  expect(await count('')).toBe(5)
  expect(await count('&ds=dsMonthly01')).toBe(5)
  expect(await count('&ds=dsStrict001')).toBe(0)
})

test.each([
  ['&pe=hier', 409, 'Illegal period identifier: hier'],
  ['&auditType=NONE', 400, "Value 'NONE' is not valid for parameter auditType"],
  ['&page=x', 400, "Value 'x' is not valid for parameter page"],
])('%s is refused with %d', async (query, status, message) => {
  const { ask } = await openFixture('2.42')
  const answer = await ask('GET', `/audits/dataValue?de=deSumInt001${query}`)
  expect(answer).toMatchObject({ status, body: { message: expect.stringContaining(message) as unknown } })
})

test('an import may leave no trace where its user may ask for that; a snapshot brings traces back', async () => {
  const fixture = await changed('2.42')
  const { ask, server } = fixture
  await server.handle({ method: 'POST', url: '/__mock/snapshots/before' })
  await ask('POST', '/dataValueSets?skipAudit=true', { dataValues: [aRow({ value: '8' })] })
  expect(await told(fixture)).toEqual(['DELETE 6', 'UPDATE 5'])
  await ask('POST', '/dataValueSets', { dataValues: [aRow({ value: '9' })] })
  expect(await told(fixture)).toEqual(['UPDATE 8', 'DELETE 6', 'UPDATE 5'])
  await server.handle({ method: 'POST', url: '/__mock/snapshots/before/restore' })
  expect(await told(fixture)).toEqual(['DELETE 6', 'UPDATE 5'])
})
