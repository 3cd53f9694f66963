import { uidFor } from '../../src/dhis2/uid'
import { createMockServer, type MockServer } from '../create-mock-server'
import type { Dhis2Version } from '../quirks'
import { DEMO_USERS } from '../seeds/mali/users'

/** What the demo's users may do: their roles, their units to enter and to see, and who a data set is shared with. */
type Ask = (username: string, method: string, path: string, body?: unknown) => ReturnType<MockServer['handle']>

const asker =
  (server: MockServer): Ask =>
  (username, method, path, body) => {
    const password = DEMO_USERS.find((user) => user.username === username)?.password ?? ''
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
    return server.handle({
      method,
      url: `/api${path}`,
      headers: { authorization, host: 'localhost', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  }

const unit = (code: string): string => uidFor('organisationUnit', code)
const IN_POST = uidFor('dataElement', 'SEC_ASC_POSTE')
const NEW_ELEMENT = {
  id: 'deNew000001',
  name: 'New',
  shortName: 'New',
  valueType: 'NUMBER',
  aggregationType: 'SUM',
  domainType: 'AGGREGATE',
}
const CLERKS = ['drs-kayes', 'drdses-kayes', 'drpfef-kayes', 'sis-kadiolo']
const LIMITED = [...CLERKS, 'ferascom-sikasso']

describe.each<Dhis2Version>(['2.42', '2.43'])('demo users of %s', (version) => {
  let ask: Ask
  let server: MockServer
  beforeAll(async () => {
    server = await createMockServer({ version, seed: 'mali' })
    // Before the forms of March and of the first quarter close.
    server.state.clock.set(new Date('2024-04-05T08:00:00Z'))
    ask = asker(server)
  }, 60_000)
  afterAll(() => server.close())

  const forbidden = (authority: string): object => ({
    status: 403,
    body: {
      httpStatus: 'Forbidden',
      httpStatusCode: 403,
      status: 'ERROR',
      message: `Access is denied, requires one Authority from [${authority}]`,
    },
  })

  test.each(LIMITED)('%s neither makes metadata nor runs maintenance', async (user) => {
    expect(await ask(user, 'POST', '/resourceTables/analytics')).toMatchObject(forbidden('F_PERFORM_MAINTENANCE'))
    expect(await ask(user, 'GET', '/metadata?dataSets=true')).toMatchObject(forbidden('F_METADATA_EXPORT'))
    const answer = await ask(user, 'POST', '/metadata?importMode=VALIDATE', { dataElements: [NEW_ELEMENT] })
    expect(JSON.stringify(answer.body)).toContain('E3000')
    expect(await ask(user, 'PUT', `/dataElements/${IN_POST}`, NEW_ELEMENT)).toMatchObject({
      status: 403,
      body: { errorCode: 'E1006' },
    })
  })

  test('the administrator does both, by role and sharing', async () => {
    const answer = await ask('national', 'POST', '/metadata?importMode=VALIDATE', { dataElements: [NEW_ELEMENT] })
    expect(answer).toMatchObject({ status: 200, body: { status: 'OK' } })
    expect(await ask('national', 'POST', '/resourceTables/analytics')).toMatchObject({ status: 200 })
    expect(await ask('national', 'GET', `/dataElements/${IN_POST}?fields=access`)).toMatchObject({
      body: { access: { read: true, update: true, delete: false } },
    })
    // Deleting has an authority of its own, which the role does not hold.
    expect(await ask('national', 'DELETE', `/dataElements/${IN_POST}`)).toMatchObject({
      status: 403,
      body: { errorCode: 'E1006', message: "You don't have the proper permissions to delete this object." },
    })
    expect(await ask('admin', 'DELETE', `/dataElements/${IN_POST}`)).toMatchObject({ status: 409 })
  })

  test.each([
    ['national', 'ML', 200],
    ['drs-kayes', 'ML', 409],
    ['drs-kayes', 'ML-1', 200],
    ['drs-kayes', 'ML-3', 409],
    // Enters Kadiolo, sees its region.
    ['sis-kadiolo', 'ML-3', 200],
    ['sis-kadiolo', 'ML-1', 409],
    ['ferascom-sikasso', 'ML-3-KADIOLO', 200],
  ])('%s asks analytics for %s: %d', async (user, ou, status) => {
    const query = `dimension=dx:${IN_POST}&dimension=ou:${unit(ou)}&dimension=pe:2015`
    const answer = await ask(user, 'GET', `/analytics?${query}`)
    expect(answer.status).toBe(status)
    if (status === 409) {
      const message = `User: \`${user}\` is not allowed to view org unit: \`${unit(ou)}\``
      expect(answer.body).toMatchObject({ errorCode: 'E7120', message })
    }
  })

  /** A value of a data set, whatever it asks for, in a unit it is assigned to below `home`. */
  function payload(set: string, home: string): Readonly<{ dataSet: string; dataValues: readonly object[] }> {
    const { metadata } = server.state
    const id = uidFor('dataSet', set)
    const found = metadata.get('dataSets', id) as unknown as {
      periodType: string
      organisationUnits: readonly { id: string }[]
      dataSetElements: readonly { dataElement: { id: string } }[]
    }
    const below = (candidate: string): boolean => {
      const parent = metadata.get('organisationUnits', candidate)?.['parent'] as { id: string } | undefined
      return candidate === unit(home) || (parent !== undefined && below(parent.id))
    }
    const orgUnit = found.organisationUnits.find((one) => below(one.id))?.id
    const dataElement = found.dataSetElements[0]?.dataElement.id ?? ''
    const combo = metadata.get('dataElements', dataElement)?.['categoryCombo'] as { id: string }
    const options = metadata.all('categoryOptionCombos').filter((one) => {
      return (one['categoryCombo'] as { id: string }).id === combo.id
    })
    const period = { Monthly: '202403', Quarterly: '2024Q1', Yearly: '2023' }[found.periodType]
    const row = { dataElement, period, orgUnit, categoryOptionCombo: options[0]?.id, value: '1' }
    return { dataSet: id, dataValues: [row] }
  }

  async function outcome(user: string, set: string, home: string): Promise<string> {
    const { status, body } = await ask(user, 'POST', '/dataValueSets?dryRun=true', payload(set, home))
    if (status === 403) return (body as { message: string }).message
    const { conflicts } = (body as { response: { conflicts?: readonly { errorCode: string }[] } }).response
    return conflicts?.[0]?.errorCode ?? 'stored'
  }

  const [NO_WRITE, OUTSIDE] = version === '2.43' ? ['E8010', 'E8011'] : ['E7601', 'E7617']
  test.each([
    ['national', 'DS_CMU_T', 'ML-1', 'stored'],
    ['drs-kayes', 'DS_SEC_M', 'ML-1', 'stored'],
    ['drs-kayes', 'DS_SEC_M', 'ML-3', OUTSIDE],
    ['drs-kayes', 'DS_CMU_T', 'ML-1', NO_WRITE],
    ['drdses-kayes', 'DS_CMU_T', 'ML-1', 'stored'],
    ['drdses-kayes', 'DS_GEN_T', 'ML-1', NO_WRITE],
    ['drpfef-kayes', 'DS_GEN_T', 'ML-1', 'stored'],
    ['sis-kadiolo', 'DS_SEC_M', 'ML-3-KADIOLO', 'stored'],
    // Sees the region of Sikasso, but enters Kadiolo only.
    ['sis-kadiolo', 'DS_SEC_M', 'ML-1', OUTSIDE],
    ['ferascom-sikasso', 'DS_SEC_M', 'ML-3', 'Access is denied, requires one Authority from [F_DATAVALUE_ADD]'],
  ])('%s enters %s in %s: %s', async (user, set, home, expected) => {
    expect(await outcome(user, set, home)).toBe(expected)
  })

  test('a token gives the rights of its owner, no more', async () => {
    const { body } = await ask('drs-kayes', 'POST', '/apiTokens', {})
    const { key } = (body as { response: { key: string } }).response
    const send = (set: string) =>
      server.handle({
        method: 'POST',
        url: '/api/dataValueSets?dryRun=true',
        headers: { authorization: `ApiToken ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(payload(set, 'ML-1')),
      })
    expect((await send('DS_SEC_M')).status).toBe(200)
    expect((await send('DS_CMU_T')).status).toBe(409)
  })

  test('a token is the only one of its owner to see', async () => {
    expect((await ask('drdses-kayes', 'GET', '/apiTokens')).body).toMatchObject({ apiToken: [] })
  })
})
