import { createMockServer, type MockServer } from '../create-mock-server'
import { ADMIN } from '../seeds/seed'

let server: MockServer
beforeEach(async () => {
  server = await createMockServer()
})
afterEach(() => server.close())

const get = (url: string) => server.handle({ method: 'GET', url: `/api${url}`, headers: ADMIN })

test('work begins after the answer, tells its steps newest first and keeps its summary', async () => {
  const job = server.state.jobs.start('METADATA_IMPORT', ({ notify, setSummary }) => {
    notify('Half-way')
    setSummary({ created: 1 })
  })
  expect(await get(`/system/tasks/METADATA_IMPORT/${job.id}`)).toMatchObject({ status: 200, body: [] })
  await server.state.jobs.idle()
  const { body } = await get(`/system/tasks/METADATA_IMPORT/${job.id}`)
  expect(body).toMatchObject([
    { message: 'Process completed', level: 'INFO', completed: true },
    { message: 'Half-way', completed: false },
    { message: 'Process started', completed: false },
  ])
  expect(await get(`/system/taskSummaries/METADATA_IMPORT/${job.id}`)).toMatchObject({ body: { created: 1 } })
  expect((await get('/system/tasks')).body).toHaveProperty(['METADATA_IMPORT', job.id])
})

test('work that throws fails, and the next job runs all the same', async () => {
  const failed = server.state.jobs.start('DATAVALUE_IMPORT', () => {
    throw new Error('No space left')
  })
  const next = server.state.jobs.start('DATAVALUE_IMPORT', () => undefined)
  await server.state.jobs.idle()
  const status = (id: string): string | undefined => server.state.jobs.get(id)?.status
  expect([status(failed.id), status(next.id)]).toEqual(['FAILED', 'COMPLETED'])
  expect((await get(`/system/tasks/DATAVALUE_IMPORT/${failed.id}`)).body).toMatchObject([
    { message: 'No space left', level: 'ERROR', completed: true },
    { message: 'Process started' },
  ])
})

test('a job is found under its own type only; an unknown one is an empty answer', async () => {
  const job = server.state.jobs.start('METADATA_IMPORT', ({ setSummary }) => setSummary({}))
  await server.state.jobs.idle()
  expect((await get(`/system/tasks/DATAVALUE_IMPORT/${job.id}`)).body).toEqual([])
  const summary = await get(`/system/taskSummaries/DATAVALUE_IMPORT/${job.id}`)
  expect([summary.status, summary.body]).toEqual([200, undefined])
})

test.each(['/tasks/NOTHING', '/tasks/NOTHING/abcdefghij1', '/taskSummaries/NOTHING', '/taskSummaries/NOTHING/x'])(
  '%s: no such type of job',
  async (path) => {
    expect(await get(`/system${path}`)).toMatchObject({
      status: 400,
      body: {
        message: expect.stringMatching(/^Value 'NOTHING' is not valid for path parameter jobType\. /) as unknown,
      },
    })
  },
)
