/**
 * What must not compile. `npm run types` fails when one of these lines does: each stands under `@ts-expect-error`. Where the
 * mistake can also be made at run time (a cast, JavaScript), the builder throws too.
 */
import { bySex, femme, homme, sex, sexUnknown } from './categories'
import { asaco, commune, payer } from './categories-payers'
import { theme, themeGender } from './categories-training'
import { situationMonthly } from './collection'
import { situationForm } from './forms-situation'
import { operand, operandsWith, partOf, withFallback, type Expression } from './expressions'
import { communityShare, paid, salariesDue } from './financing'
import { undivided, type Category, type CategoryOption } from './kinds/category'
import type { DataElement, DataElementInput } from './kinds/data-element'
import { DefinitionError } from './kinds/definition'
import type { LegendTone } from './kinds/legend-set'
import type { RuleOperator } from './kinds/validation-rule'
import { populationBeyond5Km } from './population'
import * as sec from './sec'
import { ascInPost } from './sec'
import { participantsMixed } from './training'
import type { Dhis2Version } from './wire/versions'

const element = {
  code: 'X',
  name: { fr: 'X', en: 'X' },
  shortName: { fr: 'X', en: 'X' },
  formName: { fr: 'X', en: 'X' },
  description: { fr: 'Un exemple.', en: 'An example.' },
  categoryCombo: undivided,
  collection: situationMonthly,
  source: { fr: 'exemple', en: 'example' },
} as const

describe('references', () => {
  test('an option of another combo', () => {
    // @ts-expect-error the commune is not a sex
    expect(() => operand(ascInPost, commune)).toThrow(DefinitionError)
    // @ts-expect-error a theme is not a payer
    expect(() => partOf(paid, themeGender)).toThrow(DefinitionError)
    // @ts-expect-error a payer is neither a theme nor a sex
    expect(() => operandsWith(participantsMixed, asaco)).toThrow(DefinitionError)
  })

  test('too few, too many or no options', () => {
    // @ts-expect-error theme and sex make one option combo
    expect(() => operand(participantsMixed, femme)).toThrow(DefinitionError)
    // @ts-expect-error an operand of a split element names its option
    expect(() => operand(ascInPost)).toThrow(DefinitionError)
    // @ts-expect-error pay due is not split
    expect(() => operand(salariesDue, femme)).toThrow(DefinitionError)
    // @ts-expect-error one sex only
    expect(() => operand(ascInPost, femme, homme)).toThrow(DefinitionError)
  })

  test('options in another order than the categories', () => {
    // @ts-expect-error theme first, then sex
    expect(operand(participantsMixed, femme, themeGender)).toEqual(operand(participantsMixed, themeGender, femme))
  })

  test('an element that does not exist', () => {
    // @ts-expect-error ascInPosts is not defined in sec
    expect(sec.ascInPosts).toBeUndefined()
  })

  test('a code, uid or object without a value in an expression', () => {
    const terms: readonly Expression[] = [
      ascInPost,
      // @ts-expect-error a code is no object
      'SEC_ASC_POSTE',
      // @ts-expect-error the text of an expression
      '#{abcdefghijk}',
      // @ts-expect-error a uid alone is no object
      { id: 'abcdefghijk' },
      // @ts-expect-error a data set has no value
      situationForm,
      // @ts-expect-error an option has no value
      femme,
      // @ts-expect-error a fallback is for what is entered, not for what is computed
      withFallback(communityShare, populationBeyond5Km),
    ]
    expect(terms).toHaveLength(7)
  })
})

test('data elements whose parts contradict each other', () => {
  const count = { ...element, unit: 'count', valueType: 'INTEGER_ZERO_OR_POSITIVE' } as const
  const amount = { ...element, unit: 'fcfa', valueType: 'NUMBER' } as const
  const flow = { measures: 'flow', aggregationType: 'SUM' } as const
  const french = { fr: 'X' } as const
  const mistakes: readonly DataElementInput<readonly []>[] = [
    { ...count, ...flow },
    // @ts-expect-error ASC in post in two months are not twice as many
    { ...count, measures: 'stock', aggregationType: 'SUM' },
    // @ts-expect-error payments of a year are not those of its last quarter
    { ...amount, measures: 'flow', aggregationType: 'LAST_IN_PERIOD' },
    // @ts-expect-error a population is not added up over the years
    { ...count, measures: 'population', aggregationType: 'SUM' },
    // @ts-expect-error LAST would look back ten years
    { ...count, measures: 'stock', aggregationType: 'LAST' },
    // @ts-expect-error a mean over units is no stock
    { ...count, measures: 'stock', aggregationType: 'AVERAGE' },
    // @ts-expect-error FCFA are numbers
    { ...count, ...flow, unit: 'fcfa' },
    // @ts-expect-error francs are not people
    { ...amount, ...flow, countsPeople: true },
    // @ts-expect-error nobody is counted in text
    { ...count, ...flow, valueType: 'TEXT' },
    // @ts-expect-error English is missing
    { ...count, ...flow, name: french },
    // @ts-expect-error a combo is an object
    { ...count, ...flow, categoryCombo: 'default' },
    // @ts-expect-error an undivided element is not split by sex
    { ...count, ...flow, categoryCombo: bySex },
  ]
  expect(mistakes).toHaveLength(12)
})

test('objects of the wrong kind in a list', () => {
  const members: readonly DataElement[] = [
    ascInPost,
    // @ts-expect-error an indicator is not entered
    communityShare,
  ]
  const categories: readonly Category[] = [
    sex,
    // @ts-expect-error an option is no category
    femme,
  ]
  const options: readonly CategoryOption[] = [
    femme,
    // @ts-expect-error a category is no option
    sex,
  ]
  expect([members, categories, options].map(({ length }) => length)).toEqual([2, 2, 2])
})

test('words DHIS2 does not know', () => {
  const tones: readonly LegendTone[] = [
    'low',
    // @ts-expect-error red is a colour, not a class
    'red',
  ]
  const operators: readonly RuleOperator[] = [
    'less_than_or_equal_to',
    // @ts-expect-error an operator is a word
    '<=',
  ]
  const versions: readonly Dhis2Version[] = [
    '2.42',
    // @ts-expect-error no package is written for 2.39
    '2.39',
  ]
  expect([tones, operators, versions].map(({ length }) => length)).toEqual([2, 2, 2])
})

test('what is right compiles', () => {
  expect(operand(participantsMixed, themeGender, sexUnknown).id).toBe(
    `${participantsMixed.id}.${participantsMixed.categoryCombo.optionCombos.find(({ code }) => code === 'CC_THEME_SEXE_THM_GEN_SEX_I')?.id ?? ''}`,
  )
  expect(operandsWith(participantsMixed, femme)).toHaveLength(theme.options.length)
  expect(operandsWith(participantsMixed, themeGender)).toHaveLength(sex.options.length)
  expect(operandsWith(paid, commune)).toHaveLength(1)
  expect(payer.options).toContain(commune)
})
