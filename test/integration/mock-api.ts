import { uidFor } from '../../src/dhis2/uid'

/** Uid of a demo organisation unit by its code, e.g. `ML-3-KADIOLO`. */
export const orgUnit = (code: string): string => uidFor('organisationUnit', code)

export type MockApi = ReturnType<typeof mockApi>

type JournalEntry = Readonly<{ method: string; url: string; status: number; unexpected: boolean }>

/** Requests of a test itself to the mock, beside those of the app. */
export function mockApi(base: string) {
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(base + path, {
      method,
      headers: { 'Content-Type': method === 'PATCH' ? 'application/json-patch+json' : 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return text === '' ? null : (JSON.parse(text) as unknown)
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
    setFaults: (faults: readonly unknown[]) => call('PUT', '/__mock/faults', faults),
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
