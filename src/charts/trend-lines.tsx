import { line } from 'd3-shape'
import type { AbsentBar, BarChartProps, ReferenceLine } from './bars'
import { ChartFrame, type FrameRow } from './chart-frame'
import { EndNames, type EndName } from './end-names'
import { flowLegend } from './layout'
import { Legend, type LegendEntry } from './legend'
import { LineMarker } from './line-marker'
import { linearScale, roundDomain, type LinearScale } from './linear-scale'
import { absentStates, type TrendPoint, type TrendSeries } from './lines'
import { INK } from './palette'
import { layoutTrend, type TrendLayout } from './trend-layout'
import { AbsentMarks, HighlightBand, PeriodLabels, PointText, ReferenceRules, ValueRules } from './trend-parts'

export type TrendLinesProps = Omit<BarChartProps, 'width'> &
  Readonly<{
    /** Pixels. The height follows from it and from the names. */
    width: number
    /** From the oldest to the newest. Their ids are what `onSelect` is told. */
    periods: readonly Readonly<{ id: string; label: string }>[]
    /** At most seven. */
    series: readonly TrendSeries[]
    references?: readonly ReferenceLine[]
    axisFormat: (value: number) => string
    /** The axis reaches at least this far, and always to every value. From 0 when left out. */
    domain?: readonly [number, number]
    /** Id of the period the page shows. */
    highlight?: string | undefined
    /** Words for the marks of periods without a value; those that no point has are left out. */
    legend?: Readonly<Partial<Record<AbsentBar['state'], string>>>
  }>

/** Room over the plot for its topmost points, and for the text of one where a line is alone. */
const HEADROOM = 8
const TEXT_ROOM = 14
const TICKS = 6
/** Closer points are drawn without a mark, but for those that stand alone. */
const MARKED_FROM = 11

/** Lines over periods. A period without a value breaks the line and leaves a light mark at the baseline. */
export function TrendLines(props: TrendLinesProps) {
  const { periods, series, references = [], width, interactive = true } = props
  const legend = legendEntries(props)
  const labels = legend.map((entry) => entry.label)
  const domain = valueDomain(props)
  const ticks = linearScale(domain, [0, 1]).ticks(TICKS)
  const layout = layoutTrend({
    width,
    header: flowLegend(labels, width).height + HEADROOM + (series.length === 1 ? TEXT_ROOM : 0),
    tickTexts: ticks.map(props.axisFormat),
    names: [...series.map(nameOf), ...references.map(({ label }) => ({ id: `reference ${label}`, label }))],
    periodCount: periods.length,
    hasAbsent: absentStates(series).some((state) => state !== undefined),
  })
  const scale = linearScale(domain, [layout.plotBottom, layout.plotTop])
  const found = periods.findIndex(({ id }) => id === props.highlight)
  const highlight = found === -1 ? null : found
  return (
    <ChartFrame
      title={props.title}
      description={props.description}
      width={width}
      height={layout.height}
      rows={periodRows(props, layout)}
      onSelect={props.onSelect}
      interactive={interactive}
    >
      {(patterns) => (
        <>
          <Legend entries={legend} patterns={patterns} width={width} />
          <HighlightBand index={highlight} layout={layout} />
          <ValueRules ticks={ticks} scale={scale} format={props.axisFormat} layout={layout} />
          <ReferenceRules lines={references} scale={scale} layout={layout} />
          <AbsentMarks series={series} layout={layout} patterns={patterns} />
          <PeriodLabels
            labels={periods.map(({ label }) => label)}
            layout={layout}
            width={width}
            highlight={highlight}
          />
          {series.map((entry) => (
            <SeriesLine key={entry.id} {...{ series: entry, scale, layout, highlight }} />
          ))}
          <PointText {...{ series, scale, layout, highlight, width }} />
          <EndNames
            entries={[
              ...series.map((entry) => endOf(entry, scale, layout)),
              ...references.map((entry) => endOfReference(entry, scale)),
            ]}
            layout={layout}
          />
        </>
      )}
    </ChartFrame>
  )
}

