import { TONE_COLORS, type Tone } from './palette'

export const MARK_SIZE = 9

const half = MARK_SIZE / 2

const SHAPES: Readonly<Record<Exclude<Tone, 'none'>, string>> = {
  low: `M${-half},${-half + 1}H${half}L0,${half - 0.5}Z`,
  mid: `M${-half},0a${half},${half} 0 1 0 ${MARK_SIZE},0a${half},${half} 0 1 0 ${-MARK_SIZE},0Z`,
  high: `M${-half},${half - 1}H${half}L0,${-half + 0.5}Z`,
}

/** The legend class as a shape (▼ ● ▲), centred on x, y: what colour says to some, the shape says to all. */
export function Mark({ tone, x, y }: Readonly<{ tone: Tone; x: number; y: number }>) {
  if (tone === 'none') return null
  return <path d={SHAPES[tone]} transform={`translate(${x},${y})`} fill={TONE_COLORS[tone]} />
}
