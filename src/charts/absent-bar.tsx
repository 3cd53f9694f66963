import type { AbsentBar } from './bars'
import type { PatternIds } from './chart-patterns'
import { SMALL_FONT_SIZE, type BarLayout, type RowBox } from './layout'
import { DOTS, GROUND, MUTED_INK } from './palette'
import { textWidth } from './text'

const TEXT_SIZE = SMALL_FONT_SIZE + 1

type TrackProps = Readonly<{ bar: AbsentBar; box: RowBox; layout: BarLayout; patterns: PatternIds }>

/** A row without a bar: light dots (no data) or a hatch (not split) over the whole row. */
export function AbsentTrack({ bar, box, layout, patterns }: TrackProps) {
  const track = {
    x: layout.plotLeft,
    y: box.barTop,
    width: layout.plotRight - layout.plotLeft,
    height: layout.barHeight,
  }
  if (bar.state === 'noData') return <rect {...track} fill={`url(#${patterns.noData})`} />
  if (bar.state !== 'notSplit') return null
  return (
    <>
      <rect {...track} fill={DOTS} />
      <rect {...track} fill={`url(#${patterns.hatch})`} />
    </>
  )
}

/** The words for it, over whatever crosses the row. */
export function AbsentText({ bar, box, layout }: Omit<TrackProps, 'patterns'>) {
  return (
    <>
      <rect
        x={layout.plotLeft + 2}
        y={box.barTop + 1}
        width={textWidth(bar.text, TEXT_SIZE) + 10}
        height={layout.barHeight - 2}
        fill={GROUND}
      />
      <text
        x={layout.plotLeft + 7}
        y={box.barTop + layout.barHeight / 2 + 4}
        fontSize={TEXT_SIZE}
        fontStyle="italic"
        fill={MUTED_INK}
      >
        {bar.text}
      </text>
    </>
  )
}
