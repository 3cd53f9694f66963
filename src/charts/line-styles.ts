import type { LineMarkerShape } from './line-marker'
import { LINE_COLORS } from './palette'

/** How a line is told from others: by colour, and on paper by its dashes and the shape of its points. */
export type LineStyle = Readonly<{
  color: string
  /** `stroke-dasharray`; null for a whole line. */
  dash: string | null
  marker: LineMarkerShape
}>

const TEXTURES: readonly Omit<LineStyle, 'color'>[] = [
  { dash: null, marker: 'circle' },
  { dash: '7 3', marker: 'square' },
  { dash: '2 2.5', marker: 'triangle' },
  { dash: '9 3 2 3', marker: 'diamond' },
  { dash: null, marker: 'cross' },
  { dash: '4 3', marker: 'ring' },
  { dash: '12 4', marker: 'plus' },
]

/** For lines without a fixed colour: the first for the first line, and so on. Seven, the most a picture takes. */
export const LINE_STYLES: readonly LineStyle[] = LINE_COLORS.flatMap((color, index) => {
  const texture = TEXTURES[index]
  return texture === undefined ? [] : [{ color, ...texture }]
})
