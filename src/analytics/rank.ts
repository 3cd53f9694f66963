import { valueOf, type Figure } from '../dhis2/figure'
import type { OrgUnitRef } from '../dhis2/ports'

/** Rows in the order of a number, those without it last, by name. */
export function rankedBy<Row extends Readonly<{ orgUnit: OrgUnitRef }>>(
  rows: readonly Row[],
  figure: (row: Row) => Figure,
  order: 'lowestFirst' | 'highestFirst',
): readonly Row[] {
  const sign = order === 'lowestFirst' ? 1 : -1
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(figure(a)), valueOf(figure(b))]
    if (left !== null && right !== null && left !== right) return sign * (left - right)
    if ((left === null) !== (right === null)) return left === null ? 1 : -1
    return a.orgUnit.name.localeCompare(b.orgUnit.name)
  })
}
