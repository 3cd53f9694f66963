import { Axis, Orientation } from '@visx/axis'
import type { ScaleLinear } from 'd3-scale'
import { placeTicks, SMALL_FONT_SIZE, type BarLayout } from './layout'
import { GRID, MUTED_INK } from './palette'

export type ValueAxisProps = Readonly<{
  scale: ScaleLinear<number, number>
  format: (value: number) => string
  layout: BarLayout
  width: number
}>

const PIXELS_PER_TICK = 70
/** More only make a wide picture restless. */
const MOST_TICKS = 10

/** Values under the bars, and a light line through them at each. */
export function ValueAxis({ scale, format, layout, width }: ValueAxisProps) {
  const wanted = Math.min(MOST_TICKS, Math.max(2, Math.floor((layout.plotRight - layout.plotLeft) / PIXELS_PER_TICK)))
  const ticks = placeTicks(scale.ticks(wanted), scale, format, width)
  const byValue = new Map(ticks.map((tick) => [tick.value, tick]))
  return (
    <Axis
      orientation={Orientation.bottom}
      top={layout.plotBottom}
      scale={scale}
      tickValues={ticks.map((tick) => tick.value)}
      tickFormat={(value) => byValue.get(Number(value))?.text}
      hideAxisLine
      tickLength={layout.plotTop - layout.plotBottom}
      tickStroke={GRID}
      tickComponent={({ x, formattedValue }) => {
        const tick = ticks.find((candidate) => candidate.text === formattedValue)
        return (
          <text x={x} y={16} textAnchor={tick?.anchor ?? 'middle'} fontSize={SMALL_FONT_SIZE} fill={MUTED_INK}>
            {formattedValue}
          </text>
        )
      }}
    />
  )
}
