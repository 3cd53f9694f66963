import type { AnalyticsTables, Column, ElementTable } from './tables'

/** The part of an element that an operand names; null = every combo. */
export type ComboChoice = Readonly<{ combo: string | null; attribute: string | null }>

/** Tables never change: the rows of an operand are picked out once for all queries. */
const known = new WeakMap<ElementTable, Map<string, ElementTable>>()

/** The rows of the chosen combos alone. */
export function chosenRows(element: ElementTable, choice: ComboChoice, tables: AnalyticsTables): ElementTable {
  const { combo, attribute } = choice
  if (combo === null && attribute === null) return element
  const choices = known.get(element) ?? new Map<string, ElementTable>()
  known.set(element, choices)
  const key = `${combo ?? ''}.${attribute ?? ''}`
  const found = choices.get(key)
  if (found) return found
  const numbers = { combo: numberOf(combo, tables.combos), attribute: numberOf(attribute, tables.attributes) }
  const columns = element.columns.map((column) => picked(column, numbers)).filter(({ units }) => units.length > 0)
  const chosen = { ...element, columns }
  choices.set(key, chosen)
  return chosen
}

/** Null = any; -1 = one that no row has. */
function numberOf(uid: string | null, uids: readonly string[]): number | null {
  return uid === null ? null : uids.indexOf(uid)
}

type Numbers = Readonly<{ combo: number | null; attribute: number | null }>

function picked(column: Column, { combo, attribute }: Numbers): Column {
  const { units, combos, attributes } = column
  const rows = Array.from(units.keys()).filter(
    (row) => (combo === null || combos[row] === combo) && (attribute === null || attributes[row] === attribute),
  )
  return {
    ...column,
    units: Int32Array.from(rows, (row) => units[row] as number),
    values: Float64Array.from(rows, (row) => column.values[row] as number),
    combos: Uint16Array.from(rows, (row) => combos[row] as number),
    attributes: Uint16Array.from(rows, (row) => attributes[row] as number),
    texts: column.texts && rows.map((row) => column.texts?.[row] ?? ''),
  }
}
