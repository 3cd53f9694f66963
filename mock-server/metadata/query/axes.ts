import { parsePeriod } from '../../../src/dhis2/period'
import { RELATIVE_PERIOD_KEYWORDS } from '../../../src/dhis2/relative-periods'
import { orgUnitTree } from '../org-unit-tree'
import type { MetadataObject } from '../store'
import type { View } from './view'

type Item = Readonly<{ id: string; dimensionItemType?: string }>
type Axis = Readonly<{ id: string; dimension: string; items: readonly Item[] }>

const list = (object: MetadataObject, property: string): readonly Record<string, unknown>[] =>
  Array.isArray(object[property]) ? (object[property] as Record<string, unknown>[]) : []
const idOf = (value: unknown): string => {
  const id = (value as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : ''
}

/** Columns, rows or filters as DHIS2 shows them, put together from the parts it stores. */
export function axesOf(object: MetadataObject, property: string, _view: View): readonly Axis[] {
  const names = Array.isArray(object[property]) ? (object[property] as unknown[]) : []
  return names
    .filter((name) => typeof name === 'string')
    .map((dimension) => ({ id: dimension, dimension, items: itemsOf(object, dimension) }))
}

function itemsOf(object: MetadataObject, dimension: string): readonly Item[] {
  if (dimension === 'dx') return list(object, 'dataDimensionItems').flatMap(dataItem)
  if (dimension === 'pe') {
    return periodsOf(object).map((id) => (parsePeriod(id) ? { id, dimensionItemType: 'PERIOD' } : { id }))
  }
  if (dimension === 'ou') return orgUnitItems(object)
  for (const [property, member, items] of MEMBER_DIMENSIONS) {
    const found = list(object, property).find((entry) => idOf(entry[member]) === dimension)
    if (found)
      return (Array.isArray(found[items]) ? (found[items] as unknown[]) : []).map((item) => ({ id: idOf(item) }))
  }
  return []
}

/** Where the items of a category or group set dimension are kept: property, its member, their list, the type. */
export const MEMBER_DIMENSIONS = [
  ['categoryDimensions', 'category', 'categoryOptions', 'categories'],
  [
    'organisationUnitGroupSetDimensions',
    'organisationUnitGroupSet',
    'organisationUnitGroups',
    'organisationUnitGroupSets',
  ],
  ['dataElementGroupSetDimensions', 'dataElementGroupSet', 'dataElementGroups', 'dataElementGroupSets'],
  ['categoryOptionGroupSetDimensions', 'categoryOptionGroupSet', 'categoryOptionGroups', 'categoryOptionGroupSets'],
] as const

const DATA_ITEM_MEMBERS: Readonly<Record<string, string>> = {
  INDICATOR: 'indicator',
  DATA_ELEMENT: 'dataElement',
  DATA_ELEMENT_OPERAND: 'dataElementOperand',
  REPORTING_RATE: 'reportingRate',
  PROGRAM_INDICATOR: 'programIndicator',
}

function dataItem(entry: Record<string, unknown>): readonly Item[] {
  const type = typeof entry['dataDimensionItemType'] === 'string' ? entry['dataDimensionItemType'] : ''
  const member = entry[DATA_ITEM_MEMBERS[type] ?? ''] as Record<string, unknown> | undefined
  const id = type === 'REPORTING_RATE' ? idOf(member?.['dataSet']) || idOf(member) : idOf(member)
  return id === '' ? [] : [{ id, dimensionItemType: type }]
}

function orgUnitItems(object: MetadataObject): readonly Item[] {
  const keywords = [
    ['userOrganisationUnit', 'USER_ORGUNIT'],
    ['userOrganisationUnitChildren', 'USER_ORGUNIT_CHILDREN'],
    ['userOrganisationUnitGrandChildren', 'USER_ORGUNIT_GRANDCHILDREN'],
  ] as const
  const levels = Array.isArray(object['organisationUnitLevels']) ? (object['organisationUnitLevels'] as unknown[]) : []
  return [
    ...list(object, 'organisationUnits').map((unit) => ({ id: idOf(unit), dimensionItemType: 'ORGANISATION_UNIT' })),
    ...keywords.filter(([property]) => object[property] === true).map(([, id]) => ({ id })),
    ...levels.map((level) => ({ id: `LEVEL-${String(level)}` })),
    ...list(object, 'itemOrganisationUnitGroups').map((group) => ({ id: `OU_GROUP-${idOf(group)}` })),
  ]
}

/** DHIS2 writes some flags unlike the keyword. */
const ODD_FLAGS: Readonly<Record<string, string>> = {
  TODAY: 'thisDay',
  LAST_2_SIXMONTHS: 'last2SixMonths',
  LAST_4_BIWEEKS: 'last4BiWeeks',
  LAST_6_BIMONTHS: 'last6BiMonths',
  BIMONTHS_THIS_YEAR: 'biMonthsThisYear',
  THIS_BIWEEK: 'thisBiWeek',
  LAST_BIWEEK: 'lastBiWeek',
}

const camelOf = (keyword: string): string =>
  ODD_FLAGS[keyword] ?? keyword.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** `last12Months` → LAST_12_MONTHS */
const RELATIVE_FLAGS: ReadonlyMap<string, string> = new Map(
  RELATIVE_PERIOD_KEYWORDS.map((keyword) => [camelOf(keyword), keyword]),
)

export const RELATIVE_FLAG_NAMES: readonly string[] = [...RELATIVE_FLAGS.keys()]

/** Relative keywords, then fixed periods: what an analytics request for the object names. */
export function periodsOf(object: MetadataObject): readonly string[] {
  const flags = (object['relativePeriods'] ?? {}) as Record<string, unknown>
  const relative = [...RELATIVE_FLAGS].filter(([name]) => flags[name] === true).map(([, keyword]) => keyword)
  return [
    ...new Set([
      ...relative,
      ...list(object, 'periods')
        .map(idOf)
        .filter((id) => id !== ''),
    ]),
  ]
}

/** The flag of a keyword, for requests that name periods by item. */
export function relativeFlagOf(keyword: string): string | undefined {
  for (const [name, known] of RELATIVE_FLAGS) if (known === keyword) return name
  return undefined
}

/** `{ unit: 'root/region' }` for the units of the object that have ancestors. */
export function parentGraphOf(object: MetadataObject, view: View): Readonly<Record<string, string>> {
  const tree = orgUnitTree(view.state.metadata)
  const entries = list(object, 'organisationUnits').flatMap((unit) => {
    const index = tree.index.get(idOf(unit))
    if (index === undefined) return []
    return [[idOf(unit), (tree.paths[index] ?? '').split('/').slice(1, -1).join('/')] as const]
  })
  return Object.fromEntries(entries)
}
