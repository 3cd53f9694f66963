import { createMockServer } from '../create-mock-server'
import type { Dhis2Version } from '../quirks'

/** For the tests of this room: a mock of one version, asked as a user. */
export type Json = Record<string, unknown>
export type Answer = Readonly<{ status: number; body: Json }>
export type Call = (method: string, url: string, body?: unknown, as?: string) => Promise<Answer>

const basic = (as: string): string => `Basic ${Buffer.from(as).toString('base64')}`

/** `as`: `name:password`, the superuser when left out. */
export async function startMock(version: Dhis2Version): Promise<{ call: Call; close: () => Promise<void> }> {
  const server = await createMockServer({ version })
  const call: Call = async (method, url, body, as = 'admin:district') => {
    const isPatch = method === 'PATCH'
    const answer = await server.handle({
      method,
      url: `/api${url}`,
      headers: {
        authorization: basic(as),
        'content-type': isPatch ? 'application/json-patch+json' : 'application/json',
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return { status: answer.status, body: (answer.body ?? {}) as Json }
  }
  return { call, close: () => server.close() }
}

type Report = Readonly<{ errorCode: string; message: string; args: readonly string[]; errorProperty?: string }>

/** All refusals of an import report. */
export function errorsOf({ body }: Answer): readonly Report[] {
  const { typeReports } = body['response'] as { typeReports: { objectReports: { errorReports: Report[] }[] }[] }
  return typeReports.flatMap(({ objectReports }) => objectReports.flatMap(({ errorReports }) => errorReports))
}

/** Their codes and words. */
export const wordsOf = (answer: Answer): readonly string[] =>
  errorsOf(answer).map(({ errorCode, message }) => `${errorCode} ${message}`)

export const element = (id: string, name: string, more: Json = {}): Json => ({
  id,
  name,
  shortName: name,
  valueType: 'INTEGER',
  aggregationType: 'SUM',
  domainType: 'AGGREGATE',
  ...more,
})

export const category = (id: string, options: readonly string[]): Json => ({
  id,
  name: id,
  shortName: id,
  dataDimensionType: 'DISAGGREGATION',
  categoryOptions: options.map((option) => ({ id: option })),
})

export const combo = (id: string, categories: readonly string[]): Json => ({
  id,
  name: id,
  dataDimensionType: 'DISAGGREGATION',
  categories: categories.map((one) => ({ id: one })),
})

export const named = (id: string): Json => ({ id, name: id, shortName: id })
