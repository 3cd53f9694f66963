import type { Period } from '../../src/dhis2/period'

/**
 * One place on the period axis: a period of the dimension, or all that a filter names as one. A query by dates has a
 * single slot without periods: whole data periods within the dates.
 */
export type Slot = Readonly<{
  periods: readonly Period[]
  /** First and last day of it all, ISO. */
  start: string
  end: string
  /** Days of its periods together. */
  days: number
}>

/** One place on the org unit axis: ranges of org unit numbers, each from, to (exclusive), not overlapping. */
export type UnitSet = readonly (readonly [from: number, to: number])[]

/**
 * A further axis, or a filter (size 1). A row's place comes from its unit, or from one of its option combos; -1 leaves
 * the row out.
 */
export type Split = Readonly<{
  size: number
  unit?: Int32Array
  combo?: Int32Array
  attribute?: Int32Array
}>

/** Where aggregated values stand: every combination of slot, unit set and split places is a cell. */
export type Axes = Readonly<{ slots: readonly Slot[]; unitSets: readonly UnitSet[]; splits: readonly Split[] }>

/** Cells that have a value, by number. Texts only for elements that hold text. */
export type Cells = ReadonlyMap<number, number | string>

/** Number of places beyond slot and unit set. */
export function splitSize(splits: readonly Split[]): number {
  return splits.reduce((size, split) => size * split.size, 1)
}

export function cellNumber(axes: Axes, slot: number, unitSet: number, place: number): number {
  return (slot * axes.unitSets.length + unitSet) * splitSize(axes.splits) + place
}

/** Place of a row on the split axes together; -1 where one of them leaves it out. */
export type Placer = (unit: number, combo: number, attribute: number) => number

/** Made once for all rows of a request: most have no split, or that of an operand. */
export function placerOf(splits: readonly Split[]): Placer {
  const places = splits.map(placerOfOne)
  const [only] = places
  if (!only) return () => 0
  if (places.length === 1) return only
  return (unit, combo, attribute) => {
    let place = 0
    for (const [index, split] of splits.entries()) {
      const at = (places[index] as Placer)(unit, combo, attribute)
      if (at < 0) return -1
      place = place * split.size + at
    }
    return place
  }
}

function placerOfOne({ unit: units, combo: combos, attribute: attributes }: Split): Placer {
  if (combos && !units && !attributes) return (_, combo) => combos[combo] ?? -1
  return (unit, combo, attribute) => Math.max(units?.[unit] ?? -1, combos?.[combo] ?? -1, attributes?.[attribute] ?? -1)
}

/** First row whose unit is at least `unit`. */
export function firstRow(units: Int32Array, unit: number): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle] as number) < unit) low = middle + 1
    else high = middle
  }
  return low
}
