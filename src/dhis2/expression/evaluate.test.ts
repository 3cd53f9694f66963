import type { FixedReference } from './ast'
import { compileExpression, type ExpressionContext } from './evaluate'
import { numericValue } from './missing-values'
import { parseExpression } from './parse'

const A = '#{aaaaaaaaaaa}'
const B = '#{bbbbbbbbbbb.ccccccccccc}'
const MISSING = '#{mmmmmmmmmmm}'

const ITEMS: Readonly<Record<string, number>> = {
  [A]: 12,
  [`${A}.periodOffset(-1)`]: 9,
  [`${A}.periodOffset(-3)`]: 4,
  [`${A}.yearToDate()`]: 30,
  [`${A}.aggregationType(LAST)`]: 5,
  [`${A}.periodOffset(-1).aggregationType(MAX)`]: 7,
  [B]: 5,
  'R{sssssssssss.REPORTING_RATE}': 80,
  'N{iiiiiiiiiii}': 50,
  'subExpression(if(#{aaaaaaaaaaa}>10,1,0))': 2,
}
const FIXED: Readonly<Record<FixedReference['kind'], number>> = {
  constant: 700,
  orgUnitGroup: 23,
  days: 31,
  periodInYear: 2,
  yearlyPeriodCount: 12,
}

const context: ExpressionContext = {
  item: (item) => ITEMS[item.key] ?? null,
  fixed: (reference) => FIXED[reference.kind],
  orgUnitTest: (test) => test.ids.includes('ggggggggggg'),
}

const valueOf = (text: string) => compileExpression(parseExpression(text))(context).value

describe('what an expression comes to', () => {
  test.each([
    ['adds an item and an operand', `${A}+${B}`, 17],
    ['multiplies first', '2+3*4', 14],
    ['takes differences from the left', '10-4-3', 3],
    ['takes * / % from the left, on one level', '7%3*2', 2],
    ['takes powers from the right', '2^3^2', 512],
    ['raises before it negates', '-2^2', -4],
    ['lets an exponent be negative', '2^-1', 0.5],
    ['negates before it multiplies', '-2*-3', 6],
    ['follows brackets', '(2+3)*4', 20],
    ['gives a remainder the sign of its dividend', '5%-3', 2],
    ['gives a negative remainder for a negative dividend', '-5%3', -2],
    ['takes remainders of decimals digit by digit: 0.3 = 3 x 0.1', '0.3%0.1', 0],
    ['takes remainders of small decimals: 1e-3 = 2 x 4e-4 + 2e-4', '0.001%0.0004', 0.0002],
    ['reads numbers without a whole part, with exponent', '.5+1e2', 100.5],
    ['allows white space and line breaks', ' 1 +\n\t2 ', 3],
    ['knows constants', `${A}*C{kkkkkkkkkkk}`, 8400],
    ['counts group members', `${A}-OUG{ggggggggggg}`, -11],
    ['knows the days of the period', '[days]', 31],
    ['knows which period of the year it is', '[periodInYear]/[yearlyPeriodCount]', 2 / 12],
    ['asks for reporting rates', 'R{sssssssssss.REPORTING_RATE}/100', 0.8],
    ['asks for other indicators', '50-N{iiiiiiiiiii}', 0],
    ['asks for earlier periods', `${A}-${A}.periodOffset(-1)`, 3],
    ['moves everything in brackets', `(${A}+0).periodOffset(-1)`, 9],
    ['adds nested offsets: -1 and -2', `(${A}.periodOffset(-1)*2).periodOffset(-2)`, 8],
    ['asks from the start of the year', `${A}.yearToDate()`, 30],
    ['asks with another aggregation', `${A}.aggregationType(LAST)`, 5],
    ['combines suffixes in any order', `${A}.aggregationType(MAX).periodOffset(-1)`, 7],
    ['asks for a sub-expression as one item', `subExpression(if(${A}>10,1,0))*2`, 4],
    ['takes a branch', `if(${A}>10,1,2)`, 1],
    ['takes the other branch', `if(${A}<=10,1,2)`, 2],
    ['knows and, or, not in words', `if(not(1==2) and (1==2 or 2==2),1,0)`, 1],
    ['knows and, or, not in signs', `if(!(1==2)&&(1==2||2==2),1,0)`, 1],
    ['binds and tighter than or', 'if(true || true && false,1,0)', 1],
    ['compares before it equates', 'if(1<2==true,1,0)', 1],
    ['compares texts', `if('a'<"b",1,0)`, 1],
    ['takes the greatest', `greatest(${A},${B},3)`, 12],
    ['takes the least', `least(${A},${B},3)`, 3],
    ['knows natural logarithms', 'log(1)', 0],
    ['knows logarithms to a base', 'log(8,2)', 3],
    ['knows decimal logarithms', 'log10(1000)', 3],
    ['asks where the unit belongs', 'if(orgUnit.group(xxxxxxxxxxx,ggggggggggg),1,0)', 1],
    ['asks where the unit does not belong', 'if(orgUnit.ancestor(xxxxxxxxxxx),1,0)', 0],
    ['finds a value in a list', `if(is(${A} in 10,11,12),1,0)`, 1],
    ['finds items of a text', `if(containsItems('a,bc',"bc") && !containsItems('a,bc','b'),1,0)`, 1],
    ['reads a text as a number', `'3'*2`, 6],
  ])('%s', (_, text, expected) => {
    expect(valueOf(text)).toBe(expected)
  })
})

