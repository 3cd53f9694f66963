import { AbsentText, AbsentTrack } from './absent-bar'
import type { AbsentBar, Bar, BarChartProps } from './bars'
import { ChartFrame } from './chart-frame'
import type { PatternIds } from './chart-patterns'
import { funnelSegments, lengthOf, type FunnelSegment, type FunnelStep } from './funnel-parts'
import { flowLegend, FONT_SIZE, layoutBars, type BarLayout, type RowBox } from './layout'
import { Legend, type LegendEntry } from './legend'
import { linearScale } from './linear-scale'
import { BAND, GROUND, INK, NOT_SPLIT_COLOR, TONE_COLORS } from './palette'
import { frameRows, RowLabel } from './row-label'
import type { StackSeries } from './stacked-bars'
import { textWidth } from './text'

export type FunnelProps = BarChartProps &
  Readonly<{
    /** From the widest to what is left of it. A step longer than the one above it is drawn whole. */
    steps: readonly FunnelStep[]
    /** Left to right. Those no step has are left out of the legend. */
    series?: readonly StackSeries[]
    noDataLabel?: string
  }>

/** Between two bars, for the words of what was lost. */
const DROP_GAP = 30
const DROP_TEXT_SIZE = 12

type Drawn = Readonly<{
  steps: readonly FunnelStep[]
  series: readonly StackSeries[]
  layout: BarLayout
  scale: (value: number) => number
}>

/** Bars from a common start, step by step, with what is lost between two steps in words. */
export function Funnel(props: FunnelProps) {
  const { steps, series = [], width } = props
  const legend = legendEntries(props)
  const labels = legend.map((entry) => entry.label)
  const header = flowLegend(labels, width).height + 4
  const bars = layoutBars({ width, rows: steps, header, endGutter: widestValue(steps, series), rowGap: DROP_GAP })
  const longest = Math.max(0, ...steps.map((step) => lengthOf(step, series) ?? 0))
  const scale = linearScale([0, longest > 0 ? longest : 1], [bars.plotLeft, bars.plotRight])
  const drawn: Drawn = { steps, series, layout: bars, scale }
  return (
    <ChartFrame
      title={props.title}
      description={props.description}
      width={width}
      height={bars.plotBottom}
      rows={frameRows(
        bars,
        steps.map((step) => withParts(step, series)),
      )}
      onSelect={props.onSelect}
      interactive={props.interactive ?? true}
    >
      {(patterns) => (
        <>
          <Legend entries={legend} patterns={patterns} width={width} />
          <Slopes {...drawn} />
          {bars.rows.map((box, index) => (
            <g key={box.id}>
              <RowLabel box={box} />
              <StepBar step={steps[index]} box={box} patterns={patterns} {...drawn} />
              <DropText step={steps[index]} above={bars.rows[index - 1]} layout={bars} />
            </g>
          ))}
        </>
      )}
    </ChartFrame>
  )
}

/** From the end of a bar to the end of the next: the eye follows what is left. */
function Slopes({ steps, series, layout, scale }: Drawn) {
  return (
    <>
      {layout.rows.map((box, index) => {
        const [here, next, below] = [steps[index], steps[index + 1], layout.rows[index + 1]]
        if (here === undefined || next === undefined || below === undefined) return null
        const [from, to] = [lengthOf(here, series), lengthOf(next, series)]
        if (from === null || to === null) return null
        const [top, bottom] = [box.barTop + layout.barHeight, below.barTop]
        return (
          <path
            key={box.id}
            d={`M${layout.plotLeft},${top}H${round(scale(from))}L${round(scale(to))},${bottom}H${layout.plotLeft}Z`}
            fill={BAND}
          />
        )
      })}
    </>
  )
}

type StepBarProps = Drawn & Readonly<{ step: FunnelStep | undefined; box: RowBox; patterns: PatternIds }>

