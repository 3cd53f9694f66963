import { frequencyOrder, isPeriodType, nextPeriod, periodContaining, periodsWithin } from '../../src/dhis2/period'
import type { PeriodTypeName } from '../../src/dhis2/period-rules'
import { NO_MODIFIERS, type ItemModifiers } from '../../src/dhis2/expression/items'
import { isRecord, isReference } from '../metadata/shape'
import { derived, type MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { aggregate } from './aggregate'
import { isAggregationType, type AggregationType } from './aggregation-types'
import { slotOf, type QueryAxes } from './axes'
import { chosenRows, type ComboChoice } from './chosen-rows'
import type { Axes, Cells, Slot } from './cube'
import { meetsAll } from './parse-query'
import { yearsRead } from './partitions'
import type { AnalyticsQuery } from './query'
import type { AnalyticsTables } from './tables'
import { aggregationTypeOf } from './validate'

/** What the values of a query are computed from. `allows`: elements that the element group sets of the query leave in. */
export type Evaluation = Readonly<{
  query: AnalyticsQuery
  state: MockState
  tables: AnalyticsTables
  axes: QueryAxes
  allows: (element: string) => boolean
}>

const ANY_COMBO: ComboChoice = { combo: null, attribute: null }
const NO_CELLS: Cells = new Map()

/** Shortest period type of the data sets an element is in: how often it is reported. */
const periodTypeByElement = derived(['dataSets'], (store) => {
  const types = new Map<string, PeriodTypeName>()
  for (const set of store.all('dataSets')) {
    const type = set['periodType']
    if (!isPeriodType(type)) continue
    for (const entry of Array.isArray(set['dataSetElements']) ? set['dataSetElements'] : []) {
      if (!isRecord(entry) || !isReference(entry['dataElement'])) continue
      const known = types.get(entry['dataElement'].id)
      if (!known || frequencyOrder(type) < frequencyOrder(known)) types.set(entry['dataElement'].id, type)
    }
  }
  return types
})

/** Aggregated values of an element, or of the part of it that a choice of combos leaves. */
export function elementCells(
  evaluation: Evaluation,
  element: MetadataObject,
  choice: ComboChoice = ANY_COMBO,
  modifiers: ItemModifiers = NO_MODIFIERS,
  axes: Axes = evaluation.axes,
): Cells {
  const { tables, state, query } = evaluation
  const table = tables.elements.get(element.id)
  if (!table || !evaluation.allows(element.id)) return NO_CELLS
  const slots = axes.slots.map((slot) => movedSlot(slot, modifiers))
  return aggregate({
    element: chosenRows(table, choice, tables),
    type: typeFor(element, modifiers, query),
    years: yearsRead([...evaluation.axes.slots, ...slots], tables.years),
    axes: {
      unitSets: axes.unitSets,
      slots,
      splits: axes.splits,
    },
    dataPeriodType: periodTypeByElement(state.metadata).get(element.id) ?? null,
    counts: meetsAll(query.options.preAggregationMeasureCriteria),
    from: modifiers.minDate,
    to: modifiers.maxDate,
  })
}

function typeFor(element: MetadataObject, modifiers: ItemModifiers, query: AnalyticsQuery): AggregationType {
  const own = modifiers.aggregationType
  if (isAggregationType(own)) return own
  return query.options.aggregationType ?? aggregationTypeOf(element)
}

function movedSlot(slot: Slot, { periodOffset, yearToDate }: ItemModifiers): Slot {
  if (slot.periods.length === 0 || (periodOffset === 0 && !yearToDate)) return slot
  const moved = slot.periods.map((period) => nextPeriod(period, periodOffset))
  if (!yearToDate) return slotOf(moved)
  const sinceJanuary = moved.flatMap((period) =>
    periodsWithin(period.type, periodContaining('Yearly', period.start).start, period.start),
  )
  return slotOf([...new Map(sinceJanuary.map((period) => [period.id, period])).values()])
}
