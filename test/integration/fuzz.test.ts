import { createMockServer, type MockServer } from '../../mock-server/create-mock-server'
import type { Route } from '../../mock-server/http'
import { randomFrom } from '../../mock-server/random-from'
import { apiRoutes } from '../../mock-server/routes'
import { DHIS2_VERSIONS } from '../../mock-server/quirks'
import { ADMIN } from '../../mock-server/seeds/seed'

/**
 * Random requests, made from the table of routes with fixed seeds: whatever is asked, the server must answer, and never
 * with an error of its own. `FUZZ_REQUESTS` makes more of them.
 */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 10_000)
/** A batch for each version. */
const BATCHES = DHIS2_VERSIONS.length
const RESET_EVERY = 250

type Random = () => number

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

const TYPES = [
  'dataElements',
  'users',
  'dashboards',
  'organisationUnits',
  'categoryCombos',
  'visualizations',
  'nothings',
]
const WORDS = [
  'M5zQapPyTZI',
  'bjDvmb4bfuf',
  'abcdefghij1',
  'x',
  '',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  'keyUiLocale',
  '1',
  '-1',
  '..',
  'é',
  'a.b[c',
  'null',
  '{}',
]
const QUERY_NAMES = [
  'fields',
  'filter',
  'order',
  'page',
  'pageSize',
  'paging',
  'dimension',
  'dx',
  'pe',
  'ou',
  'dataSet',
  'period',
  'orgUnit',
  'limit',
  'key',
  'value',
  'type',
  'id',
  'query',
  'startDate',
  'endDate',
  'importStrategy',
  'async',
  'dryRun',
  'path',
  'roll',
  'rootJunction',
  'lastUpdated',
  'redirect',
]
const QUERY_VALUES = [
  '*',
  ':owner',
  'id,name[',
  'name:eq:x',
  'name:like:',
  'id:in:[a,b]',
  '2024',
  '202401',
  '20240101_20240131',
  'LAST_12_MONTHS',
  'dx:abcdefghij1',
  'pe:2024;LAST_YEAR',
  'ou:LEVEL-1',
  'ou:USER_ORGUNIT',
  'true',
  'false',
  '0',
  '99999999999',
  'n:gt:5',
  '.',
  'a.b',
  'dashboard',
  'users~size',
  ...WORDS,
]

function randomJson(random: Random, depth = 0): unknown {
  const scalar = (): unknown =>
    pick(random, [null, true, 0, -1.5, 1e308, '', 'x', 'bjDvmb4bfuf', 'NUMBER', '2024-01-01', '202401'])
  if (depth > 3 || random() < 0.4) return scalar()
  const size = Math.floor(random() * 4)
  if (random() < 0.4) return Array.from({ length: size }, () => randomJson(random, depth + 1))
  const names = [
    'id',
    'name',
    'shortName',
    'dataElements',
    'dataValues',
    'object',
    'sharing',
    'op',
    'path',
    'value',
    'additions',
    'dashboardItems',
    'columns',
    'username',
    'userRoles',
    'translations',
    'categories',
    '__proto__',
    'period',
  ]
  return Object.fromEntries(Array.from({ length: size }, () => [pick(random, names), randomJson(random, depth + 1)]))
}

function randomUrl(route: Route, random: Random): string {
  const path = route.path
    .split('/')
    .map((segment) => {
      if (segment === ':type') return pick(random, TYPES)
      return segment.startsWith(':') || segment === '*' ? pick(random, WORDS) || 'x' : segment
    })
    .join('/')
  const parameters = Array.from(
    { length: Math.floor(random() * 5) },
    () => [pick(random, QUERY_NAMES), pick(random, QUERY_VALUES)] as const,
  )
  const query = parameters.map(([name, value]) => `${name}=${value}`).join('&')
  return `/api${pick(random, ['', '', '', '/42', '/99'])}${path}${query === '' ? '' : `?${query}`}`
}

const CONTENT_TYPES = [
  'application/json',
  'application/json',
  'application/json-patch+json',
  'application/csv',
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  '',
]

async function ask(
  server: MockServer,
  route: Route,
  random: Random,
): Promise<Readonly<{ status: number; told: string }>> {
  const method =
    random() < 0.9 ? route.method : pick(random, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])
  const url = randomUrl(route, random)
  const body =
    method === 'GET' || random() < 0.2
      ? ''
      : random() < 0.2
        ? pick(random, ['{', '[]', 'a,b\n1,2', '\u0000', '"x"'])
        : JSON.stringify(randomJson(random))
  const type = pick(random, CONTENT_TYPES)
  const headers = {
    ...(random() < 0.95 ? ADMIN : {}),
    ...(type === '' ? {} : { 'content-type': type }),
    host: 'localhost',
  }
  const { status } = await server.handle({ method, url, headers, body })
  return { status, told: `${method} ${url} ${type} ${body}` }
}

describe('the mock server under random requests', () => {
  test.each(DHIS2_VERSIONS.map((version, at) => [version, at + 1] as const))(
    'of %s answers all of batch %i, never with an error of its own',
    async (version, seed) => {
      const faults: string[] = []
      const server = await createMockServer({ version, log: (message) => faults.push(message) })
      const random = randomFrom(seed)
      const answers = new Map<number, number>()
      for (let at = 0; at < REQUESTS / BATCHES; at += 1) {
        // Random requests may take away the only user.
        if (at % RESET_EVERY === 0) await server.reset('empty')
        const { status, told } = await ask(server, pick(random, apiRoutes), random)
        if (faults.at(-1)?.startsWith('request: ') === false) faults.push(`request: ${told}`)
        answers.set(status, (answers.get(status) ?? 0) + 1)
      }
      await server.close()
      expect(faults).toEqual([])
      // The requests got past the log-in, and some did what they asked.
      expect(answers.get(200) ?? 0).toBeGreaterThan((REQUESTS / BATCHES) * 0.1)
    },
    120_000,
  )
})
