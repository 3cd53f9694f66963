import { AbsentText, AbsentTrack } from './absent-bar'
import type { BarChartProps, ReferenceLine, StackedRow, StackPart } from './bars'
import { useFittingRows } from './box'
import { ChartFrame } from './chart-frame'
import type { Pattern, PatternIds } from './chart-patterns'
import { flowLegend, FONT_SIZE, layoutBars, SMALL_FONT_SIZE, type BarLayout, type RowBox } from './layout'
import { Legend, type LegendEntry } from './legend'
import { linearScale } from './linear-scale'
import { GAP_OUTLINE, GROUND, INK } from './palette'
import { ReferenceLines, REFERENCE_LINE_HEIGHT } from './reference-lines'
import { frameRows, RowLabel } from './row-label'
import { textWidth } from './text'
import { ValueAxis } from './value-axis'

/**
 * One kind of part, the same in every row. `pattern` tells colours apart on paper. A part in the colour of the ground is
 * a gap: it is outlined.
 */
export type StackSeries = Readonly<{ id: string; label: string; color: string; pattern: Pattern | null }>

export type StackedBarsProps = BarChartProps &
  Readonly<{
    rows: readonly StackedRow[]
    /** Left to right. Those no row has are left out of the legend. */
    series: readonly StackSeries[]
    /** In percent of the whole. */
    references?: readonly ReferenceLine[]
    /** A percentage in the reader's language. */
    percentFormat: (value: number) => string
    noDataLabel?: string
  }>

type Segment = Readonly<{ series: StackSeries; from: number; to: number }>

/** One bar of 100 % per row, split by series, the whole in words at its end. */
export function StackedBars(props: StackedBarsProps) {
  const { drawn: rows, others } = useFittingRows(props.rows)
  const { series, width, references = [], percentFormat } = props
  const legend = legendEntries({ ...props, rows })
  const labels = legend.map((entry) => entry.label)
  const header = flowLegend(labels, width).height + references.length * REFERENCE_LINE_HEIGHT + 4
  const totals = widestTotal(rows)
  const layout = layoutBars({ width, rows, header, endGutter: totals, asideWidth: totals })
  const scale = linearScale([0, 100], [layout.plotLeft, layout.plotRight])
  return (
    <ChartFrame
      title={props.title}
      description={props.description}
      width={width}
      height={layout.height}
      rows={frameRows(
        layout,
        rows.map((row) => withShares(row, series, percentFormat)),
      )}
      onSelect={props.onSelect}
      interactive={props.interactive ?? true}
      note={others}
    >
      {(patterns) => (
        <>
          <Legend entries={legend} patterns={patterns} width={width} />
          <ValueAxis scale={scale} format={percentFormat} layout={layout} width={width} />
          {layout.rows.map((box, index) => (
            <g key={box.id}>
              <RowLabel box={box} />
              <StackOf row={rows[index]} {...{ box, layout, series, scale, patterns, percentFormat }} />
            </g>
          ))}
          <ReferenceLines lines={references} scale={scale} layout={layout} width={width} />
          {layout.rows.map((box, index) => (
            <RowText key={box.id} row={rows[index]} box={box} layout={layout} width={width} />
          ))}
        </>
      )}
    </ChartFrame>
  )
}

type StackOfProps = Readonly<{
  row: StackedRow | undefined
  box: RowBox
  layout: BarLayout
  series: readonly StackSeries[]
  scale: (value: number) => number
  patterns: PatternIds
  percentFormat: (value: number) => string
}>

function StackOf({ row, box, layout, series, scale, patterns, percentFormat }: StackOfProps) {
  if (row === undefined) return null
  if (row.bar.state !== 'value') return <AbsentTrack bar={row.bar} box={box} layout={layout} patterns={patterns} />
  const segments = segmentsOf(row.bar.parts, series)
  return (
    <>
      {segments.length === 0 && (
        <rect x={layout.plotLeft - 1} y={box.barTop - 1} width={2} height={layout.barHeight + 2} fill={INK} />
      )}
      {segments.map((segment) => (
        <SegmentBox key={segment.series.id} {...{ segment, box, layout, scale, patterns, percentFormat }} />
      ))}
    </>
  )
}

type RowTextProps = Readonly<{ row: StackedRow | undefined; box: RowBox; layout: BarLayout; width: number }>

