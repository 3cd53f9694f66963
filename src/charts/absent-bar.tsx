import type { AbsentBar } from './bars'
import type { PatternIds } from './chart-patterns'
import { SMALL_FONT_SIZE, type BarLayout, type RowBox } from './layout'
import { DOTS, GROUND, MUTED_INK } from './palette'
import { textWidth } from './text'

const TEXT_SIZE = SMALL_FONT_SIZE + 1

export type AbsentProps = Readonly<{ bar: AbsentBar; box: RowBox; layout: BarLayout; patterns: PatternIds }>

/** A row without a bar: light dots (no data) or a hatch (not split) over the whole row, and always the words. */
export function Absent({ bar, box, layout, patterns }: AbsentProps) {
  const track = {
    x: layout.plotLeft,
    y: box.barTop,
    width: layout.plotRight - layout.plotLeft,
    height: layout.barHeight,
  }
  return (
    <>
      {bar.state === 'noData' && <rect {...track} fill={`url(#${patterns.noData})`} />}
      {bar.state === 'notSplit' && (
        <>
          <rect {...track} fill={DOTS} />
          <rect {...track} fill={`url(#${patterns.hatch})`} />
        </>
      )}
      <rect
        x={track.x + 2}
        y={track.y + 1}
        width={textWidth(bar.text, TEXT_SIZE) + 10}
        height={track.height - 2}
        fill={GROUND}
      />
      <text x={track.x + 7} y={track.y + track.height / 2 + 4} fontSize={TEXT_SIZE} fontStyle="italic" fill={MUTED_INK}>
        {bar.text}
      </text>
    </>
  )
}
