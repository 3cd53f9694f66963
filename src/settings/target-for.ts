import { parsePeriod } from '../dhis2/period'
import type { Settings, Target } from './settings'

export type TargetAsked = Readonly<{
  /** Level of the organisation unit; null for several units, or where it is not known. */
  level: number | null
  /** A period id; of a keyword (LAST_YEAR) only targets without an end and a beginning are known to hold. */
  periodId: string
}>

/** Days, ISO; null = open. */
type Span = Readonly<{ start: string | null; end: string | null }>

/**
 * The target in force on the last day of the period, in the unit of the indicator; null when none is set. One for the
 * level comes before one for every level, then the narrower span, then the later one.
 */
export function targetFor(
  { targets }: Pick<Settings, 'targets'>,
  indicator: string,
  { level, periodId }: TargetAsked,
): number | null {
  const day = parsePeriod(periodId)?.end ?? null
  const [best] = targets
    .filter((target) => target.indicator === indicator)
    .filter((target) => target.level === null || target.level === level)
    .filter((target) => isInForce(spanOf(target), day))
    .sort(mostSpecificFirst)
  return best?.value ?? null
}

function spanOf({ from, to }: Target): Span {
  return {
    start: from === null ? null : (parsePeriod(from)?.start ?? null),
    end: to === null ? null : (parsePeriod(to)?.end ?? null),
  }
}

function isInForce({ start, end }: Span, day: string | null): boolean {
  if (day === null) return start === null && end === null
  return (start === null || start <= day) && (end === null || day <= end)
}

const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

function mostSpecificFirst(a: Target, b: Target): number {
  if ((a.level === null) !== (b.level === null)) return a.level === null ? 1 : -1
  const [one, other] = [spanOf(a), spanOf(b)]
  return daysOf(one) - daysOf(other) || (other.start ?? FIRST_DAY).localeCompare(one.start ?? FIRST_DAY)
}

/** A span with one end open is longer than any with two, one with both open the longest. */
function daysOf({ start, end }: Span): number {
  return Date.parse(end ?? LAST_DAY) - Date.parse(start ?? FIRST_DAY)
}
