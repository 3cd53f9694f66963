import { femme, homme, sex } from '../categories'
import { populationYearly, situationMonthly } from '../collection'
import { operand } from '../expressions'
import { percentage, plainNumber } from '../indicator-types'
import { pluginItemId } from '../plugin-items'
import { populationTotal, villages } from '../population'
import { ascInPost, ascMonths, ascSupervised } from '../sec'
import { trainingForm } from '../forms-training'
import { coverageByUnit } from '../visualizations'
import { category, categoryCombo, undivided } from './category'
import { constant } from './constant'
import { chartItem, dashboard } from './dashboard'
import { dataElement } from './data-element'
import { dataSet } from './data-set'
import { DefinitionError, described, identity } from './definition'
import { dataElementGroup, dataElementGroupSet } from './group'
import { indicator, indicatorType, ONE } from './indicator'
import { legendSet, toneOf } from './legend-set'
import { thematicMap } from './map'
import { userRole } from './user-role'
import { validationRule } from './validation-rule'
import { visualization } from './visualization'

const text = (words: string) => ({ fr: words, en: words })
const named = { code: 'X', name: text('X'), shortName: text('X'), description: text('Un exemple.') }
const words = text('x')
const rate = {
  ...named,
  unit: 'percent',
  type: percentage,
  decimals: 1,
  numerator: { of: ascInPost, words },
  denominator: { of: ascMonths, words },
  source: words,
} as const
const form = {
  ...named,
  formName: text('X'),
  collection: situationMonthly,
  expiryDays: 15,
  timelyDays: 10,
  openFuturePeriods: 0,
  levels: [4],
  compulsory: [],
  enteredBy: [],
}
const section = (code: string, ...dataElements: Parameters<typeof dataSet>[0]['sections'][number]['dataElements']) => ({
  ...named,
  code,
  dataElements,
})
const chart = {
  code: 'VIS_X',
  name: text('X'),
  description: words,
  type: 'BAR',
  items: [ascInPost],
  columns: ['dx'],
  rows: ['ou'],
  filters: ['pe'],
  periods: ['lastYear'],
  orgUnits: ['userOrganisationUnit'],
} as const
const rule = {
  ...named,
  instruction: words,
  importance: 'HIGH',
  operator: 'less_than_or_equal_to',
  left: { of: ascSupervised, words },
  right: { of: ascMonths, words },
} as const
const classed = (...ranges: readonly (readonly [number, number])[]) =>
  legendSet({
    code: 'LS_X',
    name: text('X'),
    legends: ranges.map(([start, end]) => ({ name: words, start, end, tone: 'low' })),
  })

