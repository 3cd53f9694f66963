import { dayNumber, isoDateOf } from '../../src/dhis2/days'
import type { Period } from '../../src/dhis2/period'
import type { Slot } from './cube'

/** Year of the rows of a period: the server keeps each year in a table of its own. A week is of its fourth day's. */
export function yearOf({ type, start }: Pick<Period, 'type' | 'start'>): number {
  return Number((type.startsWith('Weekly') ? isoDateOf(dayNumber(start) + 3) : start).slice(0, 4))
}

/**
 * Years whose rows a query reads: those its periods lie in, of which there are any rows; null = all years, also where
 * none is left. Seen: a LAST value of an earlier year shows only when that year is asked too
 * (DefaultQueryPlanner.java, `filterNonExistingPartitions`).
 */
export function yearsRead(slots: readonly Slot[], existing: ReadonlySet<number>): ReadonlySet<number> | null {
  const years = new Set<number>()
  for (const { start, end, periods } of slots) {
    const spans = periods.length > 0 ? periods : [{ start, end }]
    for (const span of spans) {
      const [first, last] = [Number(span.start.slice(0, 4)), Number(span.end.slice(0, 4))]
      for (let year = first; year <= last; year += 1) if (existing.has(year)) years.add(year)
    }
  }
  return years.size === 0 ? null : years
}
