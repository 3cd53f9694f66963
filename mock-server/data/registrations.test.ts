import { openFixture } from './entry-fixture'

const report = { dataSet: 'dsMonthly01', period: '202401', organisationUnit: 'ouFacA00001' }
const AT = '/completeDataSetRegistrations?dataSet=dsMonthly01&period=202401&orgUnit=ouFacA00001'

test('a report is completed, completed again, read and reopened', async () => {
  const { ask } = await openFixture('2.42')
  const body = { completeDataSetRegistrations: [{ ...report, date: '2024-02-05' }] }
  const post = (): ReturnType<typeof ask> => ask('POST', '/completeDataSetRegistrations', body)
  expect((await post()).body).toMatchObject({ response: { importCount: { imported: 1, updated: 0 } } })
  expect((await post()).body).toMatchObject({ response: { importCount: { imported: 0, updated: 1 } } })
  const registration = { ...report, completed: true, storedBy: 'admin', date: '2024-02-05T00:00:00.000+0000' }
  expect((await ask('GET', AT)).body).toMatchObject({ completeDataSetRegistrations: [registration] })
  const gone = await ask('DELETE', '/completeDataSetRegistrations?ds=dsMonthly01&pe=202401&ou=ouFacA00001')
  expect(gone.status).toBe(204)
  expect((await ask('GET', AT)).body).toEqual({})
})

test.each([
  [[], 409, 'ERROR'],
  [[{ ...report, dataSet: 'none0000001' }], 409, 'ERROR'],
  [[report, { ...report, period: 'hier' }], 200, 'SUCCESS'],
])('%j answers %d', async (rows, status, outcome) => {
  const { ask } = await openFixture('2.42')
  const answer = await ask('POST', '/completeDataSetRegistrations', { completeDataSetRegistrations: rows })
  expect(answer).toMatchObject({ status, body: { response: { status: outcome } } })
})

test('2.43 fails where the period has no row yet, and takes it the next time', async () => {
  const { ask } = await openFixture('2.43')
  const body = { completeDataSetRegistrations: [report] }
  const first = await ask('POST', '/completeDataSetRegistrations', body)
  expect(first).toMatchObject({ status: 409, body: { response: { importCount: { imported: 0, ignored: 0 } } } })
  const second = await ask('POST', '/completeDataSetRegistrations', body)
  expect(second).toMatchObject({ status: 200, body: { response: { importCount: { imported: 1 } } } })
})

test('a form tells its values, lock and completion', async () => {
  const { ask } = await openFixture('2.42')
  await ask('POST', '/dataEntry/dataSetCompletion', { ...report, orgUnit: 'ouFacA00001', completed: true })
  const { body } = await ask('GET', '/dataEntry/dataValues?ds=dsMonthly01&pe=202401&ou=ouFacA00001')
  expect(body).toMatchObject({ dataValues: [], lockStatus: 'OPEN', completeStatus: { complete: true } })
})
