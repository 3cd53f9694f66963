import type { MockState } from '../state'
import { MEMBER_DIMENSIONS, relativeFlagOf } from './query/axes'
import type { Schema } from './schema/schema'
import { isRecord, isReference } from './shape'

const AXES = [
  ['columns', 'columnDimensions'],
  ['rows', 'rowDimensions'],
  ['filters', 'filterDimensions'],
] as const

/**
 * A visualization sent to its own endpoint may name its dimensions as columns, rows and filters; they are taken apart
 * into the parts DHIS2 stores. (An import through /api/metadata does not do this.)
 */
export function mergedDimensions(
  schema: Schema,
  raw: Readonly<Record<string, unknown>>,
  state: MockState,
): Readonly<Record<string, unknown>> {
  if (schema.plural !== 'visualizations') return raw
  const merged: Record<string, unknown> = { ...raw }
  for (const [axis, dimensions] of AXES) {
    const list = raw[axis]
    if (!Array.isArray(list) || list.length === 0) continue
    const named = list.filter(isRecord)
    merged[dimensions] = named
      .map((entry) => entry['dimension'] ?? entry['id'])
      .filter((name) => typeof name === 'string')
    for (const entry of named) mergeOne(merged, textOf(entry['dimension'] ?? entry['id']), entry['items'], state)
  }
  return merged
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function itemIds(items: unknown): readonly string[] {
  if (!Array.isArray(items)) return []
  return items.filter(isRecord).map((item) => textOf(item['id']))
}

function mergeOne(merged: Record<string, unknown>, dimension: string, items: unknown, state: MockState): void {
  const ids = itemIds(items)
  if (dimension === 'pe') {
    const flags = ids.flatMap((id) => relativeFlagOf(id) ?? [])
    merged['relativePeriods'] = Object.fromEntries(flags.map((flag) => [flag, true]))
    merged['periods'] = ids.filter((id) => relativeFlagOf(id) === undefined).map((id) => ({ id }))
  } else if (dimension === 'ou') mergeOrgUnits(merged, ids)
  else if (dimension === 'dx') merged['dataDimensionItems'] = ids.flatMap((id) => dataDimensionItem(id, state) ?? [])
  else mergeMembers(merged, dimension, ids, state)
}

/** Categories and group sets, with the members chosen of them. */
function mergeMembers(merged: Record<string, unknown>, id: string, members: readonly string[], state: MockState): void {
  for (const [property, member, list, type] of MEMBER_DIMENSIONS) {
    if (!state.metadata.get(type, id)) continue
    const others = Array.isArray(merged[property]) ? (merged[property] as unknown[]) : []
    const isOther = (entry: unknown): boolean =>
      !isRecord(entry) || !isReference(entry[member]) || entry[member].id !== id
    merged[property] = [
      ...others.filter(isOther),
      { [member]: { id }, [list]: members.map((memberId) => ({ id: memberId })) },
    ]
    return
  }
}

function mergeOrgUnits(merged: Record<string, unknown>, ids: readonly string[]): void {
  merged['userOrganisationUnit'] = ids.includes('USER_ORGUNIT')
  merged['userOrganisationUnitChildren'] = ids.includes('USER_ORGUNIT_CHILDREN')
  merged['userOrganisationUnitGrandChildren'] = ids.includes('USER_ORGUNIT_GRANDCHILDREN')
  const after = (prefix: string): readonly string[] =>
    ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
  merged['organisationUnitLevels'] = after('LEVEL-').map((level) => (/^\d+$/.test(level) ? Number(level) : level))
  merged['itemOrganisationUnitGroups'] = after('OU_GROUP-').map((id) => ({ id }))
  merged['organisationUnits'] = ids.filter((id) => !/^(LEVEL-|OU_GROUP-|USER_ORGUNIT)/.test(id)).map((id) => ({ id }))
}

/** What an item of `dx` is follows from its id, whatever the request says; unknown ones are dropped. */
function dataDimensionItem(id: string, { metadata }: MockState): Record<string, unknown> | null {
  if (metadata.get('indicators', id)) return { dataDimensionItemType: 'INDICATOR', indicator: { id } }
  if (metadata.get('dataElements', id)) return { dataDimensionItemType: 'DATA_ELEMENT', dataElement: { id } }
  const [first = '', second = 'REPORTING_RATE'] = id.split('.')
  if (metadata.get('dataSets', first)) {
    return { dataDimensionItemType: 'REPORTING_RATE', reportingRate: { dataSet: { id: first }, metric: second } }
  }
  if (!metadata.get('dataElements', first) || !metadata.get('categoryOptionCombos', second)) return null
  const dataElementOperand = { id, dataElement: { id: first }, categoryOptionCombo: { id: second } }
  return { dataDimensionItemType: 'DATA_ELEMENT_OPERAND', dataElementOperand }
}
