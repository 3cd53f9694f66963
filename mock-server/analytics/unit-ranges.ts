import { firstRow, type UnitSet } from './cube'

type Visit = (unitSet: number, first: number, end: number) => void

/** Calls with each stretch of rows (`first` to `end`, exclusive) that belongs to a unit set. */
export type RangeVisitor = (units: Int32Array, visit: Visit) => void

/** Searching for a range costs about as much as looking at so many rows. */
const SEARCH_COST = 12

const prepared = new WeakMap<readonly UnitSet[], readonly RangeVisitor[]>()

/** Visitors whose unit sets do not hold one another: a row is met at most once by each. Prepared once a query. */
export function disjointVisitors(unitSets: readonly UnitSet[]): readonly RangeVisitor[] {
  const visitors = prepared.get(unitSets) ?? prepare(unitSets)
  prepared.set(unitSets, visitors)
  return visitors
}

/** All stretches of rows of all unit sets. */
export function rangeVisitor(unitSets: readonly UnitSet[]): RangeVisitor {
  const visitors = disjointVisitors(unitSets)
  return (units, visit) => {
    for (const visitor of visitors) visitor(units, visit)
  }
}

const NO_SETS: readonly number[] = []
const finders = new WeakMap<readonly UnitSet[], (unit: number) => readonly number[]>()

/** Finds the unit sets a unit is in. Prepared once a query. */
export function unitSetFinder(unitSets: readonly UnitSet[]): (unit: number) => readonly number[] {
  const found = finders.get(unitSets) ?? prepareFinder(unitSets)
  finders.set(unitSets, found)
  return found
}

function prepareFinder(unitSets: readonly UnitSet[]): (unit: number) => readonly number[] {
  const setsOf: number[][] = []
  unitSets.forEach((set, unitSet) => {
    for (const [from, to] of set) {
      for (let unit = from; unit < to; unit += 1) (setsOf[unit] ??= []).push(unitSet)
    }
  })
  return (unit) => setsOf[unit] ?? NO_SETS
}

type Range = Readonly<{ unitSet: number; from: number; to: number }>

/** Ranges in order of units that do not hold one another: those of a parent and of its child are in different layers. */
type Layer = Readonly<{ ranges: readonly Range[]; owners: () => Owners }>

/** Unit → unit set, -1 for none. */
type Owners = Int32Array

function prepare(unitSets: readonly UnitSet[]): readonly RangeVisitor[] {
  const ranges = unitSets.flatMap((set, unitSet) => set.map(([from, to]) => ({ unitSet, from, to })))
  return layersOf(ranges).map(({ ranges: own, owners }) => (units, visit) => {
    if (own.length * SEARCH_COST < units.length) search(units, own, visit)
    else scan(units, owners(), visit)
  })
}

function layersOf(ranges: readonly Range[]): readonly Layer[] {
  const layers: Range[][] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const layer = layers.find((one) => (one[one.length - 1]?.to ?? 0) <= range.from)
    if (layer) layer.push(range)
    else layers.push([range])
  }
  return layers.map((own) => {
    let owners: Owners | undefined
    return { ranges: own, owners: () => (owners ??= ownersOf(own)) }
  })
}

function ownersOf(ranges: readonly Range[]): Owners {
  const owners = new Int32Array(ranges[ranges.length - 1]?.to ?? 0).fill(-1)
  for (const { unitSet, from, to } of ranges) owners.fill(unitSet, from, to)
  return owners
}

function search(units: Int32Array, ranges: readonly Range[], visit: Visit): void {
  for (const { unitSet, from, to } of ranges) {
    const first = firstRow(units, from)
    const end = firstRow(units, to)
    if (first < end) visit(unitSet, first, end)
  }
}

function scan(units: Int32Array, owners: Owners, visit: Visit): void {
  let first = 0
  let current = -1
  for (let row = 0; row < units.length; row += 1) {
    const owner = owners[units[row] as number] ?? -1
    if (owner === current) continue
    if (current >= 0) visit(current, first, row)
    current = owner
    first = row
  }
  if (current >= 0) visit(current, first, units.length)
}
