import { frequencyOrder, isPeriodType } from '../../src/dhis2/period'
import type { ReportingRateMetric } from '../../src/dhis2/expression/ast'
import type { MetadataObject } from '../metadata/store'
import { cellNumber, placerOf, splitSize, type Axes, type Slot } from './cube'
import type { Evaluation } from './item-values'
import { matchPeriods } from './match-periods'
import type { AnalyticsTables, ReportTable, ReportTarget } from './tables'
import { unitSetFinder } from './unit-ranges'

/** A figure of a data set with the two counts it stands on. */
export type RateCell = Readonly<{ value: number; actual: number; expected: number }>

/** Figures of the cells that have a unit reports are expected of; also where none came in. */
export function rateCells(
  { axes, tables, query }: Evaluation,
  dataSet: MetadataObject,
  metric: ReportingRateMetric,
): ReadonlyMap<number, RateCell> {
  const table = tables.reports.get(dataSet.id)
  if (!table) return new Map()
  const isOnTime = metric.endsWith('ON_TIME')
  const actual = actualReports(table, axes, isOnTime)
  const cells = new Map<number, RateCell>()
  axes.slots.forEach((slot, slotIndex) => {
    const times = expectedTimes(
      slot,
      dataSet,
      query.filters.some(({ type }) => type === 'PERIOD'),
    )
    for (const [cell, targets] of expectedUnits(table, axes, slotIndex, tables)) {
      const expected = targets * times
      cells.set(cell, figure(metric, actual.get(cell) ?? 0, expected))
    }
  })
  return cells
}

function figure(metric: ReportingRateMetric, actual: number, expected: number): RateCell {
  switch (metric) {
    case 'EXPECTED_REPORTS':
      return { value: expected, actual, expected }
    case 'ACTUAL_REPORTS':
    case 'ACTUAL_REPORTS_ON_TIME':
      return { value: actual, actual, expected }
    default:
      return { value: expected === 0 ? 0 : Math.min(100, (actual * 100) / expected), actual, expected }
  }
}

/** How often a report is due in the slot; 0 when the slot is shorter than the set's period. */
function expectedTimes({ periods, days }: Slot, dataSet: MetadataObject, isFilter: boolean): number {
  const setType = dataSet['periodType']
  const first = periods[0]
  if (!first || !isPeriodType(setType)) return 0
  const count = isFilter ? periods.length : 1
  if (setType === 'Daily') return days
  return Math.floor(frequencyOrder(first.type) / frequencyOrder(setType)) * count
}

/** Targets whose unit is open from the first to the last day of the slot, by cell. */
function expectedUnits(
  { targets }: ReportTable,
  axes: Axes,
  slotIndex: number,
  tables: AnalyticsTables,
): ReadonlyMap<number, number> {
  const slot = axes.slots[slotIndex]
  const isOpen = ({ unit }: ReportTarget): boolean => {
    const [opening = '', closing = ''] = [tables.opening[unit], tables.closing[unit]]
    return slot !== undefined && opening <= slot.start && (closing === '' || closing >= slot.end)
  }
  const cellsOf = cellFinder(axes)
  const counts = new Map<number, number>()
  for (const target of targets) {
    if (!isOpen(target)) continue
    for (const cell of cellsOf(target, slotIndex)) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return counts
}

function actualReports({ reports }: ReportTable, axes: Axes, onTimeOnly: boolean): ReadonlyMap<number, number> {
  const match = matchPeriods(axes.slots, null)
  const cellsOf = cellFinder(axes)
  const counts = new Map<number, number>()
  for (const report of reports) {
    if (onTimeOnly && !report.onTime) continue
    for (const { slot } of match(report)) {
      for (const cell of cellsOf(report, slot)) counts.set(cell, (counts.get(cell) ?? 0) + 1)
    }
  }
  return counts
}

/** Finds the cells of one slot that a unit's report belongs to. */
function cellFinder(axes: Axes): (target: ReportTarget, slot: number) => readonly number[] {
  const size = splitSize(axes.splits)
  const placeAt = placerOf(axes.splits)
  const unitSetsOf = unitSetFinder(axes.unitSets)
  return ({ unit, attribute }, slot) => {
    const place = size === 0 ? -1 : placeAt(unit, -1, attribute)
    return place < 0 ? [] : unitSetsOf(unit).map((unitSet) => cellNumber(axes, slot, unitSet, place))
  }
}
