import type { Bar } from './bars'
import { SMALL_FONT_SIZE } from './layout'
import type { Box, PlacedShape } from './map-layout'
import { MARK_SIZE } from './mark'
import { edgeCrossesBox, holdsBox } from './planar'
import { textWidth } from './text'

const LINE_HEIGHT = 13
const PADDING = 3
const MARK_ROOM = MARK_SIZE + 4

/** Text on the map: none, one or two lines, with the mark of the class before the first where `hasMark`. */
export type MapLabel = Readonly<{ id: string; box: Box; lines: readonly string[]; hasMark: boolean }>

/**
 * Names and values where they fit and touch nothing: large polygons first. A polygon without room for its name keeps
 * the mark of its class. Names of points stand right or left of them.
 */
export function placeLabels(placed: readonly PlacedShape[], width: number): readonly MapLabel[] {
  const taken: Box[] = placed.filter(({ radius }) => radius !== null).map(markBox)
  const labels: MapLabel[] = []
  for (const shape of [...placed].sort((a, b) => b.area - a.area)) {
    const isFree = ({ box }: MapLabel): boolean =>
      box.left >= 2 && box.left + box.width <= width - 2 && !taken.some((other) => overlap(box, other))
    // Across a border the name of a small unit would seem its neighbour's.
    const isClear = ({ box }: MapLabel): boolean =>
      placed.every((other) => other.shape.id === shape.shape.id || !edgeCrossesBox(other.rings, box))
    const label =
      shape.radius === null
        ? labelInside(shape, isFree)
        : labelsBeside(shape, shape.radius).find((candidate) => isFree(candidate) && isClear(candidate))
    if (label === undefined) continue
    labels.push(label)
    taken.push(label.box)
  }
  return labels
}

/** Of a point on either side; of a polygon too small to be seen also above and below. */
function labelsBeside({ shape, path, x, y }: PlacedShape, radius: number): readonly MapLabel[] {
  const size = { width: textWidth(shape.label, SMALL_FONT_SIZE) + 2, height: LINE_HEIGHT + PADDING }
  const gap = (path === null ? halfWidth(shape.bar, radius) : radius) + 3
  const beside = [x + gap, x - gap - size.width].map((left) => ({ left, top: y - size.height / 2, ...size }))
  const stacked = [y - gap - size.height, y + gap].map((top) => ({ left: x - size.width / 2, top, ...size }))
  return [...beside, ...(path === null ? [] : stacked)].map((box) => ({
    id: shape.id,
    lines: [shape.label],
    hasMark: false,
    box,
  }))
}

function labelInside(placed: PlacedShape, isFree: (label: MapLabel) => boolean): MapLabel | undefined {
  const { shape, rings } = placed
  const hasMark = shape.bar.state === 'value' && shape.bar.tone !== 'none'
  const name = textWidth(shape.label, SMALL_FONT_SIZE) + (hasMark ? MARK_ROOM : 0)
  const plates = (textSpace: number, lines: readonly string[]): readonly MapLabel[] =>
    placed.anchors.map(({ x, y }) => {
      const size = { width: textSpace + 2 * PADDING, height: Math.max(lines.length, 1) * LINE_HEIGHT + PADDING }
      return { id: shape.id, lines, hasMark, box: { left: x - size.width / 2, top: y - size.height / 2, ...size } }
    })
  const named = [
    ...plates(Math.max(name, textWidth(shape.bar.text, SMALL_FONT_SIZE)), [shape.label, shape.bar.text]),
    ...plates(name, [shape.label]),
  ]
  const marks = hasMark ? plates(MARK_SIZE, []) : []
  // A class must be told without its colour: a mark is drawn even where it reaches over an edge.
  return (
    [...named, ...marks].find((label) => isFree(label) && holdsBox(rings, label.box)) ?? marks.find(isFree) ?? marks[0]
  )
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width + 2 &&
    other.left < one.left + one.width + 2 &&
    one.top < other.top + other.height + 1 &&
    other.top < one.top + one.height + 1
  )
}

function markBox({ shape, path, x, y, radius }: PlacedShape): Box {
  const mark = radius ?? 0
  const half = path === null ? halfWidth(shape.bar, mark) : mark
  return { left: x - half, top: y - half, width: 2 * half, height: 2 * half }
}

/** A triangle with the area of a circle is wider than it. */
function halfWidth(bar: Bar, radius: number): number {
  return bar.state === 'value' && (bar.tone === 'low' || bar.tone === 'high') ? radius * 1.35 : radius
}
