import { placeTicks, SMALL_FONT_SIZE, type BarLayout } from './layout'
import type { LinearScale } from './linear-scale'
import { GRID, MUTED_INK } from './palette'

export type ValueAxisProps = Readonly<{
  scale: LinearScale
  format: (value: number) => string
  layout: BarLayout
  width: number
}>

const PIXELS_PER_TICK = 70
/** More only make a wide picture restless. */
const MOST_TICKS = 10

/** Values under the bars, and a light line through them at each. */
export function ValueAxis({ scale, format, layout, width }: ValueAxisProps) {
  const { plotLeft, plotRight, plotTop, plotBottom } = layout
  const wanted = Math.min(MOST_TICKS, Math.max(2, Math.floor((plotRight - plotLeft) / PIXELS_PER_TICK)))
  return (
    <>
      {placeTicks(scale.ticks(wanted), scale, format, width).map(({ value, x, text, anchor }) => (
        <g key={value}>
          <line x1={x} x2={x} y1={plotTop} y2={plotBottom} stroke={GRID} shapeRendering="crispEdges" />
          <text x={x} y={plotBottom + 16} textAnchor={anchor} fontSize={SMALL_FONT_SIZE} fill={MUTED_INK}>
            {text}
          </text>
        </g>
      ))}
    </>
  )
}
