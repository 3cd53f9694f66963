import { numericValue } from '../../src/dhis2/expression/missing-values'
import type { MockState } from '../state'
import { axesOf, type QueryAxes } from './axes'
import { cellNumber, splitSize, type Cells } from './cube'
import { contextOf, itemSource, type ItemSource } from './expression-values'
import { indicatorFormula, type IndicatorFormula } from './indicator-source'
import { elementCells, type Evaluation } from './item-values'
import { meetsAll } from './parse-query'
import { allDimensions, type AnalyticsQuery, type DataItem, type ObjectDimension } from './query'
import { rateCells } from './reporting-rates'
import type { AnalyticsTables } from './tables'

/** What a rate or indicator stands on, as shown by `includeNumDen`. */
export type Fraction = Readonly<{
  numerator: number
  denominator: number
  factor: number
  /** Null where the server shows nothing. */
  multiplier: number | null
  divisor: number | null
}>

/** One value of the answer and where it stands. */
export type ResultRow = Readonly<{
  /** Null when elements were asked by group sets alone. */
  item: DataItem | null
  slot: number
  unitSet: number
  place: number
  /** Chosen groups of the data element group sets that are dimensions, by their uid. */
  groups: ReadonlyMap<string, string>
  value: number | string
  fraction: Fraction | null
}>

export type Result = Readonly<{ axes: QueryAxes; rows: readonly ResultRow[] }>

/** Computes a query from what the last run built. */
export function evaluate(query: AnalyticsQuery, tables: AnalyticsTables, state: MockState): Result {
  const axes = axesOf(query, tables, state.metadata)
  const meets = meetsAll(query.options.measureCriteria)
  const parts = groupChoices(query).map(({ groups, any }) => {
    const allows = (element: string): boolean => {
      const own = tables.elementGroups.get(element)
      return any.every((choices) => choices.some((group) => own?.has(group) === true))
    }
    return rowsOf({ query, state, tables, axes, allows }, groups)
  })
  const rows = NO_ROWS.concat(...parts)
  return { axes, rows: meets ? rows.filter(({ value }) => typeof value === 'number' && meets(value)) : rows }
}

/** `any`: for each element group set, groups of which an element must be in one. */
type GroupChoice = Readonly<{ groups: ReadonlyMap<string, string>; any: readonly (readonly string[])[] }>

/** Every combination of groups of the element group sets that are dimensions; filters take all of theirs. */
function groupChoices(query: AnalyticsQuery): readonly GroupChoice[] {
  const sets = allDimensions(query).filter(
    (dimension): dimension is ObjectDimension => dimension.type === 'DATA_ELEMENT_GROUP_SET',
  )
  let choices: readonly GroupChoice[] = [{ groups: new Map(), any: [] }]
  for (const set of sets) {
    const ids = set.items.map(({ id }) => id)
    choices = choices.flatMap(({ groups, any }) =>
      set.isFilter
        ? [{ groups, any: [...any, ids] }]
        : ids.map((id) => ({ groups: new Map(groups).set(set.id, id), any: [...any, [id]] })),
    )
  }
  return choices
}

type Cell = Readonly<{ value: number | string; fraction: Fraction | null }>

const NO_ROWS: readonly ResultRow[] = []

function rowsOf(evaluation: Evaluation, groups: ReadonlyMap<string, string>): readonly ResultRow[] {
  const source = itemSource(evaluation)
  const data = allDimensions(evaluation.query).filter(({ type }) => type === 'DATA_X')
  const items = data.flatMap((dimension) => (dimension.type === 'DATA_X' ? dimension.items : []))
  if (data.length === 0) return placed(null, plain(cellsOfGroups(evaluation)), evaluation.axes, groups)
  const isFilter = data.some((dimension) => dimension.isFilter)
  const elements = items.filter(({ kind }) => kind === 'element' || kind === 'operand')
  if (isFilter && elements.length > 1) {
    const cells = summed(elements.map((item) => cellsOfData(item, evaluation)))
    return placed(elements[0] ?? null, plain(cells), evaluation.axes, groups)
  }
  return NO_ROWS.concat(
    ...items.map((item) => placed(item, cellsOfItem(item, evaluation, source), evaluation.axes, groups)),
  )
}

