import { MAX_LENGTH } from '../kinds/definition'
import { eachOf, uniqueIn, type Check } from './check'
import { bothOf, englishOf, textOf } from './package-reader'

/** Which texts DHIS2 has for each collection, beside the name that all have. */
const SHORT_NAMES = [
  ...['constants', 'organisationUnitGroups', 'organisationUnitGroupSets', 'categoryOptions', 'categories'],
  ...['dataElements', 'dataElementGroups', 'dataElementGroupSets', 'indicators', 'indicatorGroupSets', 'dataSets'],
  'validationRules',
]
const DESCRIPTIONS = [
  ...SHORT_NAMES,
  ...['userRoles', 'sections', 'validationRuleGroups', 'indicatorGroups', 'visualizations', 'dashboards'],
]
const FORM_NAMES = ['categoryOptions', 'dataElements', 'dataSets']
const NAMES = [
  ...DESCRIPTIONS,
  ...['userGroups', 'legendSets', 'categoryCombos', 'categoryOptionCombos', 'indicatorTypes'],
]

/** Collections whose names the server wants unique (E5003), plus those where two alike would be taken for each other. */
const UNIQUE_NAMES = NAMES.filter((collection) => !['sections', 'categoryOptionCombos'].includes(collection))

const missing = (id: string, collections: readonly string[], property: string, language: 'fr' | 'en'): Check =>
  eachOf(id, collections, (object) => {
    const text = language === 'fr' ? textOf(object, property) : englishOf(object, property)
    return text.trim() === '' ? `has no ${language === 'fr' ? 'French' : 'English'} ${property}` : null
  })

const tooLong = (id: string, collections: readonly string[], property: keyof typeof MAX_LENGTH): Check =>
  eachOf(id, collections, (object) => {
    const long = bothOf(object, property).find((text) => text.length > MAX_LENGTH[property])
    return long === undefined ? null : `${property} has ${long.length} characters, ${MAX_LENGTH[property]} are allowed`
  })

const TEXT_PROPERTIES = ['name', 'shortName', 'formName', 'description', 'instruction'] as const

const unique = (id: string, collections: readonly string[], property: string, language: 'fr' | 'en'): Check =>
  uniqueIn(id, collections, (object) => {
    const text = language === 'fr' ? textOf(object, property) : englishOf(object, property)
    return text === '' ? null : text.toLocaleLowerCase(language)
  })

export const TEXT_CHECKS: readonly Check[] = [
  missing('name-french', NAMES, 'name', 'fr'),
  missing('name-english', NAMES, 'name', 'en'),
  missing('short-name-french', SHORT_NAMES, 'shortName', 'fr'),
  missing('short-name-english', SHORT_NAMES, 'shortName', 'en'),
  missing('description-french', DESCRIPTIONS, 'description', 'fr'),
  missing('description-english', DESCRIPTIONS, 'description', 'en'),
  missing('form-name-french', FORM_NAMES, 'formName', 'fr'),
  missing('form-name-english', FORM_NAMES, 'formName', 'en'),
  missing('instruction-french', ['validationRules'], 'instruction', 'fr'),
  missing('instruction-english', ['validationRules'], 'instruction', 'en'),
  tooLong('name-length', NAMES, 'name'),
  tooLong('short-name-length', SHORT_NAMES, 'shortName'),
  tooLong('form-name-length', FORM_NAMES, 'formName'),
  unique('name-unique-french', UNIQUE_NAMES, 'name', 'fr'),
  unique('name-unique-english', UNIQUE_NAMES, 'name', 'en'),
  unique('short-name-ambiguous-french', SHORT_NAMES, 'shortName', 'fr'),
  unique('short-name-ambiguous-english', SHORT_NAMES, 'shortName', 'en'),
  {
    id: 'short-name-of-data-item-ambiguous',
    find: (read) => {
      const elements = read.objects('dataElements')
      const taken = new Set(elements.flatMap((element) => bothOf(element, 'shortName')))
      return read
        .objects('indicators')
        .filter((object) => bothOf(object, 'shortName').some((text) => taken.has(text)))
        .map((object) => ({ collection: 'indicators', object, problem: 'has the short name of a data element' }))
    },
  },
  eachOf('spaces', NAMES, (object) => {
    const wrong = TEXT_PROPERTIES.flatMap((property) => bothOf(object, property)).find(
      (text) => text !== text.trim() || /\s{2,}/.test(text),
    )
    return wrong === undefined ? null : `has spaces too many: "${wrong}"`
  }),
  eachOf('description-untranslated', DESCRIPTIONS, (object) => {
    const french = textOf(object, 'description')
    return french !== '' && french === englishOf(object, 'description') ? 'has the same description twice' : null
  }),
  eachOf('description-says-nothing', DESCRIPTIONS, (object) =>
    textOf(object, 'description') === textOf(object, 'name') ? 'describes itself with its name' : null,
  ),
  eachOf('description-source', ['dataElements', 'indicators'], (object) =>
    textOf(object, 'description').includes('Source : ') && englishOf(object, 'description').includes('Source: ')
      ? null
      : 'does not say where its definition comes from',
  ),
  eachOf('sides-described', ['indicators'], (object) => {
    const texts = [...bothOf(object, 'numeratorDescription'), ...bothOf(object, 'denominatorDescription')]
    return texts.some((text) => text.trim() === '') ? 'does not say in words what is divided by what' : null
  }),
]
