import { textWidth, wrap } from './text'

export const FONT_SIZE = 13
export const SMALL_FONT_SIZE = 11
export const LEGEND_TEXT_SIZE = 12
const LINE_HEIGHT = 16
const BAR_HEIGHT = 18
const ROW_GAP = 10
/** Below this width names stand above their bars instead of beside them. */
const BESIDE_MIN_WIDTH = 480
const LABEL_SHARE = 0.34
const LABEL_GAP = 12
const AXIS_HEIGHT = 24
const EDGE = 8

/** Where everything of one row is, in pixels from the top left of the picture. */
export type RowBox = Readonly<{
  id: string
  top: number
  height: number
  /** Lines of the name, cut where they do not fit; `labelIsWhole` says whether something is missing. */
  labelLines: readonly string[]
  labelIsWhole: boolean
  /** Baseline of the first line. */
  labelY: number
  barTop: number
}>

export type BarLayout = Readonly<{
  rows: readonly RowBox[]
  /** Names stand beside the bars (wide) or above them (narrow). */
  labelsBeside: boolean
  barHeight: number
  plotLeft: number
  plotRight: number
  plotTop: number
  plotBottom: number
  height: number
}>

export type BarLayoutOptions = Readonly<{
  width: number
  rows: readonly Readonly<{ id: string; label: string }>[]
  /** Room kept free before and after the bars, for texts. */
  startGutter?: number
  endGutter?: number
  /** Room above the bars, for the label of a line and for the legend. */
  header: number
  /** Room kept at the end of the name's line when names stand above their bars, and not beside the bars then. */
  asideWidth?: number
  /** Pixels between a bar and the next row, when something stands there. */
  rowGap?: number
}>

/** Places the rows of a picture of horizontal bars. The height follows from the rows, never the other way round. */
export function layoutBars(options: BarLayoutOptions): BarLayout {
  const { width, rows, header, startGutter = 0, asideWidth = 0, rowGap = ROW_GAP } = options
  const labelsBeside = width >= BESIDE_MIN_WIDTH
  const labelWidth = labelsBeside ? labelColumn(rows, width) : width - 2 * EDGE - asideWidth
  const endGutter = labelsBeside || asideWidth === 0 ? (options.endGutter ?? 0) : 0
  const boxes = stack(
    rows.map((row) => rowBox(row, labelWidth, labelsBeside, rowGap)),
    header,
  )
  const plotBottom = boxes.at(-1) ? bottomOf(boxes.at(-1)) : header
  return {
    rows: boxes,
    labelsBeside,
    barHeight: BAR_HEIGHT,
    plotLeft: (labelsBeside ? labelWidth + LABEL_GAP : EDGE) + startGutter,
    plotRight: Math.max(width - EDGE - endGutter, (labelsBeside ? labelWidth + LABEL_GAP : EDGE) + startGutter + 1),
    plotTop: header,
    plotBottom,
    height: plotBottom + AXIS_HEIGHT,
  }
}

const bottomOf = (box: RowBox | undefined): number => (box === undefined ? 0 : box.top + box.height)

function labelColumn(rows: readonly Readonly<{ label: string }>[], width: number): number {
  const widest = Math.max(0, ...rows.map((row) => textWidth(row.label, FONT_SIZE)))
  return Math.min(Math.ceil(widest), Math.floor(width * LABEL_SHARE))
}

function rowBox(
  row: Readonly<{ id: string; label: string }>,
  labelWidth: number,
  beside: boolean,
  rowGap: number,
): RowBox {
  const labelLines = wrap(row.label, labelWidth, FONT_SIZE, beside ? 2 : 1)
  const labelIsWhole = labelLines.join(' ') === row.label
  const textHeight = labelLines.length * LINE_HEIGHT
  if (beside) {
    const height = Math.max(BAR_HEIGHT, textHeight) + rowGap
    const labelY = (height - textHeight) / 2 + FONT_SIZE - 0.5
    return { id: row.id, top: 0, height, labelLines, labelIsWhole, labelY, barTop: (height - BAR_HEIGHT) / 2 }
  }
  const above = LINE_HEIGHT + 2
  return {
    id: row.id,
    top: 0,
    height: above + BAR_HEIGHT + rowGap,
    labelLines,
    labelIsWhole,
    labelY: FONT_SIZE,
    barTop: above,
  }
}

function stack(boxes: readonly RowBox[], start: number): readonly RowBox[] {
  let top = start
  return boxes.map((box) => {
    const placed = { ...box, top, labelY: top + box.labelY, barTop: top + box.barTop }
    top += box.height
    return placed
  })
}

/** Where a line through all bars runs, from `top` down: where names stand above their bars it leaves them out. */
export function lineRuns(layout: BarLayout, top: number): readonly Readonly<{ y1: number; y2: number }>[] {
  const first = layout.rows[0]
  if (layout.labelsBeside || first === undefined) return [{ y1: top, y2: layout.plotBottom }]
  return [
    { y1: top, y2: layout.plotTop },
    ...layout.rows.map(({ barTop }) => ({ y1: barTop - 2, y2: barTop + layout.barHeight + 6 })),
  ]
}

export type AxisTick = Readonly<{ value: number; x: number; text: string; anchor: 'start' | 'middle' | 'end' }>

/** Ticks whose labels stay inside the picture and do not touch: of two that would, the later goes. */
export function placeTicks(
  ticks: readonly number[],
  scale: (value: number) => number,
  format: (value: number) => string,
  width: number,
): readonly AxisTick[] {
  const placed: AxisTick[] = []
  let freeFrom = 0
  for (const value of ticks) {
    const text = format(value)
    const [x, half] = [scale(value), textWidth(text, SMALL_FONT_SIZE) / 2]
    const anchor = x - half < 0 ? 'start' : x + half > width ? 'end' : 'middle'
    const left = anchor === 'start' ? x : anchor === 'end' ? x - 2 * half : x - half
    if (placed.length > 0 && left < freeFrom) continue
    placed.push({ value, x, text, anchor })
    freeFrom = left + 2 * half + 6
  }
  return placed
}

export type LegendPlace = Readonly<{ x: number; y: number }>

const LEGEND_SWATCH = 18
const LEGEND_GAP = 14
const LEGEND_TOP = 4

/** Legend entries left to right, on as many lines as the width asks for. `height` is 0 without entries. */
export function flowLegend(
  labels: readonly string[],
  width: number,
): Readonly<{ places: readonly LegendPlace[]; height: number }> {
  let [x, y] = [EDGE, LEGEND_TOP]
  const places = labels.map((label) => {
    const entry = LEGEND_SWATCH + textWidth(label, LEGEND_TEXT_SIZE) + LEGEND_GAP
    if (x > EDGE && x + entry - LEGEND_GAP > width - EDGE) [x, y] = [EDGE, y + LINE_HEIGHT + 2]
    const place = { x, y }
    x += entry
    return place
  })
  return { places, height: labels.length === 0 ? 0 : y + LINE_HEIGHT + 6 }
}
