import { AbsentText, AbsentTrack } from './absent-bar'
import type { Bar, BarChartProps, RankedRow, ReferenceLine } from './bars'
import { barLegend } from './bar-legend'
import { useFittingRows } from './box'
import { ChartFrame } from './chart-frame'
import type { PatternIds } from './chart-patterns'
import { flowLegend, FONT_SIZE, layoutBars, type BarLayout, type RowBox } from './layout'
import { Legend, type LegendEntry } from './legend'
import { linearScale } from './linear-scale'
import { Mark, MARK_SIZE } from './mark'
import { GROUND, INK, NOT_SPLIT_COLOR, TONE_COLORS, type Tone } from './palette'
import { ReferenceLines, REFERENCE_LINE_HEIGHT } from './reference-lines'
import { frameRows, RowLabel } from './row-label'
import { textWidth } from './text'
import { ValueAxis } from './value-axis'

export type RankedBarsProps = BarChartProps &
  Readonly<{
    /** Drawn in this order: worst first is the caller's business. */
    rows: readonly RankedRow[]
    /** Words for the classes and states; those that no row has are left out. */
    legend?: Readonly<Partial<Record<Tone | 'notSplit' | 'noData', string>>>
    /** Each with a label on a line of its own above the bars: at most three. */
    references?: readonly ReferenceLine[]
    axisFormat: (value: number) => string
    /** The axis reaches at least this far: 100 for a percentage. */
    axisMax?: number
  }>

const MARK_ROOM = MARK_SIZE + 12

/** Horizontal bars with their class as colour and mark, and their value in words at the end. */
export function RankedBars(props: RankedBarsProps) {
  const { drawn: rows, others } = useFittingRows(props.rows)
  const { width, references = [], axisFormat, axisMax = 0 } = props
  const legend = barLegend(
    rows.map(({ bar }) => bar),
    props.legend,
  )
  const header = flowLegend(labelsOf(legend), width).height + references.length * REFERENCE_LINE_HEIGHT + 4
  const layout = layoutBars({ width, rows, header, endGutter: endGutter(rows) })
  const top = Math.max(axisMax, ...rows.map((row) => lengthOf(row.bar)), ...references.map((line) => line.value), 0)
  const scale = linearScale([0, top > 0 ? top : 1], [layout.plotLeft, layout.plotRight])
  return (
    <ChartFrame
      title={props.title}
      description={props.description}
      width={width}
      height={layout.height}
      rows={frameRows(layout, rows)}
      onSelect={props.onSelect}
      interactive={props.interactive ?? true}
      note={others}
    >
      {(patterns) => (
        <>
          <Legend entries={legend} patterns={patterns} width={width} />
          <ValueAxis scale={scale} format={axisFormat} layout={layout} width={width} />
          {layout.rows.map((box, index) => (
            <g key={box.id}>
              <RowLabel box={box} />
              <BarOf bar={rows[index]?.bar} box={box} layout={layout} scale={scale} patterns={patterns} />
            </g>
          ))}
          <ReferenceLines lines={references} scale={scale} layout={layout} width={width} />
          <ValueTexts rows={rows} layout={layout} scale={scale} />
        </>
      )}
    </ChartFrame>
  )
}

type BarOfProps = Readonly<{
  bar: Bar | undefined
  box: RowBox
  layout: BarLayout
  scale: (value: number) => number
  patterns: PatternIds
}>

function BarOf({ bar, box, layout, scale, patterns }: BarOfProps) {
  if (bar === undefined) return null
  if (isAbsent(bar)) return <AbsentTrack bar={bar} box={box} layout={layout} patterns={patterns} />
  const value = lengthOf(bar)
  if (value <= 0)
    return <rect x={layout.plotLeft - 1} y={box.barTop - 1} width={2} height={layout.barHeight + 2} fill={INK} />
  const rect = {
    x: layout.plotLeft,
    y: box.barTop,
    width: Math.max(scale(value) - layout.plotLeft, 1),
    height: layout.barHeight,
  }
  if (bar.state === 'value') return <rect {...rect} fill={TONE_COLORS[bar.tone]} />
  return (
    <>
      <rect {...rect} fill={NOT_SPLIT_COLOR} />
      <rect {...rect} fill={`url(#${patterns.hatch})`} stroke={NOT_SPLIT_COLOR} />
    </>
  )
}

/** Over the lines: a value is never crossed out. */
function ValueTexts({
  rows,
  layout,
  scale,
}: Readonly<Pick<BarOfProps, 'layout' | 'scale'> & { rows: readonly RankedRow[] }>) {
  return (
    <>
      {layout.rows.map((box, index) => {
        const bar = rows[index]?.bar
        if (bar === undefined) return null
        if (isAbsent(bar)) return <AbsentText key={box.id} bar={bar} box={box} layout={layout} />
        const tone = bar.state === 'value' ? bar.tone : 'none'
        const end = Math.max(scale(lengthOf(bar)), layout.plotLeft)
        const middle = box.barTop + layout.barHeight / 2
        const textStart = end + (tone === 'none' ? 6 : MARK_ROOM)
        return (
          <g key={box.id}>
            <rect
              x={end + 2}
              y={box.barTop}
              width={textStart - end + textWidth(bar.text, FONT_SIZE)}
              height={layout.barHeight}
              fill={GROUND}
            />
            <Mark tone={tone} x={end + 6 + MARK_SIZE / 2} y={middle} />
            <text x={textStart} y={middle + FONT_SIZE / 2 - 2} fontSize={FONT_SIZE} fontWeight={500} fill={INK}>
              {bar.text}
            </text>
          </g>
        )
      })}
    </>
  )
}

function isAbsent(
  bar: Bar,
): bar is Exclude<Bar, { value: number }> & { state: 'noData' | 'notDue' | 'hidden' | 'notSplit' } {
  return bar.state !== 'value' && !(bar.state === 'notSplit' && bar.value !== null)
}

/** Length of the bar in the axis' unit; below zero there is nothing to draw. */
function lengthOf(bar: Bar): number {
  return bar.state === 'value' || bar.state === 'notSplit' ? Math.max(bar.value ?? 0, 0) : 0
}

function endGutter(rows: readonly RankedRow[]): number {
  return Math.max(0, ...rows.map(({ bar }) => (isAbsent(bar) ? 0 : textWidth(bar.text, FONT_SIZE) + MARK_ROOM)))
}

const labelsOf = (entries: readonly LegendEntry[]): readonly string[] => entries.map((entry) => entry.label)
