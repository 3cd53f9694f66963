import { absentLayers } from './absent-layers'
import type { ReferenceLine } from './bars'
import type { PatternIds } from './chart-patterns'
import { SMALL_FONT_SIZE } from './layout'
import type { LinearScale } from './linear-scale'
import { absentStates, type TrendSeries } from './lines'
import { BAND, GRID, GROUND, INK, MUTED_INK } from './palette'
import { textWidth } from './text'
import { thinLabels, type TrendLayout } from './trend-layout'

const TEXT_SIZE = SMALL_FONT_SIZE + 1
const ABSENT_BOX = 8

/** Behind the period the page shows. */
export function HighlightBand({ index, layout }: Readonly<{ index: number | null; layout: TrendLayout }>) {
  if (index === null) return null
  const width = Math.min(layout.step, 28)
  return (
    <rect
      x={layout.xOf(index) - width / 2}
      y={layout.plotTop}
      width={width}
      height={layout.height - layout.plotTop}
      fill={BAND}
    />
  )
}

type ValueRulesProps = Readonly<{
  ticks: readonly number[]
  scale: LinearScale
  format: (value: number) => string
  layout: TrendLayout
}>

/** Values left of the plot, a light line at each, a darker one at zero. */
export function ValueRules({ ticks, scale, format, layout }: ValueRulesProps) {
  return (
    <>
      {ticks.map((tick) => {
        const y = Math.round(scale(tick)) + 0.5
        return (
          <g key={tick}>
            <line x1={layout.plotLeft} x2={layout.plotRight} y1={y} y2={y} stroke={tick === 0 ? MUTED_INK : GRID} />
            <text x={layout.plotLeft - 6} y={y + 4} textAnchor="end" fontSize={SMALL_FONT_SIZE} fill={MUTED_INK}>
              {format(tick)}
            </text>
          </g>
        )
      })}
    </>
  )
}

type ReferenceRulesProps = Readonly<{ lines: readonly ReferenceLine[]; scale: LinearScale; layout: TrendLayout }>

/** A target is drawn whole, a context dashed; their names stand with those of the lines. */
export function ReferenceRules({ lines, scale, layout }: ReferenceRulesProps) {
  return (
    <>
      {lines.map(({ label, value, kind }) => (
        <line
          key={label}
          x1={layout.plotLeft}
          x2={layout.plotRight}
          y1={Math.round(scale(value)) + 0.5}
          y2={Math.round(scale(value)) + 0.5}
          stroke={INK}
          strokeWidth={1.5}
          strokeDasharray={kind === 'parent' ? '5 3' : undefined}
        />
      ))}
    </>
  )
}

type AbsentMarksProps = Readonly<{ series: readonly TrendSeries[]; layout: TrendLayout; patterns: PatternIds }>

/** A small box under the baseline where a line has no value: the reason is the legend's, the card says whose. */
export function AbsentMarks({ series, layout, patterns }: AbsentMarksProps) {
  const width = Math.min(ABSENT_BOX, layout.step - 1)
  return (
    <>
      {absentStates(series).map((state, index) => {
        if (state === undefined) return null
        // One dot of the pattern, which starts where the group does, comes to the middle of the box.
        const place = `translate(${Math.round(layout.xOf(index) * 10) / 10 - 3},${layout.plotBottom + 5})`
        return (
          <g key={index} transform={place}>
            {absentLayers(state, patterns).map((layer, depth) => (
              <rect key={depth} x={3 - width / 2} y={-1} width={width} height={ABSENT_BOX} {...layer} />
            ))}
          </g>
        )
      })}
    </>
  )
}

type PeriodLabelsProps = Readonly<{
  labels: readonly string[]
  layout: TrendLayout
  width: number
  highlight: number | null
}>

export function PeriodLabels({ labels, layout, width, highlight }: PeriodLabelsProps) {
  return (
    <>
      {thinLabels(labels, layout.xOf, width, highlight).map(({ index, x, anchor }) => (
        <text
          key={index}
          x={Math.round(x * 10) / 10}
          y={layout.height - 7}
          textAnchor={anchor}
          fontSize={SMALL_FONT_SIZE}
          fontWeight={index === highlight ? 700 : undefined}
          fill={index === highlight ? INK : MUTED_INK}
        >
          {labels[index]}
        </text>
      ))}
    </>
  )
}

type PointTextProps = Readonly<{
  series: readonly TrendSeries[]
  scale: LinearScale
  layout: TrendLayout
  highlight: number | null
  width: number
}>

/** A line that is alone says its value: that of the highlighted period, else the last. */
export function PointText({ series, scale, layout, highlight, width }: PointTextProps) {
  const [only] = series
  if (only === undefined || series.length > 1) return null
  const index = highlight ?? only.points.findLastIndex((point) => point.state === 'value')
  const point = only.points[index]
  if (point?.state !== 'value') return null
  const half = textWidth(point.text, TEXT_SIZE) / 2
  const x = Math.min(Math.max(layout.xOf(index), layout.plotLeft + half + 2), width - half - 2)
  const y = scale(point.value) - 10
  return (
    <text
      x={Math.round(x * 10) / 10}
      y={Math.round(y * 10) / 10}
      textAnchor="middle"
      fontSize={TEXT_SIZE}
      fontWeight={700}
      fill={INK}
      stroke={GROUND}
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {point.text}
    </text>
  )
}
