import { FONT_SIZE, type BarLayout, type RowBox } from './layout'
import { INK } from './palette'

const LINE_HEIGHT = 16

/** The name of a row, beside or above its bar. */
export function RowLabel({ box }: Readonly<{ box: RowBox }>) {
  return (
    <text y={box.labelY} fontSize={FONT_SIZE} fill={INK}>
      {box.labelLines.map((line, index) => (
        <tspan key={index} x={8} y={box.labelY + index * LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** The rows as the frame needs them; the card tells the whole name where the picture cuts it, then the value. */
export function frameRows(
  layout: BarLayout,
  rows: readonly Readonly<{
    id: string
    label: string
    details?: readonly string[]
    selectable?: boolean
    bar: Readonly<{ text: string }>
  }>[],
) {
  return layout.rows.flatMap((box, index) => {
    const row = rows[index]
    if (row === undefined) return []
    const { top, height, id } = box
    return [
      { id, top, height, lines: [row.label, row.bar.text, ...(row.details ?? [])], selectable: row.selectable ?? true },
    ]
  })
}
