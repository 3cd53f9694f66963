import { parseExpression } from '../dhis2/expression/parse'
import { femme } from './categories'
import { ascNorm } from './constants'
import { expressionText, minus, operand, referencesOf, sum, times, withFallback, type Expression } from './expressions'
import { salariesDue } from './financing'
import { areasWithAsaco } from './org-unit-groups'
import { populationBeyond5Km, populationTotal } from './population'
import { ascInPost, needCovered } from './sec'

const [inPost, due, near, all, norm] = [
  ascInPost.id,
  salariesDue.id,
  populationBeyond5Km.id,
  populationTotal.id,
  ascNorm.id,
]
const women = operand(ascInPost, femme)

test.each<[about: string, expression: Expression, text: string]>([
  ['a number', 50, '50'],
  ['an element is its total', ascInPost, `#{${inPost}}`],
  ['an operand', women, `#{${women.id}}`],
  ['a constant', ascNorm, `C{${norm}}`],
  ['a group is its number of units', areasWithAsaco, `OUG{${areasWithAsaco.id}}`],
  ['an indicator', needCovered, `N{${needCovered.id}}`],
  ['one term alone', sum(ascInPost), `#{${inPost}}`],
  ['a fallback', withFallback(populationBeyond5Km, populationTotal), `if(isNull(#{${near}}),#{${all}},#{${near}})`],
  ['sums in a sum need no brackets', sum(1, sum(2, 3)), '1+2+3'],
  ['a sum in a product does', times(ascInPost, sum(1, 2)), `#{${inPost}}*(1+2)`],
  ['also when it comes first', times(sum(1, 2), 3), '(1+2)*3'],
  ['a product in a sum does not', sum(times(2, 3), 1), '2*3+1'],
  ['a difference taken away does', minus(salariesDue, minus(3, 2)), `#{${due}}-(3-2)`],
  ['a difference that comes first does not', minus(minus(5, 3), 2), '5-3-2'],
  ['a sum taken away does', minus(5, sum(3, 2)), '5-(3+2)'],
  ['a negative number does', minus(5, -2), '5-(-2)'],
])('%s', (_about, expression, text) => {
  expect(expressionText(expression)).toBe(text)
  expect(() => parseExpression(text)).not.toThrow()
})

test('references are found at any depth, each once', () => {
  const found = referencesOf(
    sum(times(ascInPost, ascNorm), withFallback(populationBeyond5Km, populationTotal), ascInPost, 1),
  )
  expect(found.map(({ id }) => id)).toEqual([inPost, norm, near, all])
})

test('an expression without terms is a mistake of ours', () => {
  expect(() => sum()).toThrow('+.terms: is empty')
})
