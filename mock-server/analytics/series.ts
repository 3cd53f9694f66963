import type { Column, ElementTable } from './tables'

/** Series (org unit and both option combos) of the rows of a table, numbered in order of org unit. */
export type SeriesIndex = Readonly<{
  count: number
  /** By series number. */
  units: Int32Array
  combos: Uint16Array
  attributes: Uint16Array
  /** Series of each row of a column. */
  of: ReadonlyMap<Column, Int32Array>
}>

/** Room for 16,384 category option combos and 4,096 attribute option combos: the limits of the value store. */
const [COMBOS, ATTRIBUTES] = [2 ** 14, 2 ** 12]

const known = new WeakMap<ElementTable, SeriesIndex>()

/** What LAST and FIRST look through. Found when first asked for: most elements are only summed. */
export function seriesOf(element: ElementTable): SeriesIndex {
  const found = known.get(element) ?? findSeries(element)
  known.set(element, found)
  return found
}

function findSeries({ columns }: ElementTable): SeriesIndex {
  const keysOf = columns.map(({ units, combos, attributes }) =>
    Float64Array.from(
      units,
      (unit, row) => (unit * COMBOS + (combos[row] as number)) * ATTRIBUTES + (attributes[row] as number),
    ),
  )
  const keys = Float64Array.from(new Set(keysOf.flatMap((of) => [...of]))).sort()
  const numbers = new Map<number, number>()
  keys.forEach((key, number) => numbers.set(key, number))
  return {
    count: keys.length,
    units: Int32Array.from(keys, (key) => Math.floor(key / (COMBOS * ATTRIBUTES))),
    combos: Uint16Array.from(keys, (key) => Math.floor(key / ATTRIBUTES) % COMBOS),
    attributes: Uint16Array.from(keys, (key) => key % ATTRIBUTES),
    of: new Map(columns.map((column, index) => [column, numbersOf(keysOf[index], numbers)])),
  }
}

function numbersOf(keys: Float64Array | undefined, numbers: ReadonlyMap<number, number>): Int32Array {
  return Int32Array.from(keys ?? [], (key) => numbers.get(key) as number)
}
