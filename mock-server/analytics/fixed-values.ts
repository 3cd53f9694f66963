import type { FixedReference, OrgUnitTestNode } from '../../src/dhis2/expression/ast'
import { periodContaining, periodsWithin } from '../../src/dhis2/period'
import { referencedIds } from '../access/references'
import { isWithin } from '../metadata/org-unit-tree'
import { firstRow, type Slot, type UnitSet } from './cube'
import type { Evaluation } from './item-values'

/** What is there whether or not anything was reported: constants are live, group members as of the last run. */
export function fixedValue(
  reference: FixedReference,
  { state, tables, axes }: Evaluation,
  place: Readonly<{ slot: number; units: UnitSet }>,
): number {
  const slot = axes.slots[place.slot]
  switch (reference.kind) {
    case 'constant': {
      const value = state.metadata.get('constants', reference.id)?.['value']
      return typeof value === 'number' ? value : 0
    }
    case 'orgUnitGroup':
      return membersWithin(tables.groupMembers.get(reference.id), place.units)
    case 'days':
      return slot?.days ?? 0
    case 'periodInYear':
      return slot ? placeInYear(slot).number : 0
    case 'yearlyPeriodCount':
      return slot ? placeInYear(slot).count : 0
  }
}

function membersWithin(members: Int32Array | undefined, units: UnitSet): number {
  if (!members) return 0
  return units.reduce((count, [from, to]) => count + firstRow(members, to) - firstRow(members, from), 0)
}

/** Number of the period among those of its type that begin in its year, and how many those are. */
function placeInYear({ periods }: Slot): Readonly<{ number: number; count: number }> {
  const [period] = periods
  if (!period) return { number: 0, count: 0 }
  const year = periodContaining('Yearly', period.start)
  const all = periodsWithin(period.type, year.start, year.end)
  return { number: all.findIndex(({ id }) => id === period.id) + 1, count: all.length }
}

/** `orgUnit.group(..)` and its like, for the unit of a cell. */
export function orgUnitTest({ test, ids }: OrgUnitTestNode, { state, tables }: Evaluation, units: UnitSet): boolean {
  const uid = tables.tree.uids[units[0]?.[0] ?? -1]
  if (uid === undefined) return false
  const holds = (type: string, id: string): boolean => {
    const object = state.metadata.get(type, id)
    return object !== undefined && referencedIds(object, 'organisationUnits').includes(uid)
  }
  return ids.some((id) => {
    if (test === 'ancestor') return uid !== id && isWithin(tables.tree, uid, id)
    if (test === 'group') return holds('organisationUnitGroups', id)
    return test === 'dataSet' && holds('dataSets', id)
  })
}
