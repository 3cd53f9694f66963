import { describeExpression, type NameLookup } from './describe'
import { ExpressionError } from './parse'

const NAMES: Readonly<Record<string, string>> = {
  'dataElements deCas000000': 'Cases',
  'dataElements deAscSup000': 'ASC supervised',
  'categoryOptionCombos ocF00000000': 'Femme',
  'constants csNorme0000': 'Norme',
  'dataSets dsSecM00000': 'SEC mensuel',
  'organisationUnitGroups ogAsaco0000': 'Aires avec ASACO',
}
const names: NameLookup = (type, id) => NAMES[`${type} ${id}`] ?? null

test.each([
  ['#{deCas000000}/#{deAscSup000}', 'Cases/ASC supervised'],
  ['#{deCas000000}*2', 'Cases*2'],
  ['#{deCas000000}-#{deCas000000}.periodOffset(-1)', 'Cases-Cases.periodOffset(-1)'],
  [' ( #{deCas000000.ocF00000000}\n* C{csNorme0000} ) ', ' ( Cases Femme\n* Norme ) '],
  ['#{deCas000000.*.ocF00000000}', 'Cases * Femme'],
  ['R{dsSecM00000.REPORTING_RATE}/[days]', 'SEC mensuel - Reporting rate/[Number of days]'],
  ['if(isNull(#{deCas000000}),0,OUG{ogAsaco0000})', 'if(isNull(Cases),0,Aires avec ASACO)'],
  ['orgUnit.group( ogAsaco0000 )', 'orgUnit.group(Aires avec ASACO)'],
])('%s', (text, words) => {
  expect(describeExpression(text, names)).toBe(words)
})

test.each([
  ['what is no expression', '#{deCas000000}+', 15],
  ['what names an object that is not there', '1+#{deNone00000}', 2],
])('refuses %s', (_, text, position) => {
  expect(() => describeExpression(text, names)).toThrow(ExpressionError)
  try {
    describeExpression(text, names)
  } catch (error) {
    expect(error).toHaveProperty('position', position)
  }
})