/** The wanted domain, stretched to every value and reference, to round numbers. */
function valueDomain({ series, references = [], domain = [0, 0] }: TrendLinesProps): readonly [number, number] {
  const values = series.flatMap(({ points }) =>
    points.flatMap((point) => (point.state === 'value' ? [point.value] : [])),
  )
  const drawn = [...domain, ...values, ...references.map(({ value }) => value)]
  const [bottom, top] = [Math.min(...drawn), Math.max(...drawn)]
  return roundDomain([bottom, top > bottom ? top : bottom + 1], TICKS)
}

type SeriesLineProps = Readonly<{
  series: TrendSeries
  scale: LinearScale
  layout: TrendLayout
  highlight: number | null
}>

function SeriesLine({ series, scale, layout, highlight }: SeriesLineProps) {
  const yOf = (point: TrendPoint | undefined): number => (point?.state === 'value' ? scale(point.value) : 0)
  const path = line<TrendPoint>(
    (_, index) => round(layout.xOf(index)),
    (point) => round(yOf(point)),
  ).defined((point) => point.state === 'value')([...series.points])
  return (
    <>
      <path
        d={path ?? ''}
        fill="none"
        stroke={series.color}
        strokeWidth={2}
        strokeLinejoin="round"
        strokeDasharray={series.dash ?? undefined}
      />
      {markedPoints(series.points, layout.step, highlight).map((index) => (
        <LineMarker
          key={index}
          shape={series.marker}
          color={series.color}
          x={round(layout.xOf(index))}
          y={round(yOf(series.points[index]))}
          scale={index === highlight ? 1.3 : 1}
        />
      ))}
    </>
  )
}

/** Every value where there is room; always those alone between gaps, the last and the highlighted one. */
function markedPoints(points: readonly TrendPoint[], step: number, highlight: number | null): readonly number[] {
  const isValue = (index: number): boolean => points[index]?.state === 'value'
  const last = points.findLastIndex((point) => point.state === 'value')
  return [...points.keys()].filter(
    (index) =>
      isValue(index) &&
      (step >= MARKED_FROM || index === last || index === highlight || (!isValue(index - 1) && !isValue(index + 1))),
  )
}

/** A line without any value says why beside its name. */
function nameOf({ id, label, points }: TrendSeries): Readonly<{ id: string; label: string }> {
  const last = points.at(-1)
  const isEmpty = points.every(({ state }) => state !== 'value')
  return { id, label: isEmpty && last !== undefined ? `${label} (${last.text})` : label }
}

function endOf(series: TrendSeries, scale: LinearScale, layout: TrendLayout): EndName {
  const last = series.points.findLast((point) => point.state === 'value')
  return {
    id: series.id,
    y: last?.state === 'value' ? scale(last.value) : layout.plotBottom,
    isMuted: last === undefined,
    swatch: (
      <>
        <line x1={-10} x2={10} stroke={series.color} strokeWidth={2} strokeDasharray={series.dash ?? undefined} />
        <LineMarker shape={series.marker} color={series.color} x={0} y={0} />
      </>
    ),
  }
}

function endOfReference({ label, value, kind }: ReferenceLine, scale: LinearScale): EndName {
  return {
    id: `reference ${label}`,
    y: scale(value),
    isMuted: false,
    swatch: (
      <line x1={-10} x2={10} stroke={INK} strokeWidth={1.5} strokeDasharray={kind === 'parent' ? '5 3' : undefined} />
    ),
  }
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10

/** One band per period, from the top of the plot to the names of the periods. */
function periodRows({ periods, series }: TrendLinesProps, layout: TrendLayout): readonly FrameRow[] {
  return periods.map(({ id, label }, index) => ({
    id,
    top: layout.plotTop - HEADROOM,
    height: layout.height - layout.plotTop + HEADROOM,
    left: layout.plotLeft + index * layout.step,
    width: layout.step,
    lines: [
      label,
      ...series.flatMap(({ label: name, points }) => {
        const point = points[index]
        return point === undefined ? [] : [`${name}: ${point.text}`, ...(point.details ?? [])]
      }),
    ],
    selectable: true,
  }))
}

function legendEntries({ series, legend = {} }: TrendLinesProps): readonly LegendEntry[] {
  const shown = new Set(absentStates(series))
  return (['noData', 'notSplit', 'hidden', 'notDue'] as const).flatMap((state) => {
    const label = legend[state]
    return label !== undefined && shown.has(state) ? [{ label, swatch: { kind: state } }] : []
  })
}
