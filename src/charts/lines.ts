import type { ScaleLinear } from 'd3-scale'
import type { AbsentBar } from './bars'
import type { LineStyle } from './line-styles'

/** One period of one line. Texts come ready in the reader's language; `details` are further lines of the card. */
export type TrendPoint = Readonly<{ details?: readonly string[] }> &
  (Readonly<{ state: 'value'; value: number; text: string }> | AbsentBar)

/** `points`: one per period, in the order of the periods. */
export type TrendSeries = LineStyle & Readonly<{ id: string; label: string; points: readonly TrendPoint[] }>

export type TrendScale = ScaleLinear<number, number>
