import type { ExpressionNode } from '../../src/dhis2/expression/ast'
import type { ExpressionContext } from '../../src/dhis2/expression/evaluate'
import type { ExpressionItem } from '../../src/dhis2/expression/items'
import { numericValue } from '../../src/dhis2/expression/missing-values'
import type { Scalar } from '../../src/dhis2/expression/operators'
import type { ComboChoice } from './chosen-rows'
import { cellNumber, splitSize, type Cells, type UnitSet } from './cube'
import { AnalyticsError } from './errors'
import { fixedValue, orgUnitTest } from './fixed-values'
import { formulaOf, type Formula } from './indicator-source'
import { elementCells, type Evaluation } from './item-values'
import { rateCells } from './reporting-rates'

const NO_CELLS: Cells = new Map()

/** Values of expression items by cell, found once each. */
export type ItemSource = Readonly<{ cellsOf: (item: ExpressionItem) => Cells }>

export function itemSource(evaluation: Evaluation): ItemSource {
  const found = new Map<string, Cells>()
  return {
    cellsOf(item) {
      const known = found.get(item.key)
      if (known) return known
      const cells = findCells(item, evaluation)
      found.set(item.key, cells)
      return cells
    },
  }
}

/** An expression's context in one cell. */
export function contextOf(
  source: ItemSource,
  evaluation: Evaluation,
  place: Readonly<{ cell: number; slot: number; units: UnitSet }>,
): ExpressionContext {
  return {
    item: (item): Scalar => source.cellsOf(item).get(place.cell) ?? null,
    fixed: (reference) => fixedValue(reference, evaluation, place),
    orgUnitTest: (test) => orgUnitTest(test, evaluation, place.units),
  }
}

/** @throws {AnalyticsError} E7152 for an offset where a filter holds the periods, in versions that refuse it. */
function findCells(item: ExpressionItem, evaluation: Evaluation): Cells {
  const { state, query } = evaluation
  const isPeriodFilter = query.filters.some(({ type }) => type === 'PERIOD')
  if (item.modifiers.periodOffset !== 0 && isPeriodFilter && state.quirks.refusesOffsetWithPeriodFilter) {
    throw new AnalyticsError('E7152')
  }
  if (item.kind === 'subExpression') return subExpressionCells(item.expression, evaluation)
  const { reference } = item
  switch (reference.kind) {
    case 'dataElement':
      return cellsOfElement(reference.id, { combo: null, attribute: null }, item, evaluation)
    case 'operand': {
      const { dataElement, categoryOptionCombo: combo, attributeOptionCombo: attribute } = reference
      return cellsOfElement(dataElement, { combo, attribute }, item, evaluation)
    }
    case 'reportingRate': {
      const dataSet = state.metadata.get('dataSets', reference.dataSet)
      if (!dataSet) return NO_CELLS
      const cells = rateCells(evaluation, dataSet, reference.metric)
      return new Map([...cells].map(([cell, { value }]) => [cell, value]))
    }
    default:
      // Programs are not emulated: no values.
      return NO_CELLS
  }
}

function cellsOfElement(id: string, choice: ComboChoice, item: ExpressionItem, evaluation: Evaluation): Cells {
  const element = evaluation.state.metadata.get('dataElements', id)
  return element ? elementCells(evaluation, element, choice, item.modifiers) : NO_CELLS
}

/** Computed for each unit that has values (not for its parents), then summed. */
function subExpressionCells(expression: ExpressionNode, evaluation: Evaluation): Cells {
  const { axes } = evaluation
  const formula = formulaOf(expression)
  const units = unitsWithValues(formula, evaluation)
  const single = { ...axes, unitSets: units.map((unit): UnitSet => [[unit, unit + 1]]) }
  const perUnit = { ...evaluation, axes: single }
  const source = itemSource(perUnit)
  const totals = new Map<number, number>()
  axes.slots.forEach((_, slot) => {
    units.forEach((unit, index) => {
      for (let place = 0; place < splitSize(axes.splits); place += 1) {
        const cell = cellNumber(single, slot, index, place)
        if (!formula.items.some((item) => source.cellsOf(item).has(cell))) continue
        const context = contextOf(source, perUnit, { cell, slot, units: [[unit, unit + 1]] })
        const value = numericValue(formula.compute(context), 'NEVER_SKIP')
        if (value === null || Number.isNaN(value)) continue
        axes.unitSets.forEach((ranges, unitSet) => {
          if (!ranges.some(([from, to]) => unit >= from && unit < to)) return
          const total = cellNumber(axes, slot, unitSet, place)
          totals.set(total, (totals.get(total) ?? 0) + value)
        })
      }
    })
  })
  return totals
}

function unitsWithValues({ items }: Formula, { tables, axes }: Evaluation): readonly number[] {
  const units = new Set<number>()
  for (const item of items) {
    for (const column of tables.elements.get(elementOf(item) ?? '')?.columns ?? []) {
      for (const unit of column.units) units.add(unit)
    }
  }
  const asked = axes.unitSets.flat()
  return [...units].filter((unit) => asked.some(([from, to]) => unit >= from && unit < to)).sort((a, b) => a - b)
}

function elementOf(item: ExpressionItem): string | null {
  if (item.kind !== 'data') return null
  if (item.reference.kind === 'dataElement') return item.reference.id
  return item.reference.kind === 'operand' ? item.reference.dataElement : null
}
