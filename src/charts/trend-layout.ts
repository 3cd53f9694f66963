import { SMALL_FONT_SIZE } from './layout'
import { textWidth, wrap } from './text'

const EDGE = 8
const LINE_HEIGHT = 13
const SWATCH = 22
const AXIS_GAP = 6
const NAMES_GAP = 5
/** Most of the width that names at the line ends may take. */
const NAMES_SHARE = 0.32
const HEIGHT_SHARE = 0.42
const LOWEST = 160
const HIGHEST = 280
const PERIOD_LABELS = 22
/** Under the baseline, for marks of periods without a value. */
const ABSENT_STRIP = 13

export type TrendLayout = Readonly<{
  plotLeft: number
  plotRight: number
  plotTop: number
  plotBottom: number
  /** Width of one period; its points are in the middle. */
  step: number
  xOf: (period: number) => number
  namesLeft: number
  names: readonly Readonly<{ id: string; lines: readonly string[]; height: number }>[]
  height: number
}>

export type TrendLayoutOptions = Readonly<{
  width: number
  header: number
  /** Texts beside the axis. */
  tickTexts: readonly string[]
  names: readonly Readonly<{ id: string; label: string }>[]
  periodCount: number
  hasAbsent: boolean
}>

/** Places the parts of a picture of lines: axis texts, plot, names at the line ends. High enough for all names. */
export function layoutTrend(options: TrendLayoutOptions): TrendLayout {
  const { width, header, periodCount } = options
  const widest = Math.max(0, ...options.names.map(({ label }) => textWidth(label, SMALL_FONT_SIZE)))
  const nameWidth = Math.min(Math.ceil(widest), Math.floor(width * NAMES_SHARE) - SWATCH)
  const names = options.names.map(({ id, label }) => {
    const lines = wrap(label, nameWidth, SMALL_FONT_SIZE, 2)
    return { id, lines, height: lines.length * LINE_HEIGHT + 3 }
  })
  const plotLeft =
    EDGE + Math.ceil(Math.max(0, ...options.tickTexts.map((text) => textWidth(text, SMALL_FONT_SIZE)))) + AXIS_GAP
  const namesLeft = names.length === 0 ? width - EDGE : width - 2 - nameWidth - SWATCH
  const plotRight = Math.max(namesLeft - NAMES_GAP, plotLeft + 1)
  const plotHeight = Math.max(
    Math.min(HIGHEST, Math.max(LOWEST, Math.round(width * HEIGHT_SHARE))),
    names.reduce((sum, name) => sum + name.height, 0),
  )
  const step = (plotRight - plotLeft) / Math.max(periodCount, 1)
  const plotBottom = header + plotHeight
  return {
    plotLeft,
    plotRight,
    plotTop: header,
    plotBottom,
    step,
    xOf: (period) => plotLeft + (period + 0.5) * step,
    namesLeft,
    names,
    height: plotBottom + (options.hasAbsent ? ABSENT_STRIP : 0) + PERIOD_LABELS,
  }
}

/** Middles of labels as near as may be to where they are wanted, without overlap, between top and bottom. */
export function spreadLabels(
  labels: readonly Readonly<{ y: number; height: number }>[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.y - b.y || a.index - b.index)
  let free = top
  const tops = order.map(({ y, height }) => {
    const placed = Math.max(y - height / 2, free)
    free = placed + height
    return placed
  })
  let limit = bottom
  const middles: number[] = labels.map(() => 0)
  for (const [place, { index, height }] of [...order.entries()].reverse()) {
    const placed = Math.min(tops[place] ?? top, limit - height)
    limit = placed
    middles[index] = placed + height / 2
  }
  return middles
}

export type PeriodLabel = Readonly<{ index: number; x: number; anchor: 'start' | 'middle' | 'end' }>

const LABEL_GAP = 8

/**
 * Which periods are named so that names neither touch nor leave the picture: every one, every second and so on, counted
 * from the last; the kept one always, without the neighbours it would touch.
 */
export function thinLabels(
  labels: readonly string[],
  xOf: (index: number) => number,
  width: number,
  kept: number | null,
): readonly PeriodLabel[] {
  const boxes = labels.map((label, index) => boxOf(label, index, xOf(index), width))
  const touches = (one: LabelBox, other: LabelBox): boolean =>
    one.left < other.right + LABEL_GAP && other.left < one.right + LABEL_GAP
  for (let step = 1; step <= labels.length; step += 1) {
    const named = boxes.filter(({ index }) => (labels.length - 1 - index) % step === 0)
    if (named.some((box, place) => named.slice(place + 1).some((next) => touches(box, next)))) continue
    const keptBox = kept === null ? undefined : boxes[kept]
    if (keptBox === undefined) return named
    return boxes.filter((box) => box === keptBox || (named.includes(box) && !touches(box, keptBox)))
  }
  return []
}

type LabelBox = PeriodLabel & Readonly<{ left: number; right: number }>

function boxOf(label: string, index: number, x: number, width: number): LabelBox {
  const size = textWidth(label, SMALL_FONT_SIZE + 1)
  if (x - size / 2 < 2) return { index, x: 2, anchor: 'start', left: 2, right: 2 + size }
  if (x + size / 2 > width - 2) return { index, x: width - 2, anchor: 'end', left: width - 2 - size, right: width - 2 }
  return { index, x, anchor: 'middle', left: x - size / 2, right: x + size / 2 }
}
