import fc from 'fast-check'
import type { ExpressionNode, Reference } from './ast'
import { formatExpression } from './format'
import { parseExpression } from './parse'

const uid = fc
  .array(fc.constantFrom('a', 'b', 'X', 'Y', '0', '9'), { minLength: 10, maxLength: 10 })
  .map((characters) => `u${characters.join('')}`)
const at = fc.constant({ start: 0, end: 0 })
const tags = (tag: 'co' | 'coGroup') =>
  fc.record({ tag: fc.constant(tag), ids: fc.array(uid, { minLength: 1, maxLength: 3 }) })

const reference: fc.Arbitrary<Reference> = fc.oneof(
  ...(['dataElement', 'programIndicator', 'indicator', 'constant', 'orgUnitGroup'] as const).map((kind) =>
    fc.record({ kind: fc.constant(kind), id: uid }),
  ),
  fc
    .record({
      kind: fc.constant('operand' as const),
      dataElement: uid,
      categoryOptionCombo: fc.option(uid),
      attributeOptionCombo: fc.option(uid),
    })
    .filter((one) => one.categoryOptionCombo !== null || one.attributeOptionCombo !== null),
  fc.record({
    kind: fc.constant('taggedData' as const),
    element: fc.record({ tag: fc.constant('deGroup' as const), ids: fc.array(uid, { minLength: 1, maxLength: 1 }) }),
    categories: fc.option(tags('co')),
    attributes: fc.option(tags('coGroup')),
  }),
  fc.record({
    kind: fc.constant('reportingRate' as const),
    dataSet: uid,
    metric: fc.constantFrom('REPORTING_RATE' as const, 'ACTUAL_REPORTS_ON_TIME' as const),
  }),
  fc.record({ kind: fc.constantFrom('days' as const, 'periodInYear' as const, 'yearlyPeriodCount' as const) }),
)

const modifier = fc.oneof(
  fc.record({ kind: fc.constant('periodOffset' as const), periods: fc.integer({ min: -24, max: 24 }) }),
  fc.constant({ kind: 'yearToDate' as const }),
  fc.record({ kind: fc.constant('aggregationType' as const), type: fc.constantFrom('SUM', 'LAST', 'LAST_IN_PERIOD') }),
  fc.record({ kind: fc.constantFrom('minDate' as const, 'maxDate' as const), date: fc.constant('2024-02-29') }),
)

const { node } = fc.letrec<{ node: ExpressionNode }>((tie) => {
  const args = (minLength: number, maxLength: number) => fc.array(tie('node'), { minLength, maxLength })
  return {
    node: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      fc.record({
        kind: fc.constant('number' as const),
        value: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
      }),
      fc.record({ kind: fc.constant('text' as const), value: fc.string() }),
      fc.record({ kind: fc.constant('boolean' as const), value: fc.boolean() }),
      fc.record({ kind: fc.constant('item' as const), item: reference, at }),
      fc.record({
        kind: fc.constant('orgUnitTest' as const),
        test: fc.constantFrom('ancestor' as const, 'group' as const),
        ids: fc.array(uid, { minLength: 1, maxLength: 2 }),
        at,
      }),
      fc.record({
        kind: fc.constant('unary' as const),
        operator: fc.constantFrom('-' as const, '+' as const, '!' as const),
        operand: tie('node'),
      }),
      fc.record({
        kind: fc.constant('binary' as const),
        operator: fc.constantFrom(
          ...(['^', '*', '/', '%', '+', '-', '<', '>', '<=', '>=', '==', '!=', '&&', '||'] as const),
        ),
        left: tie('node'),
        right: tie('node'),
      }),
      fc.record({ kind: fc.constant('call' as const), name: fc.constant('if' as const), args: args(3, 3) }),
      fc.record({
        kind: fc.constant('call' as const),
        name: fc.constantFrom('isNull' as const, 'subExpression' as const),
        args: args(1, 1),
      }),
      fc.record({
        kind: fc.constant('call' as const),
        name: fc.constantFrom('firstNonNull' as const, 'least' as const),
        args: args(1, 3),
      }),
      fc.record({
        kind: fc.constant('call' as const),
        name: fc.constantFrom('is' as const, 'contains' as const),
        args: args(2, 3),
      }),
      fc.record({ kind: fc.constant('modified' as const), expression: tie('node'), modifier }),
    ),
  }
})

/** The same tree with every place of the text set to 0, since formatting moves them. */
function withoutPlaces(given: ExpressionNode): unknown {
  return JSON.parse(JSON.stringify(given), (key, value: unknown): unknown => (key === 'at' ? null : value))
}

test('parsing what was formatted gives the same tree', () => {
  fc.assert(
    fc.property(node, (given) => {
      expect(withoutPlaces(parseExpression(formatExpression(given)))).toEqual(withoutPlaces(given))
    }),
    { numRuns: 2000, seed: 7 },
  )
})

test.each([
  ['keeps brackets that matter', '( 1 + 2 ) * 3', '(1+2)*3'],
  ['drops those that do not', '((1)+(2*3))', '1+2*3'],
  ['keeps a difference of differences', '1-(2-3)', '1-(2-3)'],
  ['keeps a power of a power', '(2^3)^2', '(2^3)^2'],
  ['writes signs for words', 'not true and false or true', '!true&&false||true'],
  ['writes one kind of quotes', `"it's" == 'a'`, `'it\\'s'=='a'`],
])('%s', (_, text, expected) => {
  expect(formatExpression(parseExpression(text))).toBe(expected)
})
