import { firstRow, type UnitSet } from './cube'

type Visit = (unitSet: number, first: number, end: number) => void

/** Calls with each stretch of rows (`first` to `end`, exclusive) that belongs to a unit set. */
export type RangeVisitor = (units: Int32Array, visit: Visit) => void

/** Up to so many ranges it is quicker to search each of them than to look at every row. */
const FEW = 32

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

function prepare(unitSets: readonly UnitSet[]): readonly RangeVisitor[] {
  const ranges = unitSets.flatMap((set, unitSet) => set.map(([from, to]) => ({ unitSet, from, to })))
  if (ranges.length <= FEW)
    return unitSets.map((set, unitSet) => (units, visit) => searchSet(units, set, unitSet, visit))
  return layersOf(ranges).map((layer) => (units, visit) => visitLayer(units, layer, visit))
}

function searchSet(units: Int32Array, set: UnitSet, unitSet: number, visit: Visit): void {
  for (const [from, to] of set) {
    const first = firstRow(units, from)
    const end = firstRow(units, to)
    if (first < end) visit(unitSet, first, end)
  }
}

type Range = Readonly<{ unitSet: number; from: number; to: number }>

/** Unit → unit set, -1 for none. Ranges that hold one another (a parent and its child) are in different layers. */
type Layer = Int32Array

function layersOf(ranges: readonly Range[]): readonly Layer[] {
  const size = ranges.reduce((most, { to }) => Math.max(most, to), 0)
  const layers: { owner: Layer; filledTo: number }[] = []
  for (const { unitSet, from, to } of [...ranges].sort((a, b) => a.from - b.from || b.to - a.to)) {
    let layer = layers.find(({ filledTo }) => filledTo <= from)
    if (!layer) {
      layer = { owner: new Int32Array(size).fill(-1), filledTo: 0 }
      layers.push(layer)
    }
    layer.owner.fill(unitSet, from, to)
    layer.filledTo = to
  }
  return layers.map(({ owner }) => owner)
}

function visitLayer(units: Int32Array, layer: Layer, visit: Visit): void {
  let first = 0
  let current = -1
  for (let row = 0; row < units.length; row += 1) {
    const owner = layer[units[row] as number] ?? -1
    if (owner === current) continue
    if (current >= 0) visit(current, first, row)
    current = owner
    first = row
  }
  if (current >= 0) visit(current, first, units.length)
}
