import axios from 'axios'
import { uidFor } from '../../src/dhis2/uid'

/** Uid of a demo organisation unit by its code, e.g. `ML-3-KADIOLO`. */
export const orgUnit = (code: string): string => uidFor('organisationUnit', code)

export type MockApi = ReturnType<typeof mockApi>

type JournalEntry = Readonly<{ method: string; url: string; status: number; unexpected: boolean }>

/** Requests of a test itself to the mock, beside those of the app. */
export function mockApi(base: string) {
  // Node's own transport: the page's `fetch` would ask for permission first, which the mock's own endpoints do not answer.
  const client = axios.create({ baseURL: base, adapter: 'http', maxRedirects: 0, validateStatus: () => true })

  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const type = method === 'PATCH' ? 'application/json-patch+json' : 'application/json'
    const answer = await client.request<unknown>({ method, url: path, data: body, headers: { 'Content-Type': type } })
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.data)}`)
    return answer.data === '' ? null : answer.data
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
