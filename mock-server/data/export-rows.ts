import type { MockState } from '../state'
import { parsePeriod } from '../../src/dhis2/period'
import { orgUnitTree } from '../metadata/org-unit-tree'
import { inExportOrder } from './export-order'
import type { ExportQuery } from './export-query'
import type { DataValueKey, StoredValue } from './value-store'

export type ExportRow = readonly [key: DataValueKey, row: StoredValue]

/** The stored values a query asks for, by period, data element and the order they were stored in. */
export function findRows(query: ExportQuery, state: MockState): readonly ExportRow[] {
  const { values, quirks } = state
  const isOnLevel = levelFilter(query, state)
  const found: ExportRow[] = []
  for (const dataElement of query.elements) {
    for (const period of periodsOf(query, values.periods(dataElement))) {
      const bucket = values.bucket(dataElement, period)
      if (!bucket) continue
      for (const [slot, row] of bucket) {
        const place = values.unpack(slot)
        if (isAskedFor(place, row, query) && isOnLevel(place.orgUnit))
          found.push([{ dataElement, period, ...place }, row])
      }
    }
  }
  if (quirks.dataEntryGroups) return pageOf(inExportOrder(found, query.orders, state), query)
  if (query.limit === undefined && query.offset === 0) return found
  const ordered = found.sort(([a], [b]) => (a.period + a.orgUnit < b.period + b.orgUnit ? -1 : 1))
  return pageOf(ordered, query)
}

function pageOf(rows: readonly ExportRow[], { offset, limit }: ExportQuery): readonly ExportRow[] {
  return rows.slice(offset, limit === undefined ? undefined : offset + limit)
}

function levelFilter({ level }: ExportQuery, { metadata }: MockState): (orgUnit: string) => boolean {
  if (level === undefined) return () => true
  const tree = orgUnitTree(metadata)
  return (orgUnit) => tree.level[tree.index.get(orgUnit) ?? -1] === level
}

function periodsOf(query: ExportQuery, stored: readonly string[]): readonly string[] {
  if (query.periods.length > 0) return [...new Set(query.periods)]
  const { startDate, endDate } = query
  if (startDate === undefined || endDate === undefined) return stored
  return stored.filter((id) => {
    const period = parsePeriod(id)
    return period !== null && period.start >= startDate && period.end <= endDate
  })
}

function isAskedFor(
  place: Omit<DataValueKey, 'dataElement' | 'period'>,
  { deleted, stamp }: StoredValue,
  query: ExportQuery,
): boolean {
  if (deleted === true && !query.includeDeleted) return false
  if (query.changedSince !== undefined && stamp.lastUpdated < query.changedSince) return false
  if (query.attributeCombos.size > 0 && !query.attributeCombos.has(place.attributeOptionCombo)) return false
  if (query.optionCombos.size > 0 && !query.optionCombos.has(place.categoryOptionCombo)) return false
  return query.includes(place.orgUnit)
}
