import type { ReferenceLine } from './bars'
import { lineRuns, SMALL_FONT_SIZE, type BarLayout } from './layout'
import { GROUND, INK } from './palette'
import { textWidth } from './text'

/** Height of one label above the bars. */
export const REFERENCE_LINE_HEIGHT = 16

const DASHES = { target: {}, parent: { strokeDasharray: '5 3' } } as const

export type ReferenceLinesProps = Readonly<{
  lines: readonly ReferenceLine[]
  scale: (value: number) => number
  layout: BarLayout
  width: number
}>

/** Lines through all bars, each labelled on a line of its own above them. A white edge keeps them seen over dark bars. */
export function ReferenceLines({ lines, scale, layout, width }: ReferenceLinesProps) {
  return (
    <>
      {lines.map((line, index) => {
        const x = Math.round(scale(line.value)) + 0.5
        const top = layout.plotTop - (lines.length - index) * REFERENCE_LINE_HEIGHT
        return (
          <g key={line.label}>
            {lineRuns(layout, top + REFERENCE_LINE_HEIGHT - 3).map((run) => (
              <g key={run.y1}>
                <line x1={x} x2={x} {...run} stroke={GROUND} strokeWidth={3.5} />
                <line x1={x} x2={x} {...run} stroke={INK} strokeWidth={1.5} {...DASHES[line.kind]} />
              </g>
            ))}
            <text
              {...labelPlace(line.label, x, width)}
              y={top + REFERENCE_LINE_HEIGHT - 6}
              fontSize={SMALL_FONT_SIZE}
              fill={INK}
            >
              {line.label}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** Centred over the line, pushed back inside the picture at its edges. */
function labelPlace(
  label: string,
  x: number,
  width: number,
): Readonly<{ x: number; textAnchor: 'start' | 'middle' | 'end' }> {
  const half = textWidth(label, SMALL_FONT_SIZE) / 2
  if (x - half < 2) return { x: 2, textAnchor: 'start' }
  if (x + half > width - 2) return { x: width - 2, textAnchor: 'end' }
  return { x, textAnchor: 'middle' }
}
