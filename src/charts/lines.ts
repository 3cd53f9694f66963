import type { AbsentBar } from './bars'
import type { LineStyle } from './line-styles'

/** One period of one line. Texts come ready in the reader's language; `details` are further lines of the card. */
export type TrendPoint = Readonly<{ details?: readonly string[] }> &
  (Readonly<{ state: 'value'; value: number; text: string }> | AbsentBar)

/** `points`: one per period, in the order of the periods. */
export type TrendSeries = LineStyle & Readonly<{ id: string; label: string; points: readonly TrendPoint[] }>

/**
 * Per period, why there is not every value: the first reason of all lines. What is not due counts only where it is due
 * for none.
 */
export function absentStates(series: readonly TrendSeries[]): readonly (AbsentBar['state'] | undefined)[] {
  const periods = Math.max(0, ...series.map(({ points }) => points.length))
  return Array.from({ length: periods }, (_, index) => {
    const states = series.flatMap(({ points }) => points[index]?.state ?? [])
    const reason = (['noData', 'notSplit', 'hidden'] as const).find((candidate) => states.includes(candidate))
    return reason ?? (states.every((state) => state === 'notDue') ? 'notDue' : undefined)
  })
}
