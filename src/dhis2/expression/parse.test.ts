import { collectParts } from './items'
import { ExpressionError, parseExpression } from './parse'

const U = 'abcdefghijk'

test.each([
  ['an element', `#{${U}}`, { kind: 'dataElement', id: U }],
  ['an element with all its option combos', `#{${U}.*}`, { kind: 'dataElement', id: U }],
  [
    'an operand',
    `#{${U}.b2345678901}`,
    { dataElement: U, categoryOptionCombo: 'b2345678901', attributeOptionCombo: null },
  ],
  [
    'both combos',
    `#{${U}.b2345678901.c2345678901}`,
    { categoryOptionCombo: 'b2345678901', attributeOptionCombo: 'c2345678901' },
  ],
  ['any option combo', `#{${U}.*.c2345678901}`, { categoryOptionCombo: null, attributeOptionCombo: 'c2345678901' }],
  ['any attribute combo', `#{${U}.b2345678901.*}`, { categoryOptionCombo: 'b2345678901', attributeOptionCombo: null }],
  ['a group of elements', `#{deGroup:${U}}`, { kind: 'taggedData', element: { tag: 'deGroup', ids: [U] } }],
  ['options', `#{${U}.co:${U}&${U}}`, { kind: 'taggedData', categories: { tag: 'co', ids: [U, U] } }],
  ['a group of options', `#{${U}.*.coGroup:${U}}`, { categories: null, attributes: { tag: 'coGroup', ids: [U] } }],
  ['a reporting rate', `R{${U}.REPORTING_RATE_ON_TIME}`, { dataSet: U, metric: 'REPORTING_RATE_ON_TIME' }],
  ['a program indicator', `I{${U}}`, { kind: 'programIndicator', id: U }],
  [
    'a program data element',
    `D{${U}.b2345678901}`,
    { kind: 'programDataElement', program: U, dataElement: 'b2345678901' },
  ],
  ['a program attribute', `A{${U}.b2345678901}`, { kind: 'programAttribute', program: U, attribute: 'b2345678901' }],
  ['a constant', `C{${U}}`, { kind: 'constant', id: U }],
])('reads %s', (_, text, item) => {
  expect(parseExpression(text)).toMatchObject({ kind: 'item', item, at: { start: 0, end: text.length } })
})

test.each([
  ['nothing', '', 0],
  ['white space', '  ', 2],
  ['an open end', `#{${U}}+`, 15],
  ['an id that is none', '#{nothing} +', 0],
  ['an id that is too long', `#{${U}l}`, 0],
  ['two numbers', '1 2', 2],
  ['a leading zero', '012', 0],
  ['a bracket left open', '(1+2', 4],
  ['a function with a space before its bracket', 'if (1==1,2,3)', 0],
  ['if with two arguments', 'if(1==1,2)', 9],
  ['words run together', `notisNull(#{${U}})`, 0],
  ['an unknown metric', `R{${U}.RATE}`, 0],
  ['an unknown aggregation', `#{${U}}.aggregationType(MEAN)`, 15],
  ['a function of predictors', `1+avg(#{${U}})`, 2],
  ['a function of program rules', 'd2:daysBetween(1,2)', 0],
  ['a program variable', 'V{event_count}', 0],
  ['an open text', `'abc`, 0],
])('refuses %s, saying where', (_, text, position) => {
  expect(() => parseExpression(text)).toThrow(ExpressionError)
  try {
    parseExpression(text)
  } catch (error) {
    expect(error).toHaveProperty('position', position)
  }
})

test('names what it refuses', () => {
  expect(() => parseExpression(`stddev(#{${U}})`)).toThrow('Item stddev( not supported for this type of expression')
})

test('collects each item once, with its suffixes', () => {
  const text = `#{${U}}+#{${U}}*(#{${U}}/C{${U}}).periodOffset(-1)+if(orgUnit.group(${U}),[days],subExpression(#{${U}}>1))`
  const { items, fixed, orgUnitTests } = collectParts(parseExpression(text))
  expect(items.map((item) => item.key)).toEqual([`#{${U}}`, `#{${U}}.periodOffset(-1)`, `subExpression(#{${U}}>1)`])
  expect(fixed.map((one) => one.kind)).toEqual(['constant', 'days'])
  expect(orgUnitTests.map((one) => one.ids)).toEqual([[U]])
})