/** The whole in words, at the end of the bar or, where names stand above, of the name's line; or the state. */
function RowText({ row, box, layout, width }: RowTextProps) {
  if (row === undefined) return null
  if (row.bar.state !== 'value') return <AbsentText bar={row.bar} box={box} layout={layout} />
  const isZero = row.bar.parts.every((part) => part.amount <= 0)
  const place =
    layout.labelsBeside || isZero
      ? {
          x: (isZero ? layout.plotLeft : layout.plotRight) + 8,
          y: box.barTop + layout.barHeight / 2 + FONT_SIZE / 2 - 2,
        }
      : { x: width - 8, y: box.labelY, textAnchor: 'end' as const }
  return (
    <text {...place} fontSize={FONT_SIZE} fill={INK}>
      {row.bar.text}
    </text>
  )
}

/** A share in words may cover so much of its part, or the texture could not be told. */
const MOST_COVERED = 0.6
const LABEL_EDGE = 6

type SegmentProps = Readonly<{ segment: Segment } & Omit<StackOfProps, 'row' | 'series'>>

function SegmentBox({ segment, box, layout, scale, patterns, percentFormat }: SegmentProps) {
  const [left, right] = [scale(segment.from), scale(segment.to)]
  const rect = { x: left, y: box.barTop, width: right - left, height: layout.barHeight }
  const text = percentFormat(segment.to - segment.from)
  const textSize = textWidth(text, SMALL_FONT_SIZE)
  return (
    <>
      <rect {...rect} fill={segment.series.color} />
      {segment.series.pattern !== null && <rect {...rect} fill={`url(#${patterns[segment.series.pattern]})`} />}
      <rect {...rect} {...(segment.series.color === GROUND ? GAP_OUTLINE : { fill: 'none', stroke: GROUND })} />
      {textSize + LABEL_EDGE <= rect.width * MOST_COVERED && (
        <>
          <rect
            x={left + 4}
            y={rect.y + 2}
            width={textSize + LABEL_EDGE}
            height={rect.height - 4}
            rx={2}
            fill={GROUND}
          />
          <text x={left + 7} y={rect.y + rect.height / 2 + 4} fontSize={SMALL_FONT_SIZE} fill={INK}>
            {text}
          </text>
        </>
      )}
    </>
  )
}

/** Shares of the whole in percent, in the order of the series. Amounts that are not above zero have no share. */
export function segmentsOf(parts: readonly StackPart[], series: readonly StackSeries[]): readonly Segment[] {
  const amountOf = (id: string): number =>
    parts.reduce((sum, part) => (part.series === id && part.amount > 0 ? sum + part.amount : sum), 0)
  const total = series.reduce((sum, { id }) => sum + amountOf(id), 0)
  let done = 0
  return series.flatMap((entry) => {
    const amount = amountOf(entry.id)
    if (amount === 0) return []
    const from = (100 * done) / total
    done += amount
    return [{ series: entry, from, to: (100 * done) / total }]
  })
}

/** The row with one line of the card per part: name, amount, share. */
function withShares(
  row: StackedRow,
  series: readonly StackSeries[],
  percentFormat: (value: number) => string,
): StackedRow {
  if (row.bar.state !== 'value') return row
  const texts = new Map(row.bar.parts.map((part) => [part.series, part.text]))
  const lines = segmentsOf(row.bar.parts, series).map(
    (segment) =>
      `${segment.series.label}: ${texts.get(segment.series.id) ?? ''} (${percentFormat(segment.to - segment.from)})`,
  )
  return { ...row, details: [...lines, ...(row.details ?? [])] }
}

function widestTotal(rows: readonly StackedRow[]): number {
  return Math.max(0, ...rows.map(({ bar }) => (bar.state === 'value' ? textWidth(bar.text, FONT_SIZE) + 8 : 0)))
}

function legendEntries({ rows, series, noDataLabel }: StackedBarsProps): readonly LegendEntry[] {
  const shown = new Set(rows.flatMap(({ bar }) => (bar.state === 'value' ? bar.parts.map((part) => part.series) : [])))
  const hasNoData = rows.some(({ bar }) => bar.state === 'noData')
  return [
    ...series
      .filter(({ id }) => shown.has(id))
      .map(({ label, color, pattern }): LegendEntry => ({ label, swatch: { kind: 'series', color, pattern } })),
    ...(hasNoData && noDataLabel !== undefined
      ? [{ label: noDataLabel, swatch: { kind: 'noData' } } satisfies LegendEntry]
      : []),
  ]
}