describe('missing items', () => {
  test.each([
    ['count 0 in arithmetic', `${A}+${MISSING}`, 12],
    ['are null in isNull', `if(isNull(${MISSING}),1,0)`, 1],
    ['are null in isNotNull', `if(isNotNull(${MISSING}),1,0)`, 0],
    ['are skipped by firstNonNull', `firstNonNull(${MISSING},${B},0)`, 5],
    ['make a term of firstNonNull null', `firstNonNull(${MISSING}*2,7)`, 7],
    ['are null where none of firstNonNull is there', `firstNonNull(${MISSING},${MISSING})`, null],
    ['are 0 for greatest', `greatest(${MISSING},-1)`, 0],
    ['leave the other side of or to decide', `isNull(${MISSING}>1 || true)`, false],
    ['leave and undecided', `isNull(${MISSING}>1 && true)`, true],
    ['settle nothing where and is false anyway', `isNull(${MISSING}>1 && false)`, false],
    ['come out of removeZeros', 'isNull(removeZeros(0))', true],
  ])('%s', (_, text, expected) => {
    expect(valueOf(text)).toBe(expected)
  })
})

describe('what the caller is told about missing items', () => {
  test.each([
    ['all there', `${A}+${B}`, 2, 2],
    ['one missing', `${A}+${MISSING}`, 2, 1],
    ['all missing', MISSING, 1, 0],
    ['a constant is no item', 'C{kkkkkkkkkkk}*[days]+OUG{ggggggggggg}', 0, 0],
    ['isNull does not count its item', `if(isNull(${MISSING}),0,${MISSING}*2)`, 0, 0],
    ['only the branch taken counts', `if(isNotNull(${A}),${B},${MISSING})`, 1, 1],
    ['firstNonNull does not count its items', `firstNonNull(${MISSING},0)`, 0, 0],
    ['a sub-expression is one item', 'subExpression(#{aaaaaaaaaaa}*#{aaaaaaaaaaa})', 1, 0],
    ['a missing N{} or R{} counts', 'N{xxxxxxxxxxx}+R{xxxxxxxxxxx.ACTUAL_REPORTS}', 2, 0],
  ])('%s', (_, text, itemsFound, itemValuesFound) => {
    expect(compileExpression(parseExpression(text))(context)).toMatchObject({ itemsFound, itemValuesFound })
  })

  test.each([
    ['any missing, one is', `${A}+${MISSING}`, 'SKIP_IF_ANY_VALUE_MISSING', null],
    ['any missing, none is', `${A}+${B}`, 'SKIP_IF_ANY_VALUE_MISSING', 17],
    ['all missing, one is there', `${A}+${MISSING}`, 'SKIP_IF_ALL_VALUES_MISSING', 12],
    ['all missing, none is there', `${MISSING}+1`, 'SKIP_IF_ALL_VALUES_MISSING', null],
    ['all missing, but asked for', `if(isNull(${MISSING}),0,1)`, 'SKIP_IF_ALL_VALUES_MISSING', 0],
    ['all missing, firstNonNull comes to nothing', `firstNonNull(${MISSING})`, 'SKIP_IF_ALL_VALUES_MISSING', 0],
    ['never', MISSING, 'NEVER_SKIP', 0],
    ['true is no number', 'true', 'NEVER_SKIP', 0],
  ] as const)('%s', (_, text, strategy, expected) => {
    expect(numericValue(compileExpression(parseExpression(text))(context), strategy)).toBe(expected)
  })
})

describe('what cannot be computed', () => {
  test.each([
    ['division by zero', '1/0'],
    ['by a missing item', `${A}/${MISSING}`],
    ['a term of a sum', `1+${A}/0`],
    ['comparing it', '1/0>0'],
  ])('%s is NaN', (_, text) => {
    expect(valueOf(text)).toBeNaN()
  })

  test.each([
    ['a text in arithmetic', `'x'+1`],
    ['a broken number as a condition', 'if(1.5,1,2)'],
    ['NaN as a condition', 'if(1/0>0,1,2)'],
    ['the remainder of a division by zero', '5%0'],
    ['a condition in arithmetic', '(1==1)+1'],
  ])('%s makes the whole expression 0', (_, text) => {
    expect(valueOf(text)).toBe(0)
  })
})
