import fc from 'fast-check'
import { isComputable } from '../../test/support/linear-span'
import { determinedBy } from './determined'

const equation = (...terms: readonly string[]): ReadonlyMap<string, number> =>
  new Map(terms.map((term) => (term.startsWith('-') ? [term.slice(1), -1] : [term, 1])))

test.each([
  ['one unknown', [equation('a')], ['a']],
  ['two unknowns in one equation', [equation('a', 'b')], []],
  ['a + b and a - b: both', [equation('a', 'b'), equation('a', '-b')], ['a', 'b']],
  // Two squares of hidden cells joined by one more: each row and column has two or more, the joint is known all the same.
  [
    'the joint of two closed squares',
    [
      equation('a1', 'a2'),
      equation('b1', 'b2', 'joint'),
      equation('a1', 'b1'),
      equation('a2', 'b2'),
      equation('c1', 'c2'),
      equation('d1', 'd2'),
      equation('c1', 'd1', 'joint'),
      equation('c2', 'd2'),
    ],
    ['joint'],
  ],
])('%s', (_name, equations, determined) => {
  expect([...determinedBy(equations, () => true).keys()].sort()).toEqual(determined)
})

test('the known numbers it is computed from: a = known1 - b, b = known2', () => {
  const equations = [equation('a', 'b', '-known1'), equation('b', '-known2')]
  const found = determinedBy(equations, (one) => !one.startsWith('known'))
  expect(Object.fromEntries([...found].map(([one, from]) => [one, [...from].sort()]))).toEqual({
    a: ['known1', 'known2'],
    b: ['known2'],
  })
})

test('the same as exact elimination says', () => {
  const unknowns = ['a', 'b', 'c', 'd', 'e', 'f']
  const term = fc.tuple(fc.constantFrom(...unknowns), fc.constantFrom(1, -1))
  const equations = fc.array(fc.array(term, { minLength: 1, maxLength: 4 }), { maxLength: 7 })
  fc.assert(
    fc.property(equations, (given) => {
      const rows = given.map((terms) => new Map(terms))
      const exact = rows.map((row) => new Map([...row].map(([one, factor]) => [one, BigInt(factor)])))
      const expected = unknowns.filter((one) => isComputable(new Map([[one, 1n]]), exact))
      expect([...determinedBy(rows, () => true).keys()].sort()).toEqual(expected)
    }),
  )
})
