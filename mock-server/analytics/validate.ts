import { canReadData, orgUnitsOf } from '../access/rights'
import { usernameOf } from '../access/users'
import { isWithin, orgUnitTree } from '../metadata/org-unit-tree'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { isAggregationType, type AggregationType } from './aggregation-types'
import { valueKindOf } from './build-tables'
import { AnalyticsError } from './errors'
import { allDimensions, dataItems, type AnalyticsQuery, type DimensionType } from './query'

/** @throws {AnalyticsError} E7120, E7121 when the user may not see what is asked. */
export function requireAccess(query: AnalyticsQuery, state: MockState): void {
  const { user } = query
  const name = user ? usernameOf(user) : ''
  const views = orgUnitsOf(user, 'dataView', state)
  const tree = orgUnitTree(state.metadata)
  if (views.length > 0) {
    for (const dimension of allDimensions(query)) {
      if (dimension.type !== 'ORGANISATION_UNIT') continue
      const outside = dimension.items.find((unit) => !views.some((view) => isWithin(tree, unit.id, view)))
      if (outside) throw new AnalyticsError('E7120', name, outside.id)
    }
  }
  for (const item of dataItems(query)) {
    if (item.kind === 'rate' && !canReadData(user, item.dataSet, state)) {
      throw new AnalyticsError('E7121', name, 'Data Set', item.dataSet.id)
    }
  }
}

/** @throws {AnalyticsError} for the first rule a query breaks, in DHIS2's order. */
export function validateQuery(query: AnalyticsQuery, state: MockState): void {
  requireDimensions(query)
  requireTimeOnce(query)
  requireSingleFilters(query)
  requireFittingRates(query, state)
  requireElementsForCombos(query)
  requireAggregatable(query)
  requireKnownAxes(query)
}

function requireDimensions(query: AnalyticsQuery): void {
  const { dimensions, filters } = query
  if (dimensions.length === 0) throw new AnalyticsError('E7101')
  const hasData = allDimensions(query).some(
    ({ type, items }) => (type === 'DATA_X' || type === 'DATA_ELEMENT_GROUP_SET') && items.length > 0,
  )
  if (!hasData) throw new AnalyticsError('E7102')
  const both = dimensions.filter(({ id }) => filters.some((filter) => filter.id === id)).map(({ id }) => id)
  if (both.length > 0) throw new AnalyticsError('E7103', listOf(both))
  const repeated = dimensions.filter(({ id }, index) => dimensions.findIndex((other) => other.id === id) < index)
  if (repeated.length > 0) throw new AnalyticsError('E7111', listOf([...new Set(repeated.map(({ id }) => id))]))
}

const listOf = (items: readonly string[]): string => `[${items.join(', ')}]`

function requireTimeOnce(query: AnalyticsQuery): void {
  const { startDate, endDate } = query.options
  const hasPeriods = allDimensions(query).some(({ type }) => type === 'PERIOD')
  if (!hasPeriods && (startDate === null || endDate === null)) throw new AnalyticsError('E7104')
  if (hasPeriods && startDate !== null && endDate !== null) throw new AnalyticsError('E7105')
  if (startDate !== null && endDate !== null && startDate > endDate) {
    throw new AnalyticsError('E7106', startDate, endDate)
  }
  const hasRates = dataItems(query).some(({ kind }) => kind === 'rate')
  if (hasRates && startDate !== null && endDate !== null) throw new AnalyticsError('E7107')
}

function requireSingleFilters({ filters }: AnalyticsQuery): void {
  const items = filters.flatMap((filter) => (filter.type === 'DATA_X' ? filter.items : []))
  if (items.filter(({ kind }) => kind === 'indicator').length > 1) throw new AnalyticsError('E7108')
  if (items.filter(({ kind }) => kind === 'rate').length > 1) throw new AnalyticsError('E7109')
  if (filters.some(({ type }) => type === 'CATEGORY_OPTION_COMBO')) throw new AnalyticsError('E7110')
}

const BESIDE_RATES: readonly DimensionType[] = [
  'DATA_X',
  'PERIOD',
  'ORGANISATION_UNIT',
  'ORGANISATION_UNIT_GROUP_SET',
  'CATEGORY',
  'CATEGORY_OPTION_GROUP_SET',
]

function requireFittingRates(query: AnalyticsQuery, state: MockState): void {
  if (!dataItems(query).some(({ kind }) => kind === 'rate')) return
  const others = allDimensions(query).some(({ type }) => !BESIDE_RATES.includes(type))
  if (others) throw new AnalyticsError('E7112', listOf(state.quirks.dimensionsBesideRates))
}

function requireElementsForCombos(query: AnalyticsQuery): void {
  if (!query.dimensions.some(({ type }) => type === 'CATEGORY_OPTION_COMBO')) return
  const items = dataItems(query)
  if (!items.some(({ kind }) => kind === 'element')) throw new AnalyticsError('E7113')
  if (items.some(({ kind }) => kind !== 'element')) throw new AnalyticsError('E7114')
}

function requireAggregatable(query: AnalyticsQuery): void {
  const refused = dataItems(query).flatMap((item) => {
    if (item.kind !== 'element') return []
    const type = aggregationTypeOf(item.element)
    return isAggregatable(item.element, type) ? [] : [item.id]
  })
  if (refused.length > 0) throw new AnalyticsError('E7115', listOf(refused))
}

/** The element's own type; DEFAULT and unknown ones are sums. */
export function aggregationTypeOf(element: MetadataObject): AggregationType {
  const type = element['aggregationType']
  return isAggregationType(type) && type !== 'DEFAULT' && type !== 'CUSTOM' ? type : 'SUM'
}

/** Value types that have no column in the table (ValueType.java). */
const NEVER: readonly unknown[] = [
  'PHONE_NUMBER',
  'EMAIL',
  'DATE',
  'DATETIME',
  'TIME',
  'AGE',
  'URL',
  'ORGANISATION_UNIT',
  'COORDINATE',
  'REFERENCE',
  'IMAGE',
  'GEOJSON',
]

/** A parameter that overrides the type does not matter here: the element's own is judged. */
function isAggregatable(element: MetadataObject, type: AggregationType): boolean {
  if (NEVER.includes(element['valueType'])) return false
  return valueKindOf(element) === 'text' ? type === 'NONE' || type === 'COUNT' : type !== 'NONE'
}

function requireKnownAxes({ dimensions, options }: AnalyticsQuery): void {
  const missing = (ids: readonly string[]): string | undefined =>
    ids.find((id) => !dimensions.some((dimension) => dimension.id === id))
  const column = missing(options.columns)
  if (column !== undefined) throw new AnalyticsError('E7126', column)
  const row = missing(options.rows)
  if (row !== undefined) throw new AnalyticsError('E7127', row)
}
