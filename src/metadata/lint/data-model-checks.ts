import type { WireObject } from '../wire/objects'
import { eachOf, type Check, type Problem } from './check'
import { bothOf, numberOf, recordsOf, refOf, refsOf, textOf, type PackageReader } from './package-reader'

/** Limits 2.42 and 2.43 refuse to go beyond (E1126-E1128). */
const MAX_OPTIONS = 50
const MAX_CATEGORIES = 5
const MAX_COMBINATIONS = 500

const AGGREGATIONS = ['SUM', 'LAST_IN_PERIOD', 'AVERAGE_SUM_ORG_UNIT']
const VALUE_TYPES = ['INTEGER_ZERO_OR_POSITIVE', 'NUMBER']
const PERIOD_TYPES = ['Monthly', 'Quarterly', 'Yearly']

const optionCombosOf = (combo: WireObject, read: PackageReader): readonly WireObject[] =>
  read.objects('categoryOptionCombos').filter((one) => refOf(one, 'categoryCombo') === combo.id)

const optionsOf = (category: string, read: PackageReader): readonly string[] => {
  const found = read.byId(category)
  return found ? refsOf(found.object, 'categoryOptions') : []
}

const combinationsOf = (combo: WireObject, read: PackageReader): number =>
  refsOf(combo, 'categories').reduce((total, category) => total * optionsOf(category, read).length, 1)

const elementsOf = (dataSet: WireObject): readonly string[] =>
  recordsOf(dataSet, 'dataSetElements').map((one) => refOf(one, 'dataElement'))

const sectionsOf = (dataSet: WireObject, read: PackageReader): readonly WireObject[] =>
  read.objects('sections').filter((section) => refOf(section, 'dataSet') === dataSet.id)

const repeats = (values: readonly string[]): boolean => new Set(values).size < values.length

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join()

function elementsInSeveralSets(read: PackageReader): readonly Problem[] {
  return read.objects('dataElements').flatMap((object) => {
    const sets = read.objects('dataSets').filter((dataSet) => elementsOf(dataSet).includes(object.id))
    if (sets.length === 1) return []
    const problem = sets.length === 0 ? 'is entered in no data set' : 'is entered in several data sets'
    return [{ collection: 'dataElements', object, problem }]
  })
}

/** Named as the server would name it: the options' names in category order, joined by ", ". */
function nameOfCombination(optionCombo: WireObject, read: PackageReader): string {
  const options = refsOf(optionCombo, 'categoryOptions').map((id) => read.byId(id)?.object)
  return options.map((option) => (option ? textOf(option, 'name') : '')).join(', ')
}

