import fc from 'fast-check'
import { createMockServer, type MockServer } from '../create-mock-server'
import { SCHEMAS } from './schema/catalogue'

/**
 * Payloads of the right properties with values of the wrong shape, and queries put together from the pieces of the
 * grammar: DHIS2's own refusals are answers, an error of the mock (it logs one) is not.
 */
const headers = {
  authorization: `Basic ${Buffer.from('admin:district').toString('base64')}`,
  'content-type': 'application/json',
}
const KNOWN_IDS = ['bjDvmb4bfuf', 'xYerKDKCefk', 'M5zQapPyTZI', 'abcdefghij1', 'x', '']

const oddValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e300, '', 'x', [], {}, [[]], [null], [1, 'a'], { id: 1 }, { id: null }),
  fc.constantFrom(...KNOWN_IDS).map((id) => ({ id })),
  fc.array(
    fc.constantFrom(...KNOWN_IDS).map((id) => ({ id })),
    { maxLength: 3 },
  ),
  fc.constantFrom('SUM', 'NUMBER', 'INTEGER', 'DISAGGREGATION', 'Monthly', '2020-01-01', '99999-99-99', '__proto__'),
  fc.dictionary(fc.constantFrom('id', 'name', 'public', 'users', 'dataElement', 'items', '__proto__'), fc.anything(), {
    maxKeys: 3,
  }),
)

const anyObject = (schema: (typeof SCHEMAS)[number]): fc.Arbitrary<Record<string, unknown>> =>
  fc.dictionary(fc.constantFrom(...Object.keys(schema.properties), 'password', 'columns', 'rows'), oddValue, {
    maxKeys: 14,
  })

const payload = fc
  .uniqueArray(fc.constantFrom(...SCHEMAS), { minLength: 1, maxLength: 3 })
  .chain((schemas) =>
    fc.record(
      Object.fromEntries(
        schemas.map((schema) => [schema.plural, fc.oneof(oddValue, fc.array(anyObject(schema), { maxLength: 3 }))]),
      ),
    ),
  )

const type = fc.constantFrom(...SCHEMAS.map(({ plural }) => plural))
const word = fc.constantFrom(
  ...[
    'id',
    'name',
    'users',
    'sharing',
    'dataSetElements',
    'items',
    'columns',
    'nothing',
    '*',
    ':owner',
    '!id',
    '~size',
  ],
  ...[
    'eq',
    'in',
    '!like',
    'token',
    'null',
    'gt',
    '[a,b]',
    '[',
    ']',
    '(',
    ')',
    ',',
    ':',
    '.',
    '::',
    '|',
    'rename(x)',
    'é',
  ],
)
const words = fc.array(word, { maxLength: 7 }).map((parts) => parts.join(''))
const query = fc
  .array(
    fc.tuple(
      fc.constantFrom('fields', 'filter', 'order', 'page', 'pageSize', 'query', 'rootJunction', 'level', 'auto', 'ou'),
      words,
    ),
    { maxLength: 4 },
  )
  .map((pairs) => new URLSearchParams(pairs).toString())

let server: MockServer
const logged: string[] = []

beforeEach(async () => {
  logged.length = 0
  server = await createMockServer({ log: (message) => logged.push(message) })
})

afterEach(() => server.close())

test.each(['/api/metadata', '/api/metadata?importStrategy=DELETE', '/api/metadata?atomicMode=NONE&identifier=AUTO'])(
  'POST %s answers whatever it is sent',
  async (url) => {
    await fc.assert(
      fc.asyncProperty(payload, async (body) => {
        await server.reset('empty')
        await server.handle({ method: 'POST', url, headers, body: JSON.stringify(body) })
        // What went in can be read again.
        for (const plural of Object.keys(body)) {
          await server.handle({ method: 'GET', url: `/api/${plural}?fields=*,*[*]`, headers })
        }
        expect(logged).toEqual([])
      }),
      { seed: 4, numRuns: 200 },
    )
  },
)

test('single objects, patches and lists answer whatever they are sent', async () => {
  const path = fc.oneof(
    fc.constantFrom('', '/gist', '/bjDvmb4bfuf', '/M5zQapPyTZI', '/M5zQapPyTZI/gist', '/yrB6vc5Ip3r/users/gist'),
    fc.constantFrom('/M5zQapPyTZI/userRoles', '/bjDvmb4bfuf/categories/abcdefghij1', '/M5zQapPyTZI/translations'),
  )
  const patch = fc.array(
    fc.record({
      op: fc.constantFrom('add', 'remove', 'replace', 'remove-by-id', 'x'),
      path: fc.constantFrom('/name', '/userRoles', '/userRoles/-', '/userRoles/0', '/sharing/users/x', '/a', 'x', '/'),
      value: oddValue,
      id: oddValue,
    }),
    { maxLength: 3 },
  )
  const call = fc.oneof(
    fc.record({ method: fc.constantFrom('GET', 'DELETE'), type, path, query }),
    fc.record({ method: fc.constantFrom('POST', 'PUT'), type, path, query, body: oddValue }),
    fc.record({ method: fc.constant('PATCH'), type, path, query, body: fc.oneof(patch, oddValue) }),
  )
  await fc.assert(
    fc.asyncProperty(call, async (made) => {
      await server.reset('empty')
      const isPatch = made.method === 'PATCH'
      await server.handle({
        method: made.method,
        url: `/api/${made.type}${made.path}?${made.query}`,
        headers: { ...headers, ...(isPatch && { 'content-type': 'application/json-patch+json' }) },
        ...('body' in made && { body: JSON.stringify(made.body) }),
      })
      expect(logged).toEqual([])
    }),
    { seed: 5, numRuns: 800 },
  )
})
