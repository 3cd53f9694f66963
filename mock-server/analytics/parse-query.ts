import { AGGREGATION_TYPES } from '../metadata/schema/values'
import { isAggregationType, type AggregationType } from './aggregation-types'
import { badParameter } from './errors'

/** One `dimension` or `filter` as written: `pe:2019;LAST_YEAR`. */
export type WrittenDimension = Readonly<{ id: string; items: readonly string[] }>

export type MeasureCriterion = Readonly<{ operator: 'EQ' | 'NE' | 'GT' | 'GE' | 'LT' | 'LE'; value: number }>

/** How ids are written in rows: UID, CODE, NAME, or an attribute's uid. */
export type IdScheme = Readonly<{ kind: 'UID' | 'CODE' | 'NAME' } | { kind: 'ATTRIBUTE'; attribute: string }>

export type WrittenQuery = Readonly<{
  dimensions: readonly WrittenDimension[]
  filters: readonly WrittenDimension[]
  /** ISO days. */
  startDate: string | null
  endDate: string | null
  relativePeriodDate: string | null
  /** Null: each element's own. */
  aggregationType: AggregationType | null
  measureCriteria: readonly MeasureCriterion[]
  preAggregationMeasureCriteria: readonly MeasureCriterion[]
  /** Null: as the user set it. */
  displayProperty: 'name' | 'shortName' | null
  outputIdScheme: IdScheme | null
  outputDataElementIdScheme: IdScheme | null
  outputDataItemIdScheme: IdScheme | null
  outputOrgUnitIdScheme: IdScheme | null
  inputIdScheme: IdScheme
  skipMeta: boolean
  skipData: boolean
  skipRounding: boolean
  hierarchyMeta: boolean
  showHierarchy: boolean
  includeNumDen: boolean
  includeMetadataDetails: boolean
  ignoreLimit: boolean
  hideEmptyRows: boolean
  hideEmptyColumns: boolean
  order: 'ASC' | 'DESC' | null
  columns: readonly string[]
  rows: readonly string[]
  userOrgUnits: readonly string[]
}>

/** @throws {WebMessageError} 400 for a parameter of a wrong shape. Unknown parameters are not looked at, as in DHIS2. */
export function parseQuery(query: URLSearchParams): WrittenQuery {
  const text = (name: string): string | null => query.get(name)
  const flag = (name: string): boolean => text(name) === 'true'
  const scheme = (name: string): IdScheme | null => idScheme(name, text(name))
  return {
    dimensions: writtenDimensions(query.getAll('dimension')),
    filters: writtenDimensions(query.getAll('filter')),
    startDate: day('startDate', text('startDate')),
    endDate: day('endDate', text('endDate')),
    relativePeriodDate: day('relativePeriodDate', text('relativePeriodDate')),
    aggregationType: aggregationType(text('aggregationType')),
    measureCriteria: criteria(text('measureCriteria')),
    preAggregationMeasureCriteria: criteria(text('preAggregationMeasureCriteria')),
    displayProperty: displayProperty(text('displayProperty')),
    outputIdScheme: scheme('outputIdScheme'),
    outputDataElementIdScheme: scheme('outputDataElementIdScheme'),
    outputDataItemIdScheme: scheme('outputDataItemIdScheme'),
    outputOrgUnitIdScheme: scheme('outputOrgUnitIdScheme'),
    inputIdScheme: scheme('inputIdScheme') ?? { kind: 'UID' },
    skipMeta: flag('skipMeta'),
    skipData: flag('skipData'),
    skipRounding: flag('skipRounding'),
    hierarchyMeta: flag('hierarchyMeta'),
    showHierarchy: flag('showHierarchy'),
    includeNumDen: flag('includeNumDen'),
    includeMetadataDetails: flag('includeMetadataDetails'),
    ignoreLimit: flag('ignoreLimit'),
    hideEmptyRows: flag('hideEmptyRows'),
    hideEmptyColumns: flag('hideEmptyColumns'),
    order: order(text('order')),
    columns: list(text('columns')),
    rows: list(text('rows')),
    userOrgUnits: list(text('userOrgUnit')),
  }
}

