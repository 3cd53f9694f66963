import { createMockServer, type MockServer } from '../create-mock-server'
import { ADMIN } from '../seeds/seed'
import { crc32 } from 'node:zlib'

/** A zip of stored files. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt32LE(crc32(content), 14)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    local.copy(entry, 16, 14, 26)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    parts.push(local, Buffer.from(name), content)
    directory.push(entry, Buffer.from(name))
    offset += local.length + name.length + content.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

const manifest = (name: string, more: object = {}): string =>
  JSON.stringify({ name, short_name: name, version: '1.0.0', launch_path: 'index.html', ...more })
const PAGE = '<meta name="dhis2-base-url" content="__DHIS2_BASE_URL__">'
const OURS = {
  'manifest.webapp': manifest('my-app', {
    plugin_launch_path: 'plugin.html',
    activities: {
      dhis: {
        href: '*',
        namespace: 'my-space',
        additionalNamespaces: [{ namespace: 'also', readAuthorities: ['F_READ'] }],
      },
    },
  }),
  'index.html': PAGE,
  'plugin.html': PAGE,
}

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

function upload(files: Readonly<Record<string, string>>) {
  const head = '--cut\r\nContent-Disposition: form-data; name="file"; filename="zip-name.zip"\r\n\r\n'
  const body = Buffer.concat([Buffer.from(head), zipOf(files), Buffer.from('\r\n--cut--\r\n')])
  const headers = { ...ADMIN, host: 'localhost', 'content-type': 'multipart/form-data; boundary=cut' }
  return server.handle({ method: 'POST', url: '/api/apps', headers, body })
}

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
