import { useId, type CSSProperties, type ReactNode } from 'react'
import styles from './chart.module.css'
import { ChartPatterns, patternIds, type PatternIds } from './chart-patterns'
import { GROUND } from './palette'
import { useRows } from './use-rows'

/** What pointing at a row, reaching it with the keyboard or listening to it tells: the name, then what is known. */
export type FrameRow = Readonly<{
  id: string
  top: number
  height: number
  lines: readonly string[]
  /** Whether the row can be opened; otherwise it is only read. */
  selectable: boolean
}>

export type ChartFrameProps = Readonly<{
  /** The finding, as a sentence. */
  title: string
  /** What is drawn: measure, unit, period. */
  description: string
  width: number
  height: number
  rows: readonly FrameRow[]
  /** When given, selectable rows are buttons. */
  onSelect?: ((id: string) => void) | undefined
  /** Rows can be reached by pointer and keyboard (one tab stop, arrow keys between rows); otherwise one image. */
  interactive: boolean
  children: (patterns: PatternIds) => ReactNode
}>

/** Title, description, patterns, card and keyboard: all a picture needs but the drawing. */
export function ChartFrame({
  title,
  description,
  width,
  height,
  rows,
  onSelect,
  interactive,
  children,
}: ChartFrameProps) {
  const id = useId().replace(/:/g, '')
  const { active, hit } = useRows(rows, interactive, onSelect)
  const patterns = patternIds(id)
  // The rows of a picture with role img would not exist for a screen reader.
  const role = interactive ? 'group' : 'img'
  return (
    <div className={styles.chart}>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        role={role}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
        direction="ltr"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        fontFamily="Roboto, Arial, sans-serif"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <ChartPatterns ids={patterns} />
        <rect width={width} height={height} fill={GROUND} />
        <g aria-hidden>{children(patterns)}</g>
        {rows.map((row) => (
          <g
            key={row.id}
            {...hit(row)}
            className={classes(active?.id === row.id, interactive && row.selectable && onSelect !== undefined)}
          >
            <rect
              className={styles.focusRing}
              x={1}
              y={row.top + 1}
              width={Math.max(width - 2, 0)}
              height={row.height - 2}
              rx={3}
              fill="transparent"
            />
          </g>
        ))}
      </svg>
      {active !== null && (
        <div className={styles.card} style={cardPlace(active, height)} aria-hidden>
          {active.lines.map((line, index) => (
            <p key={index} dir="auto" className={index === 0 ? styles.cardTitle : undefined}>
              {line}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}

function classes(isActive: boolean, isButton: boolean): string {
  return [styles['hit'], isActive && styles['active'], isButton && styles['button']].filter(Boolean).join(' ')
}

/** Under the row, or over it in the lower half: the edge of a dashboard item would cut it. */
function cardPlace(row: FrameRow, height: number): CSSProperties {
  const isLow = row.top + row.height / 2 > height / 2 && row.top > 80
  return isLow ? { bottom: height - row.top + 2 } : { top: row.top + row.height + 2 }
}