/** Several dimensions may share one parameter, joined by commas. The same text twice is one dimension. */
function writtenDimensions(params: readonly string[]): readonly WrittenDimension[] {
  const texts = new Set(params.flatMap((param) => param.split(',')).filter((text) => text !== ''))
  return [...texts].map((text) => {
    const colon = text.indexOf(':')
    if (colon < 0) return { id: text, items: [] }
    return { id: text.slice(0, colon), items: list(text.slice(colon + 1)) }
  })
}

function list(text: string | null): readonly string[] {
  return (text ?? '').split(';').filter((item) => item !== '')
}

const invalid = (name: string, value: string, why: string): Error =>
  badParameter(`Value '${value}' is not valid for parameter ${name}. ${why}`)

function day(name: string, value: string | null): string | null {
  if (value === null || value === '') return null
  const isDay = /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value.slice(0, 10)))
  if (!isDay) throw invalid(name, value, `Invalid format: "${value}"`)
  return value.slice(0, 10)
}

function aggregationType(value: string | null): AggregationType | null {
  if (value === null || value === '' || value === 'DEFAULT') return null
  if (isAggregationType(value)) return value
  throw invalid('aggregationType', value, `Valid values are: [${AGGREGATION_TYPES.join(', ')}]`)
}

function displayProperty(value: string | null): 'name' | 'shortName' | null {
  if (value === null || value === '') return null
  const known = { NAME: 'name', SHORTNAME: 'shortName' } as const
  const upper = value.toUpperCase()
  if (upper === 'NAME' || upper === 'SHORTNAME') return known[upper]
  throw invalid('displayProperty', value, 'Valid values are: [name, shortName]')
}

function order(value: string | null): 'ASC' | 'DESC' | null {
  if (value === null || value === '') return null
  const upper = value.toUpperCase()
  if (upper === 'ASC' || upper === 'DESC') return upper
  throw invalid('order', value, 'Valid values are: [ASC, DESC]')
}

function idScheme(name: string, value: string | null): IdScheme | null {
  if (value === null || value === '') return null
  const [, attribute] = /^ATTRIBUTE:([a-zA-Z][a-zA-Z0-9]{10})$/.exec(value) ?? []
  if (attribute !== undefined) return { kind: 'ATTRIBUTE', attribute }
  const kind = value.toUpperCase()
  if (kind === 'UID' || kind === 'CODE' || kind === 'NAME') return { kind }
  if (kind === 'ID' || kind === 'UUID') return { kind: 'UID' }
  throw invalid(name, value, `No enum constant org.hisp.dhis.common.IdentifiableProperty.${kind}`)
}

const OPERATORS = ['EQ', 'NE', 'GT', 'GE', 'LT', 'LE'] as const

/** `GE:5;LT:20` */
function criteria(text: string | null): readonly MeasureCriterion[] {
  return list(text).map((item) => {
    const [name = '', number = ''] = item.split(':')
    const operator = OPERATORS.find((known) => known === name)
    if (!operator) throw badParameter(`No enum constant org.hisp.dhis.analytics.MeasureFilter.${name}`)
    if (number.trim() === '' || Number.isNaN(Number(number))) throw badParameter(`For input string: "${number}"`)
    return { operator, value: Number(number) }
  })
}

/** Null when there is nothing to meet. */
export function meetsAll(all: readonly MeasureCriterion[]): ((value: number) => boolean) | null {
  return all.length === 0 ? null : (value) => all.every((criterion) => meets(value, criterion))
}

function meets(found: number, { operator, value }: MeasureCriterion): boolean {
  switch (operator) {
    case 'EQ':
      return found === value
    case 'NE':
      return found !== value
    case 'GT':
      return found > value
    case 'GE':
      return found >= value
    case 'LT':
      return found < value
    case 'LE':
      return found <= value
  }
}
