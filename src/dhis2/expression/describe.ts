import type { ExpressionNode, Reference, ReportingRateMetric, TaggedIds } from './ast'
import { formatReference } from './format'
import { childrenOf } from './items'
import { ExpressionError, parseExpression } from './parse'

/** The DHIS2 type an id in an expression belongs to, as the collections are named. */
export type NamedType =
  | 'categoryOptionCombos'
  | 'categoryOptionGroups'
  | 'categoryOptions'
  | 'constants'
  | 'dataElementGroups'
  | 'dataElements'
  | 'dataSets'
  | 'indicators'
  | 'organisationUnitGroups'
  | 'organisationUnits'
  | 'programIndicators'
  | 'programs'
  | 'trackedEntityAttributes'

/** The display name of an object, null when there is none. */
export type NameLookup = (type: NamedType, id: string) => string | null

const METRIC_NAMES: Readonly<Record<ReportingRateMetric, string>> = {
  REPORTING_RATE: 'Reporting rate',
  REPORTING_RATE_ON_TIME: 'Reporting rate on time',
  ACTUAL_REPORTS: 'Actual reports',
  ACTUAL_REPORTS_ON_TIME: 'Actual reports on time',
  EXPECTED_REPORTS: 'Expected reports',
}

const TEST_TYPES = {
  ancestor: 'organisationUnits',
  dataSet: 'dataSets',
  group: 'organisationUnitGroups',
  program: 'programs',
} as const

/**
 * The expression in words, as DHIS2 writes them: the text itself with the display name of each item in place of it, white space and
 * suffixes kept.
 * @throws {ExpressionError} when it is no expression, or names what does not exist
 */
export function describeExpression(text: string, nameOf: NameLookup): string {
  let description = ''
  let done = 0
  for (const { start, end, words } of wordings(parseExpression(text), nameOf)) {
    description += text.slice(done, start) + words
    done = end
  }
  return description + text.slice(done)
}

type Wording = Readonly<{ start: number; end: number; words: string }>

/** In the order of the text, since children are. */
function wordings(node: ExpressionNode, nameOf: NameLookup): readonly Wording[] {
  if (node.kind === 'item') return [{ ...node.at, words: itemWords(node.item, named(nameOf, node.at.start)) }]
  if (node.kind === 'orgUnitTest') {
    const name = named(nameOf, node.at.start)
    const words = `orgUnit.${node.test}(${node.ids.map((id) => name(TEST_TYPES[node.test], id)).join(',')})`
    return [{ ...node.at, words }]
  }
  return childrenOf(node).flatMap((child) => wordings(child, nameOf))
}

type Named = (type: NamedType, id: string) => string

function named(nameOf: NameLookup, position: number): Named {
  return (type, id) => {
    const name = nameOf(type, id)
    if (name === null) throw new ExpressionError(`There is none of ${type} with the id ${id}`, position)
    return name
  }
}

function itemWords(item: Reference, name: Named): string {
  switch (item.kind) {
    case 'dataElement':
      return name('dataElements', item.id)
    case 'operand': {
      const { categoryOptionCombo: category, attributeOptionCombo: attribute } = item
      const combos = [category, ...(attribute === null ? [] : [attribute])]
      const names = combos.map((id) => (id === null ? '*' : name('categoryOptionCombos', id)))
      return [name('dataElements', item.dataElement), ...names].join(' ')
    }
    case 'taggedData':
      return [item.element, item.categories, item.attributes]
        .flatMap((tags) => (tags ? tagWords(tags, name) : []))
        .join(' ')
    case 'reportingRate':
      return `${name('dataSets', item.dataSet)} - ${METRIC_NAMES[item.metric]}`
    case 'programIndicator':
      return name('programIndicators', item.id)
    case 'programDataElement':
      return `${name('programs', item.program)} ${name('dataElements', item.dataElement)}`
    case 'programAttribute':
      return `${name('programs', item.program)} ${name('trackedEntityAttributes', item.attribute)}`
    case 'indicator':
      return name('indicators', item.id)
    case 'constant':
      return name('constants', item.id)
    case 'orgUnitGroup':
      return name('organisationUnitGroups', item.id)
    case 'days':
      return '[Number of days]'
    case 'periodInYear':
    case 'yearlyPeriodCount':
      return formatReference(item)
  }
}

function tagWords({ tag, ids }: TaggedIds, name: Named): readonly string[] {
  const type = tag === 'deGroup' ? 'dataElementGroups' : tag === 'co' ? 'categoryOptions' : 'categoryOptionGroups'
  return ids.map((id) => (tag === null ? id : name(type, id)))
}
