import { createMockServer, type MockServer } from '../create-mock-server'
import { ADMIN } from '../seeds/seed'

let server: MockServer
beforeEach(async () => {
  server = await createMockServer()
})
afterEach(() => server.close())

const ask = (method: string, url: string, body?: unknown) =>
  server.handle({
    method,
    url,
    headers: { ...ADMIN, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

const keys = async (): Promise<unknown> => (await ask('GET', '/api/dataStore/ns')).body
const remember = (key: string) => ask('POST', `/api/dataStore/ns/${key}`, 1)

test('a snapshot gives back what was stored when it was taken', async () => {
  await remember('before')
  expect(await ask('POST', '/__mock/snapshots/one')).toMatchObject({ status: 200, body: { snapshot: 'one' } })
  await remember('later')
  expect(await keys()).toEqual(['before', 'later'])
  await ask('POST', '/__mock/snapshots/one/restore')
  expect(await keys()).toEqual(['before'])
  expect(await ask('POST', '/__mock/snapshots/none/restore')).toMatchObject({ status: 404 })
})

test('a reset gives back the seed and takes faults away', async () => {
  await remember('k')
  await ask('PUT', '/__mock/faults', [{ path: '/api/me*', status: 503 }])
  expect(await ask('POST', '/__mock/reset', { seed: 'empty' })).toMatchObject({ status: 200, body: { seed: 'empty' } })
  expect(await ask('GET', '/api/dataStore')).toMatchObject({ body: [] })
  expect(await ask('GET', '/api/me?fields=id')).toMatchObject({ status: 200 })
  expect(await ask('POST', '/__mock/reset', { seed: 'nothing' })).toMatchObject({ status: 400 })
})

test('the journal tells requests with their user, and marks what is not emulated', async () => {
  await ask('DELETE', '/__mock/journal')
  await ask('GET', '/api/me?fields=id')
  await ask('GET', '/api/smsCommands')
  expect(await ask('GET', '/__mock/journal')).toMatchObject({
    body: [
      { method: 'GET', url: '/api/me?fields=id', user: 'admin', status: 200, unexpected: false },
      { method: 'GET', url: '/api/smsCommands', user: 'admin', status: 501, unexpected: true },
    ],
  })
})

test('a dropped answer afterwards: the value is stored all the same, once', async () => {
  await ask('PUT', '/__mock/faults', [
    { method: 'POST', path: '/api/dataStore/*', drop: true, afterwards: true, count: 1 },
  ])
  expect(await remember('k')).toEqual({ status: 0 })
  expect(await remember('k')).toMatchObject({ status: 409 })
})

test('a dropped request: nothing is stored', async () => {
  await ask('PUT', '/__mock/faults', [{ path: '/api/dataStore/*', drop: true, count: 1 }])
  expect(await remember('k')).toEqual({ status: 0 })
  expect(await remember('k')).toMatchObject({ status: 201 })
})

test('a slow request is answered as any other, later', async () => {
  await ask('PUT', '/__mock/faults', [{ path: '/api/dataStore/*', latency: 1 }])
  expect(await remember('k')).toMatchObject({ status: 201 })
  await ask('DELETE', '/__mock/faults')
  expect(await ask('GET', '/__mock/faults')).toMatchObject({ body: [] })
})

test('chance strikes the same requests each time', async () => {
  const strikes = async (): Promise<readonly number[]> => {
    await ask('PUT', '/__mock/faults', [{ path: '/api/me*', status: 503, probability: 0.5 }])
    const statuses: number[] = []
    for (let at = 0; at < 20; at += 1) statuses.push((await ask('GET', '/api/me?fields=id')).status)
    return statuses
  }
  const first = await strikes()
  expect(new Set(first)).toEqual(new Set([200, 503]))
  expect(await strikes()).toEqual(first)
})

test.each([
  ['no list', {}, 'faults: a list is expected'],
  ['no path', [{ status: 500 }], 'faults[0]: path is missing'],
  ['an unknown word', [{ path: '/', often: true }], 'faults[0]: often is not known'],
  ['a wrong type', [{ path: '/', count: '1' }], 'faults[0].count: a number is expected'],
])('faults with %s are refused', async (_what, faults, message) => {
  expect(await ask('PUT', '/__mock/faults', faults)).toMatchObject({ status: 400, body: { message } })
})

test('the clock runs on from where it was set', async () => {
  await ask('PUT', '/__mock/clock', { now: '2019-12-15T00:00:00' })
  const { body } = await ask('GET', '/api/system/info')
  expect(body).toMatchObject({ serverDate: expect.stringMatching(/^2019-12-15T00:00/) as unknown })
  expect(await ask('PUT', '/__mock/clock', { now: 'soon' })).toMatchObject({ status: 400 })
})

test('info tells version, seed and counts', async () => {
  expect(await ask('GET', '/__mock/info')).toMatchObject({
    status: 200,
    body: { version: '2.42', seed: 'empty', metadata: { users: 1, categories: 1 }, dataValues: 0 },
  })
})

test('what is no service is said to be none', async () => {
  expect(await ask('GET', '/__mock/nothing')).toMatchObject({ status: 404 })
  expect(await ask('DELETE', '/__mock/clock')).toMatchObject({ status: 405 })
})
