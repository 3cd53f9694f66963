import { differencesOf, type Answer, type Rules } from './compare'

const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body,
})

const places = (recorded: Answer, got: Answer, rules: Rules = {}): readonly string[] =>
  differencesOf(recorded, got, [rules]).map(({ place }) => place)

describe('comparing an answer with the recorded one', () => {
  test('equal but for the order of keys: no difference', () => {
    expect(places(answer({ a: 1, b: { c: [1, 2] } }), answer({ b: { c: [1, 2] }, a: 1 }))).toEqual([])
  })

  test('status, headers and every place of the body are named', () => {
    const recorded = answer({ rows: [['a', '1.0']], width: 2 }, 200, { 'cache-control': 'no-store' })
    const got = answer({ rows: [['a', '1']], extra: true }, 409, {})
    expect(places(recorded, got)).toEqual(['status', 'header cache-control', '$.rows[0][1]', '$.width', '$.extra'])
  })

  test.each<[string, Rules, unknown, unknown, readonly string[]]>([
    ['an ignored place may differ or be absent', { ignore: ['$.a.time'] }, { a: { time: 1 } }, { a: {} }, []],
    ['sets have no order', { unordered: ['$.list'] }, { list: [1, 2] }, { list: [2, 1] }, []],
    ['lists have', {}, { list: [1, 2] }, { list: [2, 1] }, ['$.list[0]', '$.list[1]']],
    [
      'a set names what is missing and extra',
      { unordered: ['$'] },
      ['a', 'b', 'c'],
      ['c', 'd', 'e'],
      ['$[missing]', '$[missing]', '$[extra]', '$[extra]'],
    ],
    [
      'a shape stands for any value of it',
      { like: { '$..id': '@uid' } },
      { x: { id: 'abcdefghij1' } },
      { x: { id: 'Zbcdefghij2' } },
      [],
    ],
    [
      'a value without the shape is a difference',
      { like: { '$.id': '@uid' } },
      { id: 'abcdefghij1' },
      { id: '1' },
      ['$.id'],
    ],
    [
      'only what is listed counts',
      { only: ['$.a[*].id'] },
      { a: [{ id: 1, n: 1 }], b: 1 },
      { a: [{ id: 2, n: 2 }] },
      ['$.a[0].id'],
    ],
    ['fractions are equal to ten digits', {}, { n: 0.1 + 0.2 }, { n: 0.3 }, []],
  ])('%s', (_name, rules, recorded, got, expected) => {
    expect(places(answer(recorded), answer(got), rules)).toEqual(expected)
  })
})
