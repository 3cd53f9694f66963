import { dayNumber, isoDateOf, partsOf } from '../../src/dhis2/days'
import { frequencyOrder, periodContaining, periodDays, type Period } from '../../src/dhis2/period'
import type { PeriodTypeName } from '../../src/dhis2/period-rules'
import type { Slot } from './cube'
import type { Column } from './tables'

/** A slot that rows of a column belong to. `weight`: share of the slot a value counts for, per day of its own period. */
export type SlotMatch = Readonly<{ slot: number; weight: number }>

/** Finds the slots of rows of one period. */
export type PeriodMatcher = (column: Pick<Column, 'period' | 'hasPeriodColumns'>) => readonly SlotMatch[]

const NO_MATCH: readonly SlotMatch[] = []

/** `repeats`: the data period type whose value fills finer periods; null where the aggregation does not do that. */
export function matchPeriods(slots: readonly Slot[], repeats: PeriodTypeName | null): PeriodMatcher {
  if (slots.every((slot) => slot.periods.length === 0)) return matchDates(slots)
  const byType = new Map<PeriodTypeName, Map<string, SlotMatch[]>>()
  const enter = (type: PeriodTypeName, id: string, match: SlotMatch): void => {
    const ids = byType.get(type) ?? new Map<string, SlotMatch[]>()
    byType.set(type, ids.set(id, [...(ids.get(id) ?? []), match]))
  }
  slots.forEach((slot, index) => {
    for (const { type, id, weight } of columnsOfSlot(slot, repeats)) enter(type, id, { slot: index, weight })
  })
  return (column) => {
    if (!column.hasPeriodColumns) return NO_MATCH
    const found: SlotMatch[] = []
    for (const [type, ids] of byType) {
      const containing = periodColumn(column.period, type)
      if (containing !== null) found.push(...(ids.get(containing) ?? NO_MATCH))
    }
    return found.length > 1 ? onceASlot(found) : found
  }
}

/** A value counts once for a slot, also where two of its periods hold it. */
function onceASlot(found: readonly SlotMatch[]): readonly SlotMatch[] {
  const bySlot = new Map<number, SlotMatch>()
  for (const match of found) if (!bySlot.has(match.slot)) bySlot.set(match.slot, match)
  return [...bySlot.values()]
}

function matchDates(slots: readonly Slot[]): PeriodMatcher {
  return ({ period }) =>
    slots.flatMap((slot, index) =>
      period.start >= slot.start && period.end <= slot.end ? [{ slot: index, weight: 1 / slot.days }] : NO_MATCH,
    )
}

const columnIds = new Map<PeriodTypeName, Map<string, string | null>>()

/** What the table's column of a period type holds for data of a period; null = empty. */
function periodColumn(period: Period, type: PeriodTypeName): string | null {
  const ids = columnIds.get(type) ?? new Map<string, string | null>()
  columnIds.set(type, ids)
  const known = ids.get(period.id)
  if (known !== undefined) return known
  const id = containingId(period, type)
  ids.set(period.id, id)
  return id
}

function containingId(period: Period, type: PeriodTypeName): string | null {
  if (period.type === type) return period.id
  if (frequencyOrder(period.type) >= frequencyOrder(type)) return null
  // A week belongs where its fourth day lies.
  const day = period.type.startsWith('Weekly') ? isoDateOf(dayNumber(period.start) + 3) : period.start
  return periodContaining(type, day).id
}

type SlotColumn = Readonly<{ type: PeriodTypeName; id: string; weight: number }>

/** Periods asked of the table for a slot: its own, or those of the data where values are repeated in finer periods. */
function columnsOfSlot(slot: Slot, repeats: PeriodTypeName | null): readonly SlotColumn[] {
  const first = slot.periods[0]
  if (!first || repeats === null || !isFiner(first.type, repeats)) {
    return slot.periods.map(({ type, id }) => ({ type, id, weight: 1 / slot.days }))
  }
  const held = slot.periods.flatMap((period) => dataPeriodsOf(period, repeats))
  if (slot.periods.length === 1) {
    return held.map(({ period, share }) => ({ type: repeats, id: period.id, weight: share / periodDays(period) }))
  }
  const distinct = new Map(held.map(({ period }) => [period.id, period]))
  const days = [...distinct.values()].reduce((sum, period) => sum + periodDays(period), 0)
  return [...distinct.keys()].map((id) => ({ type: repeats, id, weight: 1 / days }))
}

/** True when values of `data` periods must be repeated to answer for periods of the type (also: financial for calendar years). */
function isFiner(type: PeriodTypeName, data: PeriodTypeName): boolean {
  const [asked, stored] = [frequencyOrder(type), frequencyOrder(data)]
  return asked < stored || (asked === stored && type !== data)
}

/** The data period that a period begins in; a financial year lies in two, each counting for its months. */
function dataPeriodsOf(period: Period, data: PeriodTypeName): readonly Readonly<{ period: Period; share: number }>[] {
  const first = periodContaining(data, period.start)
  const second = periodContaining(data, period.end)
  const spansYears = frequencyOrder(period.type) === frequencyOrder('Yearly') && second.id !== first.id
  if (!spansYears) return [{ period: first, share: 1 }]
  const monthsBefore = partsOf(dayNumber(period.start))[1] - 1
  return [
    { period: first, share: (12 - monthsBefore) / 12 },
    { period: second, share: monthsBefore / 12 },
  ]
}
