import { linearScale } from './linear-scale'
import { useId } from 'react'
import { GROUND, LINE_COLORS } from './palette'

export type SparklineProps = Readonly<{
  /** What the line says, in words: it is all a screen reader gets. */
  label: string
  /** One per period, the oldest first; null for a period without a value, which breaks the line. */
  values: readonly (number | null)[]
  /** Pixels. 120 x 32 when left out. */
  width?: number
  height?: number
  color?: string
}>

const EDGE = 5
const LAST_RADIUS = 3
const ALONE_RADIUS = 1.5

/** A line without axes, from zero. Its last value is marked: filled if it is that of the last period, else hollow. */
export function Sparkline({ label, values, width = 120, height = 32, color = LINE_COLORS[0] }: SparklineProps) {
  const id = useId().replace(/:/g, '')
  const known = values.filter((value) => value !== null)
  const [bottom, top] = [Math.min(0, ...known), Math.max(0, ...known)]
  const yOf = linearScale([bottom, top > bottom ? top : bottom + 1], [height - EDGE, EDGE])
  const xOf = (index: number): number =>
    values.length < 2 ? width / 2 : EDGE + (index * (width - 2 * EDGE)) / (values.length - 1)
  // A value without neighbours is a point: a circle below.
  const path = values.map((value, index) => {
    if (value === null || isAlone(values, index)) return ''
    return `${isKnown(values, index - 1) ? 'L' : 'M'}${round(xOf(index))},${round(yOf(value))}`
  })
  const last = values.findLastIndex((value) => value !== null)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-labelledby={id}
      direction="ltr"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={id}>{label}</title>
      <path d={path.join('')} fill="none" stroke={color} strokeWidth={1.5} strokeLinejoin="round" />
      {values.map((value, index) => {
        if (value === null || (index !== last && !isAlone(values, index))) return null
        const isHollow = index === last && last < values.length - 1
        return (
          <circle
            key={index}
            cx={round(xOf(index))}
            cy={round(yOf(value))}
            r={index === last ? LAST_RADIUS : ALONE_RADIUS}
            fill={isHollow ? GROUND : color}
            stroke={isHollow ? color : undefined}
            strokeWidth={isHollow ? 1.5 : undefined}
          />
        )
      })}
    </svg>
  )
}

type Values = SparklineProps['values']

const isKnown = (values: Values, index: number): boolean => (values[index] ?? null) !== null
const isAlone = (values: Values, index: number): boolean => !isKnown(values, index - 1) && !isKnown(values, index + 1)

const round = (pixels: number): number => Math.round(pixels * 10) / 10
