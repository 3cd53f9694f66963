import { createMockServer, type MockServer } from '../create-mock-server'
import { ADMIN } from '../seeds/seed'
import { manifest, OURS, PAGE, uploadOf, type AppFiles } from './fixture'

let server: MockServer
beforeEach(async () => {
  server = await createMockServer()
})
afterEach(() => server.close())

const ask = (method: string, url: string, body?: string, headers: Readonly<Record<string, string>> = ADMIN) =>
  server.handle({
    method,
    url,
    headers: { host: 'localhost', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body }),
  })

const upload = (files: AppFiles) => server.handle(uploadOf(files))

/** A user whose only role has these authorities. */
async function login(username: string, authorities: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const role = { id: 'roleRole001', name: username, authorities }
  const user = { username, password: 'District1!', firstName: 'A', surname: 'B', userRoles: [{ id: role.id }] }
  await ask('POST', '/api/metadata', JSON.stringify({ userRoles: [role] }))
  await ask('POST', '/api/users', JSON.stringify(user))
  return { authorization: `Basic ${Buffer.from(`${username}:District1!`).toString('base64')}` }
}

test('an app is listed under its key once its zip is sent, and gone when deleted', async () => {
  expect(await upload(OURS)).toMatchObject({ status: 201, body: { key: 'my-app', folderName: 'apps/zip-name' } })
  expect(await ask('GET', '/api/apps?key=my-app')).toMatchObject({
    body: [{ key: 'my-app', pluginLaunchUrl: 'http://localhost/api/apps/my-app/plugin.html' }],
  })
  expect(await ask('DELETE', '/api/apps/my-app')).toMatchObject({ status: 204 })
  const gone = await ask('GET', '/api/apps?key=my-app')
  expect(gone.status).toBe(404)
  expect(gone.body).toBeUndefined()
})

test('pages are told where the server is; the index page leads into the shell unless told otherwise', async () => {
  await upload(OURS)
  const page = await ask('GET', '/api/apps/my-app/index.html?redirect=false')
  expect(String(page.body)).toBe('<meta name="dhis2-base-url" content="http://localhost">')
  expect(page.headers).toMatchObject({
    etag: expect.any(String) as unknown,
    'cache-control': expect.stringContaining('no-store') as unknown,
  })
  expect(await ask('GET', '/api/apps/my-app/index.html')).toMatchObject({
    status: 302,
    headers: { location: 'http://localhost/apps/my-app' },
  })
  expect(await ask('GET', '/api/apps/my-app/nothing.js')).toMatchObject({ status: 404 })
})

test('an app and its namespaces are for those with its authority', async () => {
  await upload(OURS)
  const reader = await login('reader', ['F_READ'])
  expect(await ask('GET', '/api/apps', undefined, reader)).toMatchObject({ body: [] })
  expect(await ask('GET', '/api/apps/my-app/plugin.html', undefined, reader)).toMatchObject({ status: 404 })
  expect(await ask('POST', '/api/dataStore/my-space/k', '1', reader)).toMatchObject({
    status: 403,
    body: { message: "Namespace 'my-space' is protected, access denied" },
  })
  await ask('POST', '/api/dataStore/also/k', '1')
  expect(await ask('GET', '/api/dataStore/also/k', undefined, reader)).toMatchObject({ status: 200, body: 1 })
  expect(await ask('PUT', '/api/dataStore/also/k', '2', reader)).toMatchObject({ status: 403 })
  const member = await login('member', ['M_myapp'])
  expect(await ask('GET', '/api/apps', undefined, member)).toMatchObject({ body: [{ key: 'my-app' }] })
  expect(await ask('POST', '/api/dataStore/my-space/k', '1', member)).toMatchObject({ status: 201 })
})

test.each([
  ['without manifest', { 'index.html': PAGE }, 'Manifest file missing from zip file'],
  ['with a manifest that is no JSON', { 'manifest.webapp': '{' }, 'Invalid JSON in app manifest file'],
  [
    'that wants the namespace of another app',
    { 'manifest.webapp': manifest('other', { activities: { dhis: { namespace: 'my-space' } } }) },
    'Namespace defined in manifest is already in use',
  ],
])('a zip %s is refused', async (_what, files, message) => {
  await upload(OURS)
  expect(await upload(files)).toMatchObject({ status: 409, body: { message } })
})

test.each([
  ['2.41', 204],
  ['2.42', 201],
] as const)('DHIS2 %s answers an upload with %i', async (version, status) => {
  server = await createMockServer({ version })
  expect(await upload(OURS)).toMatchObject({ status })
})
