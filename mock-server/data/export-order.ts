import { parsePeriod } from '../../src/dhis2/period'
import { orgUnitTree } from '../metadata/org-unit-tree'
import type { MockState } from '../state'
import type { ExportRow } from './export-rows'

/** What rows can be ordered by since 2.43 (DataExportParams.java). */
export const EXPORT_ORDERS = ['DE', 'OU', 'PE', 'CREATED', 'AOC'] as const
export type ExportOrder = (typeof EXPORT_ORDERS)[number]

const USUAL: readonly ExportOrder[] = ['PE', 'CREATED', 'DE']

export function inExportOrder(
  rows: readonly ExportRow[],
  wished: readonly ExportOrder[],
  { metadata }: MockState,
): readonly ExportRow[] {
  const tree = orgUnitTree(metadata)
  const elements = rankOf(metadata.all('dataElements'))
  const combos = rankOf(metadata.all('categoryOptionCombos'))
  const starts = new Map<string, string>()
  const startOf = (id: string): string => {
    const known = starts.get(id) ?? spanOf(id)
    starts.set(id, known)
    return known
  }
  const keys: Readonly<Record<ExportOrder, (row: ExportRow) => number | string>> = {
    DE: ([key]) => elements.get(key.dataElement) ?? -1,
    OU: ([key]) => tree.index.get(key.orgUnit) ?? -1,
    PE: ([key]) => startOf(key.period),
    CREATED: ([, row]) => row.stamp.created,
    AOC: ([key]) => combos.get(key.attributeOptionCombo) ?? -1,
  }
  const order = wished.length > 0 ? wished : USUAL
  return [...rows].sort((a, b) => {
    for (const one of order) {
      const [left, right] = [keys[one](a), keys[one](b)]
      if (left !== right) return left < right ? -1 : 1
    }
    return 0
  })
}

/** Objects in the order they were made. */
function rankOf(objects: readonly Readonly<{ id: string }>[]): ReadonlyMap<string, number> {
  return new Map(objects.map(({ id }, rank) => [id, rank]))
}

function spanOf(id: string): string {
  const period = parsePeriod(id)
  return period ? `${period.start} ${period.end}` : id
}