function StepBar({ step, box, patterns, series, layout, scale }: StepBarProps) {
  if (step === undefined) return null
  const length = lengthOf(step, series)
  if (length === null) {
    const bar: AbsentBar = { state: absentState(step.bar), text: step.bar.text }
    return (
      <>
        <AbsentTrack bar={bar} box={box} layout={layout} patterns={patterns} />
        <AbsentText bar={bar} box={box} layout={layout} />
      </>
    )
  }
  const [end, middle] = [scale(length), box.barTop + layout.barHeight / 2]
  return (
    <>
      {length === 0 && (
        <rect x={layout.plotLeft - 1} y={box.barTop - 1} width={2} height={layout.barHeight + 2} fill={INK} />
      )}
      {funnelSegments(step, series).map((segment, index) => (
        <SegmentBox key={index} {...{ segment, bar: step.bar, box, layout, scale, patterns }} />
      ))}
      <text x={round(end + 6)} y={middle + FONT_SIZE / 2 - 2} fontSize={FONT_SIZE} fontWeight={500} fill={INK}>
        {step.bar.text}
      </text>
    </>
  )
}

type SegmentBoxProps = Readonly<{
  segment: FunnelSegment
  bar: Bar
  box: RowBox
  layout: BarLayout
  scale: (value: number) => number
  patterns: PatternIds
}>

function SegmentBox({ segment: { series, from, to }, bar, box, layout, scale, patterns }: SegmentBoxProps) {
  const left = round(scale(from))
  const rect = { x: left, y: box.barTop, width: Math.max(round(scale(to) - left), 1), height: layout.barHeight }
  const isHatched = series === null && bar.state === 'notSplit'
  const plain = bar.state === 'value' ? TONE_COLORS[bar.tone] : NOT_SPLIT_COLOR
  const pattern = isHatched ? 'hatch' : (series?.pattern ?? null)
  return (
    <>
      <rect {...rect} fill={series?.color ?? plain} />
      {pattern !== null && <rect {...rect} fill={`url(#${patterns[pattern]})`} />}
      <rect {...rect} fill="none" stroke={GROUND} />
    </>
  )
}

type DropTextProps = Readonly<{ step: FunnelStep | undefined; above: RowBox | undefined; layout: BarLayout }>

/** Right under the bar above. */
function DropText({ step, above, layout }: DropTextProps) {
  if (step?.dropText === undefined || above === undefined) return null
  return (
    <text
      x={layout.plotLeft + 6}
      y={above.barTop + layout.barHeight + DROP_GAP / 2 + (layout.labelsBeside ? 4 : 0)}
      fontSize={DROP_TEXT_SIZE}
      fill={INK}
    >
      {step.dropText}
    </text>
  )
}

const absentState = (bar: Bar): AbsentBar['state'] => (bar.state === 'value' ? 'noData' : bar.state)

const round = (pixels: number): number => Math.round(pixels * 10) / 10

const widestValue = (steps: readonly FunnelStep[], series: readonly StackSeries[]): number =>
  Math.max(0, ...steps.map((step) => (lengthOf(step, series) === null ? 0 : textWidth(step.bar.text, FONT_SIZE) + 8)))

/** The step with the lines of its card: what was lost, each part, what is known beside. */
function withParts(step: FunnelStep, series: readonly StackSeries[]): FunnelStep {
  const texts = series.flatMap(({ id, label }) =>
    (step.parts ?? []).filter((part) => part.series === id).map((part) => `${label}: ${part.text}`),
  )
  return {
    ...step,
    details: [...(step.dropText === undefined ? [] : [step.dropText]), ...texts, ...(step.details ?? [])],
  }
}

function legendEntries({ steps, series = [], noDataLabel }: FunnelProps): readonly LegendEntry[] {
  const shown = new Set(
    steps.flatMap(({ parts = [] }) => parts.filter(({ amount }) => amount > 0).map((part) => part.series)),
  )
  const drawn = series
    .filter(({ id }) => shown.has(id))
    .map(({ label, color, pattern }): LegendEntry => ({ label, swatch: { kind: 'series', color, pattern } }))
  const hasNoData = noDataLabel !== undefined && steps.some(({ bar }) => bar.state === 'noData')
  return hasNoData ? [...drawn, { label: noDataLabel, swatch: { kind: 'noData' } }] : drawn
}
