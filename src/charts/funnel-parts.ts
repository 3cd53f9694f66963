import type { Bar, StackPart } from './bars'
import type { StackSeries } from './stacked-bars'

/**
 * One step of a funnel. `parts` split its value by series, in the value's unit; what they leave of it is drawn plain.
 * `dropText`: what was lost since the step above, in words.
 */
export type FunnelStep = Readonly<{
  id: string
  label: string
  bar: Bar
  parts?: readonly StackPart[]
  dropText?: string
  /** Further lines of the card. */
  details?: readonly string[]
  /** False for a step that leads nowhere. True when left out. */
  selectable?: boolean
}>

/** From and to in the value's unit; null for what no part accounts for. */
export type FunnelSegment = Readonly<{ series: StackSeries | null; from: number; to: number }>

/** Segments in the order of the series, then the rest. Parts that are not above zero take no room. */
export function funnelSegments(step: FunnelStep, series: readonly StackSeries[]): readonly FunnelSegment[] {
  const amountOf = (id: string): number =>
    (step.parts ?? []).reduce((sum, part) => (part.series === id && part.amount > 0 ? sum + part.amount : sum), 0)
  let done = 0
  const segments = series.flatMap((entry): readonly FunnelSegment[] => {
    const from = done
    done += amountOf(entry.id)
    return done > from ? [{ series: entry, from, to: done }] : []
  })
  const whole = wholeOf(step)
  return whole > done ? [...segments, { series: null, from: done, to: whole }] : segments
}

/** The value of a step, not below zero; 0 without a value. */
function wholeOf({ bar }: FunnelStep): number {
  return bar.state === 'value' || bar.state === 'notSplit' ? Math.max(bar.value ?? 0, 0) : 0
}

/** Length of the drawn bar: to the end of the value or, where parts add up to more, of these. Null without a bar. */
export function lengthOf(step: FunnelStep, series: readonly StackSeries[]): number | null {
  const hasBar = step.bar.state === 'value' || (step.bar.state === 'notSplit' && step.bar.value !== null)
  return hasBar ? (funnelSegments(step, series).at(-1)?.to ?? 0) : null
}
