import { periodDays, type Period } from '../../src/dhis2/period'
import { referencedIds } from '../access/references'
import type { MetadataObject, MetadataStore } from '../metadata/store'
import type { Axes, Slot, Split, UnitSet } from './cube'
import {
  allDimensions,
  isObjectDimension,
  type AnalyticsQuery,
  type Dimension,
  type ObjectDimension,
  type OrgUnitDimension,
} from './query'
import type { AnalyticsTables } from './tables'

/** Axes of a query, and which dimension each split stands for (filters too: they have one place). */
export type QueryAxes = Axes & Readonly<{ splitDimensions: readonly ObjectDimension[] }>

/** Dimensions of elements' groups are no axes of facts: each element has its own place there. */
export function axesOf(query: AnalyticsQuery, tables: AnalyticsTables, metadata: MetadataStore): QueryAxes {
  const splitDimensions = allDimensions(query)
    .filter(isObjectDimension)
    .filter(({ type }) => type !== 'DATA_ELEMENT_GROUP_SET')
  return {
    slots: slotsOf(query),
    unitSets: unitSetsOf(query, tables),
    splits: splitDimensions.map((dimension) => splitOf(dimension, tables, metadata)),
    splitDimensions,
  }
}

export function slotOf(periods: readonly Period[]): Slot {
  const starts = periods.map(({ start }) => start).sort()
  const ends = periods.map(({ end }) => end).sort()
  return {
    periods,
    start: starts[0] ?? '',
    end: ends[ends.length - 1] ?? '',
    days: periods.reduce((days, period) => days + periodDays(period), 0),
  }
}

function slotsOf(query: AnalyticsQuery): readonly Slot[] {
  const dimension = allDimensions(query).find(({ type }) => type === 'PERIOD')
  if (dimension?.type === 'PERIOD') {
    return dimension.isFilter ? [slotOf(dimension.items)] : dimension.items.map((period) => slotOf([period]))
  }
  const [start, end] = [query.options.startDate ?? '', query.options.endDate ?? '']
  return [{ periods: [], start, end, days: periodDays({ start, end }) }]
}

function unitSetsOf(query: AnalyticsQuery, tables: AnalyticsTables): readonly UnitSet[] {
  const dimension = allDimensions(query).find((one): one is OrgUnitDimension => one.type === 'ORGANISATION_UNIT')
  if (!dimension) return [[[0, tables.tree.size]]]
  const sets = dimension.items.map((unit) => subtreeOf(unit.id, tables))
  return dimension.isFilter ? [merged(sets.flat())] : sets
}

/** A unit the tables do not know has no rows. */
function subtreeOf(uid: string, { tree }: AnalyticsTables): UnitSet {
  const unit = tree.index.get(uid)
  return unit === undefined ? [] : [[unit, tree.end[unit] as number]]
}

/** Subtrees hold one another or are apart: those inside another are left out. */
function merged(ranges: UnitSet): UnitSet {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const kept: (readonly [number, number])[] = []
  for (const range of sorted) if (range[0] >= (kept[kept.length - 1]?.[1] ?? 0)) kept.push(range)
  return kept
}

function splitOf(dimension: ObjectDimension, tables: AnalyticsTables, metadata: MetadataStore): Split {
  const places = new Map(dimension.items.map((item, place) => [item.id, dimension.isFilter ? 0 : place]))
  const size = dimension.isFilter ? 1 : dimension.items.length
  const placesOf = (uids: readonly string[], idOf: (uid: string) => string | undefined): Int32Array =>
    Int32Array.from(uids, (uid) => places.get(idOf(uid) ?? '') ?? -1)
  switch (dimension.type) {
    case 'CATEGORY_OPTION_COMBO':
      return { size, combo: placesOf(tables.combos, (uid) => uid) }
    case 'ATTRIBUTE_OPTION_COMBO':
      return { size, attribute: placesOf(tables.attributes, (uid) => uid) }
    case 'ORGANISATION_UNIT_GROUP_SET':
      return { size, unit: placesOf(tables.groupSets.get(dimension.id) ?? [], (group) => group) }
    default: {
      const owner = ownersOfOptions(dimension)
      const itemOf = (uid: string): string | undefined =>
        optionsOf(uid, metadata)
          .map((option) => owner.get(option))
          .find((item) => item !== undefined && places.has(item))
      return { size, combo: placesOf(tables.combos, itemOf), attribute: placesOf(tables.attributes, itemOf) }
    }
  }
}

function optionsOf(combo: string, metadata: MetadataStore): readonly string[] {
  const object = metadata.get('categoryOptionCombos', combo)
  return object ? referencedIds(object, 'categoryOptions') : []
}

/** Category option → the item it counts for: itself, or its group in the group set. */
function ownersOfOptions(dimension: Dimension): ReadonlyMap<string, string> {
  if (dimension.type === 'CATEGORY') return new Map(dimension.items.map(({ id }) => [id, id]))
  const groups = dimension.type === 'CATEGORY_OPTION_GROUP_SET' ? dimension.items : []
  const memberships = (group: MetadataObject): readonly (readonly [string, string])[] =>
    referencedIds(group, 'categoryOptions').map((option) => [option, group.id] as const)
  return new Map(groups.flatMap(memberships))
}