function cellsOfItem(item: DataItem, evaluation: Evaluation, source: ItemSource): ReadonlyMap<number, Cell> {
  switch (item.kind) {
    case 'element':
    case 'operand':
      return plain(cellsOfData(item, evaluation))
    case 'rate': {
      const showsCounts = (actual: number, expected: number): Fraction => ({
        numerator: actual,
        denominator: expected,
        factor: 100,
        multiplier: null,
        divisor: null,
      })
      const cells = rateCells(evaluation, item.dataSet, item.metric)
      return new Map(
        [...cells].map(([cell, { value, actual, expected }]) => [
          cell,
          { value, fraction: showsCounts(actual, expected) },
        ]),
      )
    }
    case 'indicator': {
      const formula = indicatorFormula(item.indicator, evaluation.state.metadata)
      return formula ? indicatorCells(formula, evaluation, source) : new Map()
    }
  }
}

function plain(cells: Cells): ReadonlyMap<number, Cell> {
  const plainCells = new Map<number, Cell>()
  for (const [cell, value] of cells) plainCells.set(cell, { value, fraction: null })
  return plainCells
}

function cellsOfData(item: DataItem, evaluation: Evaluation): Cells {
  if (item.kind === 'element') return elementCells(evaluation, item.element)
  if (item.kind !== 'operand') return new Map()
  const choice = { combo: item.combo?.id ?? null, attribute: item.attribute?.id ?? null }
  return elementCells(evaluation, item.element, choice)
}

/** Without `dx`, the values of all elements of the groups are summed, whatever their own aggregation type. */
function cellsOfGroups(evaluation: Evaluation): Cells {
  const { query, tables, state } = evaluation
  const type = query.options.aggregationType ?? 'SUM'
  const sums = { ...query, options: { ...query.options, aggregationType: type } }
  return summed(
    [...tables.elements.keys()].map((id) => {
      const element = state.metadata.get('dataElements', id)
      return element ? elementCells({ ...evaluation, query: sums }, element) : new Map<number, number>()
    }),
  )
}

function summed(all: readonly Cells[]): Cells {
  const totals = new Map<number, number>()
  for (const cells of all) {
    for (const [cell, value] of cells) {
      if (typeof value === 'number') totals.set(cell, (totals.get(cell) ?? 0) + value)
    }
  }
  return totals
}

/** All cells are looked at: an expression may have a value where its items have none. */
function indicatorCells(
  { numerator, denominator, factor, isAnnualized }: IndicatorFormula,
  evaluation: Evaluation,
  source: ItemSource,
): ReadonlyMap<number, Cell> {
  const { axes } = evaluation
  const cells = new Map<number, Cell>()
  const places = splitSize(axes.splits)
  axes.slots.forEach(({ days }, slot) => {
    axes.unitSets.forEach((units, unitSet) => {
      for (let place = 0; place < places; place += 1) {
        const cell = cellNumber(axes, slot, unitSet, place)
        const context = contextOf(source, evaluation, { cell, slot, units })
        const below = numericValue(denominator.compute(context), 'SKIP_IF_ALL_VALUES_MISSING')
        const above = numericValue(numerator.compute(context), 'SKIP_IF_ALL_VALUES_MISSING')
        if (above === null || below === null || below === 0 || Number.isNaN(below) || Number.isNaN(above)) continue
        const multiplier = isAnnualized ? factor * 365 : factor
        const divisor = isAnnualized ? days : 1
        const shown = { numerator: above, denominator: below, factor: multiplier / divisor, multiplier, divisor }
        cells.set(cell, { value: (above * multiplier) / (below * divisor), fraction: shown })
      }
    })
  })
  return cells
}

function placed(
  item: DataItem | null,
  cells: ReadonlyMap<number, Cell>,
  axes: QueryAxes,
  groups: ReadonlyMap<string, string>,
): readonly ResultRow[] {
  const places = splitSize(axes.splits)
  const inOrder = Float64Array.from(cells.keys()).sort()
  return Array.from(inOrder, (cell): ResultRow => {
    const { value, fraction } = cells.get(cell) as Cell
    const rest = Math.floor(cell / places)
    const unitSet = rest % axes.unitSets.length
    const slot = (rest - unitSet) / axes.unitSets.length
    return { item, slot, unitSet, place: cell % places, groups, value, fraction }
  })
}
