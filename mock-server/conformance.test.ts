import { testServer } from './analytics/fixture'
import { manifest, OURS, PAGE, uploadOf } from './apps/fixture'
import { createMockServer, type MockServer } from './create-mock-server'
import { DHIS2_VERSIONS } from './quirks'
import { ADMIN } from './seeds/seed'

const UID = /^[a-zA-Z][a-zA-Z0-9]{10}$/
const XHR = { 'x-requested-with': 'XMLHttpRequest' }
const WRONG = { authorization: `Basic ${Buffer.from('admin:wrong').toString('base64')}` }

/** Conformance cases 1-5 and 40 of the contract this server was written to, for each version. */
describe.each(DHIS2_VERSIONS)('DHIS2 %s', (version) => {
  let server: MockServer
  beforeAll(async () => {
    server = await createMockServer({ version })
  })
  afterAll(() => server.close())

  const ask = (method: string, url: string, body?: string, headers: Readonly<Record<string, string>> = ADMIN) =>
    server.handle({
      method,
      url,
      headers: { host: 'localhost', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body }),
    })

  const unauthorized = { httpStatus: 'Unauthorized', httpStatusCode: 401, status: 'ERROR', message: 'Unauthorized' }

  test('1: nobody is refused in JSON when a script asks, and sent to the log-in page otherwise', async () => {
    expect(await ask('GET', '/api/me', undefined, XHR)).toMatchObject({ status: 401, body: unauthorized })
    const { status, headers } = await ask('GET', '/api/me', undefined, {})
    expect(status).toBe(302)
    expect(headers?.['location']).toMatch(/login/)
  })

  test('2: a wrong password is refused in JSON, whoever asks', async () => {
    expect(await ask('GET', '/api/me', undefined, WRONG)).toMatchObject({ status: 401, body: unauthorized })
  })

  test('3: me gives exactly the fields asked for', async () => {
    const { body } = await ask('GET', '/api/me?fields=id,authorities,organisationUnits[id,level]')
    expect(Object.keys(body as object).sort()).toEqual(['authorities', 'id', 'organisationUnits'])
    expect(body).toMatchObject({ id: 'M5zQapPyTZI', authorities: expect.arrayContaining(['ALL']) as unknown })
    const withUnits = await testServer(version)
    expect((await withUnits.get('/api/me?fields=organisationUnits[id,level]')).body).toEqual({
      organisationUnits: [{ id: 'ouRoot00001', level: 1 }],
    })
  })

  test('4: before the first run analytics tables are as old as time, as a real server says', async () => {
    const { body } = await ask('GET', '/api/system/info')
    expect(body).toMatchObject({
      contextPath: 'http://localhost',
      version: expect.stringMatching(new RegExp(`^${version.replace('.', '\\.')}\\.`)) as unknown,
      serverDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+$/) as unknown,
      lastAnalyticsTableSuccess: '1970-01-01T00:00:00.000',
    })
  })

  test('4: each run makes them younger', async () => {
    const built = async (): Promise<string> => {
      const { body } = await ask('GET', '/api/system/info')
      return (body as { lastAnalyticsTableSuccess: string }).lastAnalyticsTableSuccess
    }
    const times = [await built()]
    for (const now of ['2024-01-01T00:00:00Z', '2024-01-01T01:00:00Z']) {
      server.state.clock.set(new Date(now))
      await ask('POST', '/api/resourceTables/analytics')
      await server.state.jobs.idle()
      times.push(await built())
    }
    expect(times.map((time) => time.slice(0, 16))).toEqual(['1970-01-01T00:00', '2024-01-01T00:00', '2024-01-01T01:00'])
  })

  test('5: new ids are uids and never stored by a cache', async () => {
    const { body, headers } = await ask('GET', '/api/system/id?limit=5')
    const { codes } = body as { codes: string[] }
    expect(codes).toHaveLength(5)
    expect(codes.every((code) => UID.test(code))).toBe(true)
    expect(headers?.['cache-control']).toContain('no-store')
  })

  test('40: a key is made once, replaced, listed and removed with its namespace', async () => {
    expect(await ask('POST', '/api/dataStore/ns/k', '{"a":1}')).toMatchObject({ status: 201 })
    expect(await ask('POST', '/api/dataStore/ns/k', '{}')).toMatchObject({
      status: 409,
      body: { message: "Key 'k' already exists in namespace 'ns'" },
    })
    expect(await ask('PUT', '/api/dataStore/ns/k', '2')).toMatchObject({ status: 200 })
    expect(await ask('GET', '/api/dataStore/ns')).toMatchObject({ status: 200, body: ['k'] })
    expect(await ask('GET', '/api/dataStore/ns/none')).toMatchObject({ status: 404 })
    expect(await ask('POST', '/api/dataStore/ns/bad', '{"a":')).toMatchObject({ status: 400 })
    expect(await ask('DELETE', '/api/dataStore/ns')).toMatchObject({ status: 200 })
    expect(await ask('GET', '/api/dataStore/ns')).toMatchObject({
      status: 404,
      body: { message: "Namespace not found: 'ns'" },
    })
  })

  test.each([
    ['with', OURS, 'http://localhost/api/apps/my-app/plugin.html'],
    ['without', { 'manifest.webapp': manifest('my-app'), 'index.html': PAGE }, undefined],
  ])('40: an app %s a plugin', async (_what, files, pluginLaunchUrl) => {
    const answer = await server.handle(uploadOf(files))
    expect(answer.status).toBe(version === '2.40' || version === '2.41' ? 204 : 201)
    const { body } = await ask('GET', '/api/apps?key=my-app')
    const [app] = body as { key: string; pluginLaunchUrl?: string }[]
    expect([app?.key, app?.pluginLaunchUrl]).toEqual(['my-app', pluginLaunchUrl])
  })

  test('what DHIS2 has and this server has not is 501 and says where to read; what DHIS2 has not is its 404 page', async () => {
    expect(await ask('GET', '/api/smsCommands')).toMatchObject({
      status: 501,
      body: {
        status: 'ERROR',
        message: expect.stringMatching(/does not emulate: see mock-server\/README\.md$/) as unknown,
      },
    })
    expect(await ask('GET', '/api/dataValueSets.xml')).toMatchObject({
      status: 501,
      body: { message: expect.stringContaining('mock-server/README.md') as unknown },
    })
    expect(await ask('GET', '/api/nothingOfTheKind')).toMatchObject({
      status: 404,
      contentType: expect.stringMatching(/^text\/html/) as unknown,
    })
  })
})
