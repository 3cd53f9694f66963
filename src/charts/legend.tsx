import { absentLayers } from './absent-layers'
import type { AbsentBar } from './bars'
import type { Pattern, PatternIds } from './chart-patterns'
import { flowLegend, LEGEND_TEXT_SIZE } from './layout'
import { Mark } from './mark'
import { GAP_OUTLINE, GROUND, INK, TONE_COLORS, type Tone } from './palette'

/** What stands before a legend entry's words. */
export type Swatch = Readonly<
  | { kind: 'tone'; tone: Tone }
  | { kind: 'series'; color: string; pattern: Pattern | null }
  | { kind: AbsentBar['state'] }
>

export type LegendEntry = Readonly<{ label: string; swatch: Swatch }>

export type LegendProps = Readonly<{
  entries: readonly LegendEntry[]
  patterns: PatternIds
  width: number
}>

const BOX = 12

/** Legend entries from the top of the picture, as many lines as they need (`flowLegend` says how high that is). */
export function Legend({ entries, patterns, width }: LegendProps) {
  const { places } = flowLegend(
    entries.map((entry) => entry.label),
    width,
  )
  return (
    <>
      {entries.map((entry, index) => {
        const { x, y } = places[index] ?? { x: 0, y: 0 }
        return (
          <g key={entry.label} transform={`translate(${x},${y})`}>
            <SwatchBox swatch={entry.swatch} patterns={patterns} />
            <text x={BOX + 6} y={BOX - 1} fontSize={LEGEND_TEXT_SIZE} fill={INK}>
              {entry.label}
            </text>
          </g>
        )
      })}
    </>
  )
}

function SwatchBox({ swatch, patterns }: Readonly<{ swatch: Swatch; patterns: PatternIds }>) {
  const box = { width: BOX, height: BOX, rx: 1 }
  switch (swatch.kind) {
    case 'tone':
      return swatch.tone === 'none' ? (
        <rect {...box} fill={TONE_COLORS.none} />
      ) : (
        <Mark tone={swatch.tone} x={BOX / 2} y={BOX / 2} />
      )
    case 'series':
      return (
        <>
          <rect {...box} fill={swatch.color} />
          {swatch.pattern !== null && <rect {...box} fill={`url(#${patterns[swatch.pattern]})`} />}
          {swatch.color === GROUND && <rect {...box} {...GAP_OUTLINE} />}
        </>
      )
    case 'notSplit':
    case 'noData':
    case 'hidden':
    case 'notDue':
      return (
        <>
          {absentLayers(swatch.kind, patterns).map((layer, index) => (
            <rect key={index} {...box} {...layer} />
          ))}
        </>
      )
  }
}
