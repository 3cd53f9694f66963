import { isRecord } from './shape'
import { relativeFlagOf } from './query/axes'
import type { Schema } from './schema/schema'

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
    for (const entry of named)
      mergeOne(merged, textOf(entry['dimension'] ?? entry['id']), itemIds(entry['items']), entry['items'])
  }
  return merged
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function itemIds(items: unknown): readonly string[] {
  if (!Array.isArray(items)) return []
  return items.filter(isRecord).map((item) => textOf(item['id']))
}

function mergeOne(merged: Record<string, unknown>, dimension: string, ids: readonly string[], items: unknown): void {
  if (dimension === 'pe') {
    const flags = ids.flatMap((id) => relativeFlagOf(id) ?? [])
    merged['relativePeriods'] = Object.fromEntries(flags.map((flag) => [flag, true]))
    merged['periods'] = ids.filter((id) => relativeFlagOf(id) === undefined).map((id) => ({ id }))
  } else if (dimension === 'ou') mergeOrgUnits(merged, ids)
  else if (dimension === 'dx' && Array.isArray(items)) {
    merged['dataDimensionItems'] = items.filter(isRecord).map((item) => dataDimensionItem(item))
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

const MEMBERS: Readonly<Record<string, string>> = {
  INDICATOR: 'indicator',
  DATA_ELEMENT: 'dataElement',
  REPORTING_RATE: 'reportingRate',
}

function dataDimensionItem(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const type = typeof item['dimensionItemType'] === 'string' ? item['dimensionItemType'] : 'DATA_ELEMENT'
  return { dataDimensionItemType: type, [MEMBERS[type] ?? 'dataElement']: { id: item['id'] } }
}
