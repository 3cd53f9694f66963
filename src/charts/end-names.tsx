import type { ReactNode } from 'react'
import { SMALL_FONT_SIZE } from './layout'
import { INK, MUTED_INK } from './palette'
import { spreadLabels, type TrendLayout } from './trend-layout'

const LINE_HEIGHT = 13
const SWATCH_WIDTH = 20

/** `y` is where the line ends; `swatch` is drawn in 20 pixels around 0. */
export type EndName = Readonly<{ id: string; y: number; isMuted: boolean; swatch: ReactNode }>

/** Names beside the ends of their lines; where these are close the names make room for each other. */
export function EndNames({ entries, layout }: Readonly<{ entries: readonly EndName[]; layout: TrendLayout }>) {
  const labels = entries.map(({ y }, index) => ({ y, height: layout.names[index]?.height ?? 0 }))
  const middles = spreadLabels(labels, layout.plotTop - 4, layout.plotBottom + 4)
  return (
    <>
      {entries.map((entry, index) => {
        const lines = layout.names[index]?.lines ?? []
        const y = middles[index] ?? entry.y
        return (
          <g key={entry.id} transform={`translate(${layout.namesLeft},${Math.round(y * 10) / 10})`}>
            <g transform={`translate(${SWATCH_WIDTH / 2 + 1},0)`}>{entry.swatch}</g>
            {lines.map((line, place) => (
              <text
                key={place}
                x={SWATCH_WIDTH + 4}
                y={(place - (lines.length - 1) / 2) * LINE_HEIGHT + 4}
                fontSize={SMALL_FONT_SIZE}
                fill={entry.isMuted ? MUTED_INK : INK}
              >
                {line}
              </text>
            ))}
          </g>
        )
      })}
    </>
  )
}
