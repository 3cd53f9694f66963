import { isWithin, orgUnitTree } from '../metadata/org-unit-tree'
import { periodContaining, nextPeriod, isPeriodType, type Period } from '../../src/dhis2/period'
import type { EntryElement, EntrySet } from './data-model'
import type { CheckedRow } from './row-checks'
import type { RowContext } from './row-context'

const DAY = 86_400_000

/** Kept per set and day: every row of an import asks. */
const latestOpen = new WeakMap<EntrySet, Readonly<{ today: string; period: Period | null }>>()

/** Last period a set takes values of today: the one before the current, moved on by `openFuturePeriods`. */
export function latestOpenPeriod(set: EntrySet, today: string): Period | null {
  const known = latestOpen.get(set)
  if (known?.today === today) return known.period
  const period = isPeriodType(set.periodType)
    ? nextPeriod(periodContaining(set.periodType, today), set.openFuturePeriods - 1)
    : null
  latestOpen.set(set, { today, period })
  return period
}

/** True when the days after the end of the period in which the set may be changed are over. */
export function isExpired(set: EntrySet, period: Period, today: string): boolean {
  if (set.expiryDays <= 0) return false
  return Date.parse(period.end) + set.expiryDays * DAY < Date.parse(today)
}

export type InputState = 'open' | 'closed' | 'notListed'

/** Whether the set's own list of input periods, if it has one, opens the period today. */
export function inputState(set: EntrySet, period: string, today: string): InputState {
  if (set.inputPeriods.length === 0) return 'open'
  const entries = set.inputPeriods.filter((entry) => entry.period === period)
  if (entries.length === 0) return 'notListed'
  const isOpen = entries.some(({ opens = today, closes = today }) => opens <= today && today <= closes)
  return isOpen ? 'open' : 'closed'
}

/** The checks DHIS2 makes of every row: dates and units of the attribute option combo, expiry, future, input periods. */
export function refuseUntimely(row: CheckedRow, index: number, context: RowContext): boolean {
  return (
    refuseAttributeCombo(row, index, context) ||
    (!context.options.force &&
      (refuseExpired(row, index, context) ||
        refuseFuture(row, index, context) ||
        refuseInputPeriod(row, index, context)))
  )
}

function refuseAttributeCombo(
  { attributeCombo, period, orgUnit }: CheckedRow,
  index: number,
  { conflicts, state }: RowContext,
): boolean {
  if (typeof attributeCombo === 'string') return false
  const { id, start, end, limits } = attributeCombo
  if ((start !== undefined && start > period.end) || (end !== undefined && end < period.start)) {
    const message = `Period: \`${period.id}\` is not within date range of attribute option combo: \`${id}\``
    conflicts.add(index, 'E7638', 'period', { period: period.id, categoryOptionCombo: id }, message)
    return true
  }
  if (limits.length === 0) return false
  const tree = orgUnitTree(state.metadata)
  if (limits.every((units) => units.some((unit) => isWithin(tree, orgUnit, unit)))) return false
  const message = `Organisation unit: \`${orgUnit}\` is not valid for attribute option combo: \`${id}\``
  conflicts.add(index, 'E7639', 'orgUnit', { organisationUnit: orgUnit, categoryOptionCombo: id }, message)
  return true
}

function refuseExpired(row: CheckedRow, index: number, context: RowContext): boolean {
  if (!context.options.strict.locking || context.mayEditExpired) return false
  const sets = setsJudging(row.element, context)
  const expired = sets.find((set) => isExpired(set, row.period, context.today))
  if (!expired || sets.some((set) => !isExpired(set, row.period, context.today))) return false
  const message = `Current date is past expiry days for period: \`${row.period.id}\` and data set: \`${expired.id}\``
  context.conflicts.add(index, 'E7640', 'period', { period: row.period.id, dataSet: expired.id }, message)
  return true
}

function setsJudging(element: EntryElement, { sets }: RowContext): readonly EntrySet[] {
  return sets ?? element.dataSets
}

function refuseFuture(row: CheckedRow, index: number, context: RowContext): boolean {
  const latest = mostOpen(setsJudging(row.element, context), context.today)
  if (!latest || row.period.start <= latest.period.start) return false
  const [pe, de, ds] = [row.period.id, row.element.id, latest.set.id]
  const message = `Period: \`${pe}\` is after latest open future period: \`${latest.period.id}\` for data element: \`${de}\` and data set: \`${ds}\``
  context.conflicts.add(index, 'E7641', 'period', { period: pe, dataElement: de, dataSet: ds }, message)
  return true
}

type MostOpen = Readonly<{ set: EntrySet; period: Period }>

/** Kept per list of sets and day, as above. */
const mostOpenOf = new WeakMap<readonly EntrySet[], Readonly<{ today: string; found: MostOpen | undefined }>>()

/** The set that takes the latest periods today; undefined where none has a period type. */
export function mostOpen(sets: readonly EntrySet[], today: string): MostOpen | undefined {
  const known = mostOpenOf.get(sets)
  if (known?.today === today) return known.found
  const found = sets
    .flatMap((set) => {
      const period = latestOpenPeriod(set, today)
      return period ? [{ set, period }] : []
    })
    .reduce<MostOpen | undefined>(
      (best, one) => (best && best.period.start >= one.period.start ? best : one),
      undefined,
    )
  mostOpenOf.set(sets, { today, found })
  return found
}

function refuseInputPeriod(row: CheckedRow, index: number, context: RowContext): boolean {
  if (!context.options.strict.inputPeriods) return false
  const sets = setsJudging(row.element, context)
  const states = sets.map((set) => inputState(set, row.period.id, context.today))
  if (sets.length === 0 || states.includes('open')) return false
  const pe = row.period.id
  const closed = sets[states.indexOf('closed')]
  if (closed) {
    const message = `Period: \`${pe}\` is not open for this data set at this time: \`${closed.id}\``
    context.conflicts.add(index, 'E7643', 'period', { period: pe, dataSet: closed.id }, message)
  } else {
    const message = `Period: \`${pe}\` does not conform to the open periods of associated data sets`
    context.conflicts.add(index, 'E7644', 'period', { period: pe }, message)
  }
  return true
}
