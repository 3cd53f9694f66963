import { WebMessageError } from '../http'
import { updated } from './partial-update'
import { queryEntries } from './query'

const ENTRIES = [
  { key: 'r1', value: { name: 'Kadiolo', n: 3, deep: { x: 'a' } } },
  { key: 'r2', value: { name: 'Fourou', n: 12, deep: { x: 'b' } } },
  { key: 'r3', value: { name: 'Kaï', n: 7, tags: ['a'] } },
]

const keys = (query: string): unknown =>
  (queryEntries(ENTRIES, new URLSearchParams(`headless=true&fields=name&${query}`)) as { key: string }[]).map(
    ({ key }) => key,
  )

test.each([
  ['nothing', '', ['r1', 'r2', 'r3']],
  ['a number greater', 'filter=n:gt:5', ['r2', 'r3']],
  ['numbers as numbers, not as texts', 'filter=n:lt:10', ['r1', 'r3']],
  ['a text', 'filter=name:eq:Fourou', ['r2']],
  ['a text, letter case ignored', 'filter=name:ieq:FOUROU', ['r2']],
  ['a part of a text', 'filter=name:like:a', ['r1', 'r3']],
  ['a beginning', 'filter=name:$ilike:ka', ['r1', 'r3']],
  ['not a beginning', 'filter=name:!$ilike:ka', ['r2']],
  ['one of several', 'filter=n:in:[3,7]', ['r1', 'r3']],
  ['a path that is not there', 'filter=deep.x:null', ['r3']],
  ['two at once', 'filter=n:gt:5,name:like:a', ['r3']],
  ['either of two', 'filter=n:gt:10&filter=name:eq:Kadiolo&rootJunction=OR', ['r1', 'r2']],
  ['the key', 'filter=_:eq:r2', ['r2']],
  ['either of two keys', 'filter=_:eq:r1,_:eq:r3&rootJunction=OR', ['r1', 'r3']],
  ['numbers downwards', 'order=n:desc', ['r2', 'r3', 'r1']],
  ['the second page', 'page=2&pageSize=2', ['r3']],
])('finds %s', (_what, query, expected) => {
  expect(keys(query)).toEqual(expected)
})

test.each([
  ['the whole value', 'fields=.&filter=_:eq:r3', [{ key: 'r3', value: { name: 'Kaï', n: 7, tags: ['a'] } }]],
  [
    'a dotted path as levels',
    'fields=deep.x',
    [
      { key: 'r1', deep: { x: 'a' } },
      { key: 'r2', deep: { x: 'b' } },
    ],
  ],
  ['brackets as levels', 'fields=deep[x]&filter=_:eq:r1', [{ key: 'r1', deep: { x: 'a' } }]],
  ['a name of its own', 'fields=deep.x~hoist(x)&filter=_:eq:r1', [{ key: 'r1', x: 'a' }]],
  [
    'rows without the field when all are asked for',
    'fields=deep.x&includeAll=true&filter=_:eq:r3',
    [{ key: 'r3', deep: { x: null } }],
  ],
])('shows %s', (_what, query, entries) => {
  expect(queryEntries(ENTRIES, new URLSearchParams(query))).toEqual({ pager: { page: 1, pageSize: 50 }, entries })
})

test.each([
  ['an operator', 'filter=n:zz:5', 409, 'Unknown operator: `ZZ`'],
  ['a filter', 'filter=n', 409, 'Illegal filter expression `n`'],
  ['a path', 'fields=a$', 409, 'Illegal fields expression'],
  ['an order', 'order=n:up', 400, 'No enum constant'],
  ['a page', 'page=x', 400, "Value 'x' is not valid for parameter page"],
])('refuses %s it cannot read', (_what, query, status, message) => {
  let refusal: unknown
  try {
    keys(query)
  } catch (error) {
    refusal = error
  }
  expect(refusal).toBeInstanceOf(WebMessageError)
  expect(refusal).toMatchObject({ status, message: expect.stringContaining(message) as unknown })
})

test.each([
  ['the whole', { a: 1 }, 2, null, null, 2],
  ['a part', { a: 1, b: 2 }, 3, 'b', null, { a: 1, b: 3 }],
  ['a new part', { a: {} }, 1, 'a.b', null, { a: { b: 1 } }],
  ['nothing where the parent is missing', { a: 1 }, 1, 'b.c', null, { a: 1 }],
  ['an item of a list', { a: [1, 2, 3] }, 9, 'a[1]', null, { a: [1, 9, 3] }],
  ['the end of a list that rolls', { log: [1, 2, 3] }, 4, 'log', 3, { log: [2, 3, 4] }],
  ['a list that begins', { a: 1 }, 4, 'log', 3, { a: 1, log: [4] }],
])('updates %s', (_what, stored, value, path, roll, expected) => {
  expect(updated(stored, value, path, roll)).toEqual(expected)
})