export const DATA_MODEL_CHECKS: readonly Check[] = [
  eachOf('category-options-limit', ['categories'], (object) =>
    refsOf(object, 'categoryOptions').length > MAX_OPTIONS ? `has more than ${MAX_OPTIONS} options` : null,
  ),
  eachOf('combo-categories-limit', ['categoryCombos'], (object) =>
    refsOf(object, 'categories').length > MAX_CATEGORIES ? `has more than ${MAX_CATEGORIES} categories` : null,
  ),
  eachOf('combo-combinations-limit', ['categoryCombos'], (object, read) =>
    combinationsOf(object, read) > MAX_COMBINATIONS ? `has more than ${MAX_COMBINATIONS} combinations` : null,
  ),
  eachOf('combo-without-category', ['categoryCombos'], (object) =>
    refsOf(object, 'categories').length === 0 ? 'has no category' : null,
  ),
  eachOf('combo-complete', ['categoryCombos'], (object, read) => {
    const [wanted, found] = [combinationsOf(object, read), optionCombosOf(object, read).length]
    return wanted === found ? null : `has ${found} option combos, ${wanted} make it complete (2.43: E1130)`
  }),
  eachOf('combo-combination-once', ['categoryCombos'], (object, read) =>
    repeats(optionCombosOf(object, read).map((one) => refsOf(one, 'categoryOptions').join()))
      ? 'has a combination twice'
      : null,
  ),
  eachOf('combo-shared-option', ['categoryCombos'], (object, read) =>
    repeats(refsOf(object, 'categories').flatMap((category) => optionsOf(category, read)))
      ? 'has an option in two categories: combinations would collapse'
      : null,
  ),
  eachOf('option-combo-options', ['categoryOptionCombos'], (object, read) => {
    const combo = read.byId(refOf(object, 'categoryCombo'))?.object
    const categories = combo ? refsOf(combo, 'categories') : []
    const options = refsOf(object, 'categoryOptions')
    const fits = categories.every((category, position) => optionsOf(category, read).includes(options[position] ?? ''))
    return fits && options.length === categories.length ? null : 'does not have one option of each category, in order'
  }),
  eachOf('option-combo-name', ['categoryOptionCombos'], (object, read) =>
    textOf(object, 'name') === nameOfCombination(object, read) ? null : 'is not named after its options',
  ),
  eachOf('data-dimension-type', ['categories', 'categoryCombos'], (object) =>
    textOf(object, 'dataDimensionType') === 'DISAGGREGATION' ? null : 'does not split values (dataDimensionType)',
  ),
  eachOf('element-domain', ['dataElements'], (object) =>
    textOf(object, 'domainType') === 'AGGREGATE' ? null : 'is not aggregate',
  ),
  eachOf('element-value-type', ['dataElements'], (object) =>
    VALUE_TYPES.includes(textOf(object, 'valueType')) ? null : `has values of type ${textOf(object, 'valueType')}`,
  ),
  eachOf('element-aggregation', ['dataElements'], (object) =>
    AGGREGATIONS.includes(textOf(object, 'aggregationType')) ? null : `adds up as ${textOf(object, 'aggregationType')}`,
  ),
  eachOf('element-money', ['dataElements'], (object) => {
    const inFrancs = textOf(object, 'name').includes('FCFA')
    return inFrancs === (textOf(object, 'valueType') === 'NUMBER')
      ? null
      : 'is in FCFA by name or by value type, not by both'
  }),
  eachOf('element-zero', ['dataElements'], (object) =>
    object['zeroIsSignificant'] === true ? null : 'loses zeros, which are not "no data"',
  ),
  eachOf('element-unit-in-english', ['dataElements'], (object) => {
    const [french = '', english = ''] = bothOf(object, 'name')
    return french.includes('FCFA') === english.includes('FCFA') ? null : 'tells its unit in one language only'
  }),
  { id: 'element-in-one-data-set', find: elementsInSeveralSets },
  eachOf('data-set-period-type', ['dataSets', 'validationRules'], (object) =>
    PERIOD_TYPES.includes(textOf(object, 'periodType')) ? null : `has period type "${textOf(object, 'periodType')}"`,
  ),
  eachOf('data-set-sections', ['dataSets'], (object, read) =>
    sameMembers(
      elementsOf(object),
      sectionsOf(object, read).flatMap((section) => refsOf(section, 'dataElements')),
    )
      ? null
      : 'has elements in no section, or in two',
  ),
  eachOf('data-set-section-order', ['dataSets'], (object, read) => {
    const orders = sectionsOf(object, read).map((section) => numberOf(section, 'sortOrder') ?? 0)
    return [...orders].sort((a, b) => a - b).every((order, position) => order === position + 1)
      ? null
      : 'has sections out of order'
  }),
  eachOf('data-set-delays', ['dataSets'], (object) => {
    const [timely, expiry] = [numberOf(object, 'timelyDays'), numberOf(object, 'expiryDays')]
    if (timely === null || expiry === null) return 'does not say when it is on time and when it closes'
    return timely <= expiry ? null : 'closes before it stops being on time'
  }),
  eachOf('data-set-compulsory', ['dataSets'], (object, read) => {
    const asked = recordsOf(object, 'compulsoryDataElementOperands')
    const wrong = asked.some((pair) => {
      const element = read.byId(refOf(pair, 'dataElement'))?.object
      const optionCombo = read.byId(refOf(pair, 'categoryOptionCombo'))?.object
      if (element === undefined || !elementsOf(object).includes(element.id)) return true
      return refOf(element, 'categoryCombo') !== (optionCombo ? refOf(optionCombo, 'categoryCombo') : '')
    })
    return wrong ? 'asks for a pair it does not collect' : null
  }),
  eachOf('data-set-year-open', ['dataSets'], (object) =>
    textOf(object, 'periodType') === 'Yearly' && (numberOf(object, 'openFuturePeriods') ?? 0) < 1
      ? 'cannot be entered during the year it is about'
      : null,
  ),
]