/** Each mistake throws as the module loads, and says whose and where. */
test.each<[message: string, mistake: () => unknown]>([
  ['x.code: not', () => identity('constant', { ...named, code: 'x' })],
  [`${'X'.repeat(51)}.code: longer than 50`, () => identity('constant', { ...named, code: 'X'.repeat(51) })],
  ['X.name.en: is empty', () => identity('constant', { code: 'X', name: { fr: 'X', en: ' ' } })],
  ['X.name.fr: has spaces too many', () => identity('constant', { code: 'X', name: { fr: 'X  Y', en: 'X' } })],
  ['X.name.fr: longer than 230', () => identity('constant', { code: 'X', name: { fr: 'x'.repeat(231), en: 'X' } })],
  [
    'X.shortName.en: longer than 50',
    () => described('constant', { ...named, shortName: { fr: 'X', en: 'x'.repeat(51) } }),
  ],
  ['X.description.fr: is empty', () => described('constant', { ...named, description: text('') })],
  ['X.options: is empty', () => category({ ...named, options: [] })],
  ['X.options: names an option twice', () => category({ ...named, options: [femme, femme] })],
  [
    'CC_X.categories: share an option',
    () => categoryCombo({ code: 'CC_X', name: text('X'), categories: [sex, category({ ...named, options: [homme] })] }),
  ],
  [
    'CC_LONG.optionCombos: code too long',
    () =>
      categoryCombo({
        code: 'CC_LONG',
        name: text('X'),
        categories: [category({ ...named, options: [{ ...femme, code: 'X'.repeat(45) }] })],
      }),
  ],
  ['X.value: is not a number', () => constant({ ...named, value: NaN, unit: 'count' })],
  [
    'X.formName.fr: is empty',
    () =>
      dataElement({
        ...named,
        formName: text(''),
        source: words,
        categoryCombo: undivided,
        collection: populationYearly,
        unit: 'count',
        valueType: 'INTEGER_ZERO_OR_POSITIVE',
        measures: 'flow',
        aggregationType: 'SUM',
      }),
  ],
  ['X.factor: is not a whole number', () => indicatorType({ ...named, factor: 0.5, isNumber: false })],
  ['X.type: IT_NOMBRE does not give percent', () => indicator({ ...rate, type: plainNumber })],
  ['X.decimals: is not between 0 and 5', () => indicator({ ...rate, decimals: 6 })],
  ['X.numerator.fr: is empty', () => indicator({ ...rate, numerator: { of: ascInPost, words: text('') } })],
  ['X.sections: ask an element twice', () => dataSet({ ...form, sections: [section('SECT_X', ascInPost, ascInPost)] })],
  [
    'X.sections: POP_TOT is collected by POP_A',
    () => dataSet({ ...form, sections: [section('SECT_X', populationTotal)] }),
  ],
  [
    'X.compulsory: VIL_TOT is not in a section',
    () => dataSet({ ...form, sections: [], compulsory: [operand(villages)] }),
  ],
  ['X.members: is empty', () => dataElementGroup({ ...named, members: [] })],
  [
    'X.groups: share a member',
    () =>
      dataElementGroupSet({
        ...named,
        groups: [
          dataElementGroup({ ...named, members: [villages] }),
          dataElementGroup({ ...named, code: 'Y', members: [villages] }),
        ],
      }),
  ],
  ['LS_X.legends: is empty', () => classed()],
  ['LS_X.legends: 5 to 5 is empty', () => classed([5, 5])],
  ['LS_X.legends: 5 is not followed', () => classed([0, 5], [6, 7])],
  ['LS_X.legends: 5 is not followed', () => classed([0, 5], [4, 7])],
  ['X.sides: entered Monthly and Yearly', () => validationRule({ ...rule, right: { of: villages, words } })],
  ['X.sides: entered', () => validationRule({ ...rule, left: { of: 1, words }, right: { of: 2, words } })],
  ['X.authorities: includes ALL', () => userRole({ ...named, authorities: ['ALL'] })],
  ['X.authorities: names one twice', () => userRole({ ...named, authorities: ['M_seccmu', 'M_seccmu'] })],
  ['VIS_X.pe: is not laid out once', () => visualization({ ...chart, filters: [] })],
  ['VIS_X.dx: is not laid out once', () => visualization({ ...chart, rows: ['ou', 'dx'] })],
  ['VIS_X.items: is empty', () => visualization({ ...chart, items: [] })],
  ['X.item: X has no legend', () => thematicMap({ ...named, item: indicator(rate), period: 'LAST_YEAR' })],
  [
    'X.items: ',
    () => dashboard({ ...named, items: [chartItem('X', coverageByUnit, { x: 31, y: 0, width: 30, height: 20 })] }),
  ],
  [
    'X.items: ',
    () =>
      dashboard({
        ...named,
        items: [
          chartItem('X', coverageByUnit, { x: 0, y: 0, width: 30, height: 20 }),
          { id: pluginItemId('cmu'), type: 'plugin', view: 'cmu', x: 29, y: 19, width: 30, height: 20 },
        ],
      }),
  ],
  [
    'X.items: show the same twice',
    () =>
      dashboard({
        ...named,
        items: [0, 20].map((y) => chartItem('X', coverageByUnit, { x: 0, y, width: 30, height: 20 })),
      }),
  ],
])('%s', (message, mistake) => {
  expect(mistake).toThrow(DefinitionError)
  expect(mistake).toThrow(message)
})

test('an error names the code and the property', () => {
  expect(new DefinitionError('POP_TOT', 'name.en', 'is empty')).toMatchObject({
    code: 'POP_TOT',
    property: 'name.en',
    name: 'DefinitionError',
  })
})

test('a description goes on with when, by whom and from where', () => {
  expect(ascInPost.description.fr).toBe(
    "Agents de santé communautaire en activité le dernier jour du mois, par sexe. Saisi chaque mois par l'aire de santé (CSCom), avant le 10 du mois suivant ; par le district seulement quand la répartition n'est pas connue. Source : dictionnaire SEC-CMU, à valider par le ministère.",
  )
})

test('sections keep the order of the paper form', () => {
  expect(trainingForm.sections.map(({ code }) => code)).toEqual(['SECT_GEN_MIX', 'SECT_GEN_NF', 'SECT_GEN_PLA'])
})

test.each([
  [0, 'low'],
  [24.9, 'low'],
  [25, 'low'],
  [50, null],
  [-1, null],
])('the class of %d', (value, tone) => {
  expect(toneOf(classed([0, 25], [25, 50]), value)).toBe(tone)
})

test('a side that is not a rate is divided by 1', () => {
  expect(ONE.of).toBe(1)
})
