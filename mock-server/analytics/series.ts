import type { Column, ElementTable } from './tables'

/** Series (org unit and both option combos) of the rows of a table, counted from 0. */
export type SeriesIndex = Readonly<{ count: number; of: ReadonlyMap<Column, Int32Array> }>

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
  const numbers = new Map<number, number>()
  const of = new Map(
    columns.map((column) => {
      const { units, combos, attributes } = column
      const series = Int32Array.from(units, (unit, row) => {
        const key = (unit * COMBOS + (combos[row] as number)) * ATTRIBUTES + (attributes[row] as number)
        const number = numbers.get(key) ?? numbers.size
        if (number === numbers.size) numbers.set(key, number)
        return number
      })
      return [column, series] as const
    }),
  )
  return { count: numbers.size, of }
}
