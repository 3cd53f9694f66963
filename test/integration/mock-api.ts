import { request } from 'node:http'
import { uidFor } from '../../src/dhis2/uid'

/** Uid of a demo organisation unit by its code, e.g. `ML-3-KADIOLO`. */
export const orgUnit = (code: string): string => uidFor('organisationUnit', code)

export type MockApi = ReturnType<typeof mockApi>

type JournalEntry = Readonly<{ method: string; url: string; status: number; unexpected: boolean }>

/** Requests of a test itself to the mock, beside those of the app. */
export function mockApi(base: string) {
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await send(base + path, method, body === undefined ? null : JSON.stringify(body))
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
    return answer.text === '' ? null : (JSON.parse(answer.text) as unknown)
  }

  /** Starts the analytics job and waits until it says that it is done. */
  async function runAnalytics(): Promise<void> {
    const started = (await call('POST', '/api/resourceTables/analytics')) as {
      response: { relativeNotifierEndpoint: string }
    }
    for (;;) {
      const notes = (await call('GET', started.response.relativeNotifierEndpoint)) as readonly { completed: boolean }[]
      if (notes.some((note) => note.completed)) return
    }
  }

  return {
    call,
    runAnalytics,
    keep: (name: string) => call('POST', `/__mock/snapshots/${name}`),
    restore: (name: string) => call('POST', `/__mock/snapshots/${name}/restore`),
    clearJournal: () => call('DELETE', '/__mock/journal'),
    /** What was asked of the Web API since the journal was cleared, without preflights. */
    async requests(): Promise<readonly JournalEntry[]> {
      const entries = (await call('GET', '/__mock/journal')) as readonly JournalEntry[]
      return entries.filter((entry) => entry.method !== 'OPTIONS' && entry.url.startsWith('/api/'))
    },
    postValues: (dataValues: readonly Readonly<Record<string, string>>[]) =>
      call('POST', '/api/dataValueSets', { dataValues }),
  }
}

/** Node's own client: the page's `fetch` would ask for permission first, which the mock's own endpoints do not answer. */
function send(url: string, method: string, body: string | null): Promise<Readonly<{ status: number; text: string }>> {
  const type = method === 'PATCH' ? 'application/json-patch+json' : 'application/json'
  return new Promise((answered, failed) => {
    const asked = request(url, { method, headers: { 'Content-Type': type } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => answered({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
    })
    asked.on('error', failed)
    asked.end(body ?? undefined)
  })
}
