import { createMockServer, type MockServer } from '../create-mock-server'
import { ADMIN } from '../seeds/seed'

let server: MockServer
beforeEach(async () => {
  server = await createMockServer()
})
afterEach(() => server.close())

const ask = (method: string, url: string, body?: unknown, headers: Readonly<Record<string, string>> = ADMIN) =>
  server.handle({
    method,
    url,
    headers: { host: 'localhost', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

test('a session opened by log-in is known by its cookie', async () => {
  const { headers } = await ask('POST', '/api/auth/login', { username: 'admin', password: 'district' }, {})
  const cookie = headers?.['set-cookie']?.split(';')[0] ?? ''
  expect(await ask('GET', '/api/me?fields=username', undefined, { cookie })).toMatchObject({
    body: { username: 'admin' },
  })
})

test('a personal access token stands for its owner until it is taken back', async () => {
  const { body } = await ask('POST', '/api/apiTokens', {})
  const { key, uid } = (body as { response: { key: string; uid: string } }).response
  const token = { authorization: `ApiToken ${key}` }
  expect(await ask('GET', '/api/me?fields=username', undefined, token)).toMatchObject({ body: { username: 'admin' } })
  expect(await ask('GET', '/api/me', undefined, { authorization: `ApiToken ${key.slice(0, -1)}x` })).toMatchObject({
    status: 400,
  })
  await ask('DELETE', `/api/apiTokens/${uid}`)
  expect(await ask('GET', '/api/me', undefined, token)).toMatchObject({ status: 401 })
})

test('a password is changed by who knows the old one, and must be strong', async () => {
  const change = (oldPassword: string, newPassword: string) =>
    ask('PUT', '/api/me/changePassword', { oldPassword, newPassword })
  expect(await change('wrong', 'District1!')).toMatchObject({
    status: 409,
    body: { message: 'OldPassword is incorrect' },
  })
  expect(await change('district', 'district')).toMatchObject({
    status: 409,
    body: { message: 'Password must have at least one digit' },
  })
  expect(await change('district', 'District1!')).toMatchObject({ status: 202 })
  expect(await ask('GET', '/api/me')).toMatchObject({ status: 401 })
})

test('a setting of the user wins over the one of the server, which wins over the default', async () => {
  const locale = async (): Promise<unknown> => (await ask('GET', '/api/userSettings?key=keyUiLocale')).body
  expect(await locale()).toEqual({ keyUiLocale: 'en' })
  await ask('POST', '/api/systemSettings/keyUiLocale?value=pt')
  expect(await locale()).toEqual({ keyUiLocale: 'pt' })
  await ask('POST', '/api/userSettings/keyUiLocale?value=fr')
  expect(await locale()).toEqual({ keyUiLocale: 'fr' })
  await ask('DELETE', '/api/userSettings/keyUiLocale')
  expect(await locale()).toEqual({ keyUiLocale: 'pt' })
})

test.each([
  ['2.41', '100000'],
  ['2.42', 100000],
] as const)('DHIS2 %s gives one numeric setting as %p', async (version, value) => {
  server = await createMockServer({ version })
  expect(await ask('GET', '/api/systemSettings/keyAnalyticsMaxLimit')).toMatchObject({
    body: { keyAnalyticsMaxLimit: value },
  })
})

test.each([
  ['2.40', 404],
  ['2.41', 200],
] as const)('DHIS2 %s answers the log-in page data with %i', async (version, status) => {
  server = await createMockServer({ version })
  expect(await ask('GET', '/api/loginConfig', undefined, {})).toMatchObject({ status })
})

test('a setting of another type is refused', async () => {
  expect(await ask('POST', '/api/systemSettings/keyAnalyticsMaxLimit?value=many')).toMatchObject({ status: 400 })
  expect(await ask('POST', '/api/systemSettings', { keyAnalyticsMaxLimit: {} })).toMatchObject({ status: 400 })
})

test('sharing: data rights of a type without data are taken out, bad strings refused', async () => {
  await ask('POST', '/api/dashboards', { id: 'dashboard01', name: 'Board' })
  const set = (publicAccess: string) =>
    ask('POST', '/api/sharing?type=dashboard&id=dashboard01', { object: { publicAccess } })
  expect(await set('rwrw----')).toMatchObject({ status: 200, body: { message: 'Access control set' } })
  expect(await ask('GET', '/api/sharing?type=dashboard&id=dashboard01')).toMatchObject({
    body: { object: { publicAccess: 'rw------', user: { id: 'M5zQapPyTZI' } } },
  })
  expect(await set('zz')).toMatchObject({ status: 409, body: { message: 'Invalid public access string: zz' } })
  expect(await ask('GET', '/api/sharing?type=dashboard&id=dashboard99')).toMatchObject({ status: 404 })
  expect(await ask('GET', '/api/sharing?type=nothing&id=dashboard01')).toMatchObject({ status: 409 })
})

test('me shows without being asked what a profile has besides the user object', async () => {
  const { body } = await ask('GET', '/api/me')
  expect(body).toMatchObject({
    programs: [],
    dataSets: [],
    twoFactorType: 'NOT_ENABLED',
    settings: { keyUiLocale: 'en' },
  })
  expect(body).not.toHaveProperty('disabled')
})
