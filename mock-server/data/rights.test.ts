import type { Dhis2Version } from '../quirks'
import { aRow, openFixture, type Fixture } from './entry-fixture'

const CLERK = { authorization: `Basic ${Buffer.from('clerk:District1!').toString('base64')}` }

/** A clerk of facility A, and what the data set and the default category option let everybody do. */
async function withClerk(version: Dhis2Version, dataSet: string, option = 'rwrw----'): Promise<Fixture> {
  const fixture = await openFixture(version)
  const { metadata, accounts } = fixture.server.state
  metadata.put('userRoles', { id: 'urClerk0001', name: 'Clerk', authorities: ['F_DATAVALUE_ADD'] })
  const units = [{ id: 'ouFacA00001' }]
  metadata.put('users', {
    id: 'usClerk0001',
    username: 'clerk',
    userRoles: [{ id: 'urClerk0001' }],
    organisationUnits: units,
  })
  accounts.setPassword('usClerk0001', 'District1!')
  const share = (type: string, id: string, access: string): void => {
    const object = metadata.get(type, id)
    metadata.put(type, { ...object, id, sharing: { public: access, users: {}, userGroups: {} } })
  }
  share('dataSets', 'dsMonthly01', dataSet)
  share('categoryOptions', 'xYerKDKCefk', option)
  return fixture
}

const ROOT = { dataSet: 'dsMonthly01', dataValues: [aRow()] }

test.each<[string, Dhis2Version, string, string, unknown, string | null]>([
  ['with all rights', '2.42', 'rwrw----', 'rwrw----', ROOT, null],
  ['with all rights', '2.43', 'rwrw----', 'rwrw----', ROOT, null],
  ['without write to the root data set', '2.42', 'rwr-----', 'rwrw----', ROOT, 'E7601'],
  ['without write, no root data set', '2.42', 'rwr-----', 'rwrw----', { dataValues: [aRow()] }, null],
  ['without write, no root data set', '2.43', 'rwr-----', 'rwrw----', { dataValues: [aRow()] }, 'E8010'],
  ['outside the units', '2.42', 'rwrw----', 'rwrw----', { dataValues: [aRow({ orgUnit: 'ouFacB00001' })] }, 'E7617'],
  ['outside the units', '2.43', 'rwrw----', 'rwrw----', { dataValues: [aRow({ orgUnit: 'ouFacB00001' })] }, 'E8011'],
  [
    'with a locked option',
    '2.42',
    'rwrw----',
    'rwr-----',
    { dataValues: [aRow({ categoryOptionCombo: 'HllvX50cXC0' })] },
    'E7614',
  ],
  [
    'with a locked option',
    '2.43',
    'rwrw----',
    'rwr-----',
    { dataValues: [aRow({ categoryOptionCombo: 'HllvX50cXC0' })] },
    'E8012',
  ],
  ['in the future', '2.43', 'rwrw----', 'rwrw----', { dataValues: [aRow({ period: '203001' })] }, 'E8030'],
])('%s on %s (set %s, option %s)', async (_what, version, dataSet, option, body, errorCode) => {
  const { ask } = await withClerk(version, dataSet, option)
  const answer = await ask('POST', '/dataValueSets', body, CLERK)
  const { conflicts } = (answer.body as { response: { conflicts: readonly { errorCode: string }[] } }).response
  expect(conflicts.map((conflict) => conflict.errorCode)).toEqual(errorCode === null ? [] : [errorCode])
})

test('deleting needs its own authority', async () => {
  const { ask } = await withClerk('2.42', 'rwrw----')
  const answer = await ask('DELETE', '/dataValues?de=deSumInt001&pe=202401&ou=ouFacA00001', undefined, CLERK)
  expect(answer).toMatchObject({
    status: 403,
    body: { message: expect.stringContaining('F_DATAVALUE_DELETE') as string },
  })
})

test.each<[string, Dhis2Version, string, string]>([
  ['expired', '2.42', '202401', 'E7640'],
  ['expired', '2.43', '202401', 'E8030'],
])('%s on %s', async (_what, version, period, errorCode) => {
  const { ask, server } = await withClerk(version, 'rwrw----')
  const { metadata } = server.state
  const set = metadata.get('dataSets', 'dsMonthly01')
  // 31 January and 30 days is 1 March; the clock stands at 15 June.
  metadata.put('dataSets', { ...set, id: 'dsMonthly01', expiryDays: 30 })
  const answer = await ask('POST', '/dataValueSets', { dataValues: [aRow({ period })] }, CLERK)
  expect(answer.body).toMatchObject({ response: { conflicts: [{ errorCode }] } })
})
