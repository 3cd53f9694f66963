import { AbsentText, AbsentTrack } from './absent-bar'
import type { BarChartProps, DivergingRow } from './bars'
import { useFittingRows } from './box'
import { ChartFrame } from './chart-frame'
import type { PatternIds } from './chart-patterns'
import { flowLegend, FONT_SIZE, layoutBars, lineRuns, type BarLayout, type RowBox } from './layout'
import { Legend, type LegendEntry } from './legend'
import { linearScale } from './linear-scale'
import { BAND, GROUND, INK, SIDE_COLORS } from './palette'
import { ReferenceLines, REFERENCE_LINE_HEIGHT } from './reference-lines'
import { frameRows, RowLabel } from './row-label'
import { textWidth } from './text'
import { ValueAxis } from './value-axis'

export type DivergingBarsProps = BarChartProps &
  Readonly<{
    rows: readonly DivergingRow[]
    /** What the two sides are: "Femmes", "Hommes". */
    leftLabel: string
    rightLabel: string
    /** Where the border between the sides should lie, in percent of the whole, and what says so. */
    band: Readonly<{ from: number; to: number; label: string }>
    /** The line in the middle, in percent. */
    middle: Readonly<{ value: number; label: string }>
    percentFormat: (value: number) => string
    noDataLabel?: string
  }>

/** Two sides of one whole: where they meet is the left side's share. Counts stand at both ends. */
export function DivergingBars(props: DivergingBarsProps) {
  const { drawn: rows, others } = useFittingRows(props.rows)
  const { width, band, middle, percentFormat } = props
  const legend = legendEntries({ ...props, rows })
  const labels = legend.map((entry) => entry.label)
  const header = flowLegend(labels, width).height + 2 * REFERENCE_LINE_HEIGHT + 4
  const layout = layoutBars({
    width,
    rows,
    header,
    startGutter: gutter(rows, 'left'),
    endGutter: gutter(rows, 'right'),
  })
  const scale = linearScale([0, 100], [layout.plotLeft, layout.plotRight])
  return (
    <ChartFrame
      title={props.title}
      description={props.description}
      width={width}
      height={layout.height}
      rows={frameRows(
        layout,
        rows.map((row) => withText(row, props)),
      )}
      onSelect={props.onSelect}
      interactive={props.interactive ?? true}
      note={others}
    >
      {(patterns) => (
        <>
          <Legend entries={legend} patterns={patterns} width={width} />
          <BandArea band={band} layout={layout} scale={scale} />
          <ValueAxis scale={scale} format={percentFormat} layout={layout} width={width} />
          {layout.rows.map((box, index) => (
            <g key={box.id}>
              <RowLabel box={box} />
              <SidesOf row={rows[index]} {...{ box, layout, scale, patterns }} />
            </g>
          ))}
          <BandEdges band={band} layout={layout} scale={scale} />
          <ReferenceLines lines={[{ ...middle, kind: 'target' }]} scale={scale} layout={layout} width={width} />
          {layout.rows.map((box, index) => {
            const bar = rows[index]?.bar
            return bar === undefined || bar.state === 'value' ? null : (
              <AbsentText key={box.id} bar={bar} box={box} layout={layout} />
            )
          })}
        </>
      )}
    </ChartFrame>
  )
}

type PlotProps = Readonly<{ layout: BarLayout; scale: (value: number) => number }>
type BandProps = PlotProps & Readonly<{ band: DivergingBarsProps['band'] }>

function BandArea({ band, layout, scale }: BandProps) {
  const [left, right] = [scale(band.from), scale(band.to)]
  return (
    <>
      <rect
        x={left}
        y={layout.plotTop - 2}
        width={right - left}
        height={layout.plotBottom - layout.plotTop + 2}
        fill={BAND}
      />
      <text
        x={(left + right) / 2}
        y={layout.plotTop - REFERENCE_LINE_HEIGHT - 6}
        textAnchor="middle"
        fontSize={11}
        fill={INK}
      >
        {band.label}
      </text>
    </>
  )
}

function BandEdges({ band, layout, scale }: BandProps) {
  return (
    <>
      {[band.from, band.to].map((value) => {
        const x = Math.round(scale(value)) + 0.5
        return lineRuns(layout, layout.plotTop - 2).map((run) => (
          <g key={`${value} ${run.y1}`}>
            <line x1={x} x2={x} {...run} stroke={GROUND} strokeWidth={3} />
            <line x1={x} x2={x} {...run} stroke={INK} strokeWidth={1} strokeDasharray="2 3" />
          </g>
        ))
      })}
    </>
  )
}

type SidesProps = PlotProps & Readonly<{ row: DivergingRow | undefined; box: RowBox; patterns: PatternIds }>

function SidesOf({ row, box, layout, scale, patterns }: SidesProps) {
  if (row === undefined) return null
  if (row.bar.state !== 'value') return <AbsentTrack bar={row.bar} box={box} layout={layout} patterns={patterns} />
  const { left, right } = row.bar
  const total = left.count + right.count
  const border = scale(total > 0 ? (100 * left.count) / total : 0)
  const y = box.barTop
  const textY = y + layout.barHeight / 2 + FONT_SIZE / 2 - 2
  return (
    <>
      {total > 0 && (
        <>
          <rect
            x={layout.plotLeft}
            y={y}
            width={border - layout.plotLeft}
            height={layout.barHeight}
            fill={SIDE_COLORS.left}
          />
          <rect x={border} y={y} width={layout.plotRight - border} height={layout.barHeight} fill={SIDE_COLORS.right} />
          <rect
            x={border}
            y={y}
            width={layout.plotRight - border}
            height={layout.barHeight}
            fill={`url(#${patterns.lines})`}
          />
        </>
      )}
      <rect
        x={border - 1.5}
        y={y - 2}
        width={3}
        height={layout.barHeight + 4}
        fill={GROUND}
        stroke={INK}
        strokeWidth={1}
      />
      <text x={layout.plotLeft - 6} y={textY} textAnchor="end" fontSize={FONT_SIZE} fill={INK}>
        {left.text}
      </text>
      <text x={layout.plotRight + 6} y={textY} fontSize={FONT_SIZE} fill={INK}>
        {right.text}
      </text>
    </>
  )
}

/** The row with its words in one line: both counts and the share. */
function withText(row: DivergingRow, { leftLabel, rightLabel }: DivergingBarsProps) {
  if (row.bar.state !== 'value') return { ...row, bar: row.bar }
  const { left, right, shareText } = row.bar
  const text = `${leftLabel}: ${left.text} (${shareText}), ${rightLabel}: ${right.text}`
  return { ...row, bar: { text } }
}

function gutter(rows: readonly DivergingRow[], side: 'left' | 'right'): number {
  const widths = rows.map(({ bar }) => (bar.state === 'value' ? textWidth(bar[side].text, FONT_SIZE) : 0))
  return Math.max(0, ...widths) + 8
}

function legendEntries({ rows, leftLabel, rightLabel, noDataLabel }: DivergingBarsProps): readonly LegendEntry[] {
  const hasNoData = rows.some(({ bar }) => bar.state === 'noData')
  return [
    { label: leftLabel, swatch: { kind: 'series', color: SIDE_COLORS.left, pattern: null } },
    { label: rightLabel, swatch: { kind: 'series', color: SIDE_COLORS.right, pattern: 'lines' } },
    ...(hasNoData && noDataLabel !== undefined
      ? [{ label: noDataLabel, swatch: { kind: 'noData' } } satisfies LegendEntry]
      : []),
  ]
}
