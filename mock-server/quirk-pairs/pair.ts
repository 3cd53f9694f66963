import { createMockServer } from '../create-mock-server'
import type { Dhis2Version } from '../quirks'
import { ADMIN } from '../seeds/seed'

/** One look at a server, and what it shows on versions of either side of a difference. */
export type QuirkPair = Readonly<{
  look: (version: Dhis2Version) => Promise<unknown>
  shows: Readonly<Partial<Record<Dhis2Version, unknown>>>
}>

export type Json = Record<string, unknown>
type Answer = Readonly<{ status: number; body: Json; headers: Readonly<Record<string, string>> }>
export type Call = (
  method: string,
  url: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>

/** A look at a fresh server by the superuser; paths are below `/api`. */
export function onFresh(look: (call: Call) => Promise<unknown>): QuirkPair['look'] {
  return async (version) => {
    const server = await createMockServer({ version })
    const call: Call = async (method, url, body, headers = ADMIN) => {
      const answer = await server.handle({
        method,
        url: `/api${url}`,
        headers: {
          host: 'localhost',
          'content-type': method === 'PATCH' ? 'application/json-patch+json' : 'application/json',
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: (answer.body ?? {}) as Json, headers: answer.headers ?? {} }
    }
    try {
      return await look(call)
    } finally {
      await server.close()
    }
  }
}
