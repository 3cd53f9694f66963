import { useId, type CSSProperties, type ReactNode } from 'react'
import styles from './chart.module.css'
import { ChartPatterns, patternIds, type PatternIds } from './chart-patterns'
import { GROUND } from './palette'
import { useRows } from './use-rows'

/**
 * What pointing at a row, reaching it with the keyboard or listening to it tells: the name, then what is known.
 * A row reaches from edge to edge; with `left` and `width` it is a box, and with `shape` an outline inside that box.
 */
export type FrameRow = Readonly<{
  id: string
  top: number
  height: number
  left?: number
  width?: number
  /** Path data. */
  shape?: string
  /** True for a shape that lies over others: it is pointed at first. */
  isOnTop?: boolean
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
  /** Under the picture: what was left out for want of room. */
  note?: string | null
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
  note = null,
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
        {inDepthOrder(rows).map((row) => (
          <g
            key={row.id}
            {...hit(row)}
            className={classes(active?.id === row.id, interactive && row.selectable && onSelect !== undefined)}
          >
            <HitArea row={row} width={width} />
          </g>
        ))}
      </svg>
      {active !== null && (
        <div className={styles.card} style={cardPlace(active, width, height)} aria-hidden>
          {active.lines.map((line, index) => (
            <p key={index} dir="auto" className={index === 0 ? styles.cardTitle : undefined}>
              {line}
            </p>
          ))}
        </div>
      )}
      {note !== null && <p className={styles.note}>{note}</p>}
    </div>
  )
}

/** The later is above. The arrow keys keep the order of the rows. */
function inDepthOrder(rows: readonly FrameRow[]): readonly FrameRow[] {
  return [...rows.filter((row) => row.isOnTop !== true), ...rows.filter((row) => row.isOnTop === true)]
}

function classes(isActive: boolean, isButton: boolean): string {
  return [styles['hit'], isActive && styles['active'], isButton && styles['button']].filter(Boolean).join(' ')
}

/** An outline gets a light edge under its ring: the ring is seen on any colour. */
function HitArea({ row, width }: Readonly<{ row: FrameRow; width: number }>) {
  if (row.shape !== undefined)
    return (
      <>
        <path className={styles.halo} d={row.shape} fill="none" />
        <path className={`${styles.focusRing} ${styles.outline}`} d={row.shape} fill="transparent" />
      </>
    )
  return (
    <rect
      className={styles.focusRing}
      x={(row.left ?? 0) + 1}
      y={row.top + 1}
      width={Math.max((row.width ?? width) - 2, 0)}
      height={row.height - 2}
      rx={3}
      fill="transparent"
    />
  )
}

/** Beside a box that leaves room for it; else under the row, or over it in the lower half: the edge of a dashboard item would cut it. */
function cardPlace(row: FrameRow, width: number, height: number): CSSProperties {
  const isLow = row.top + row.height / 2 > height / 2 && row.top > 80
  if (row.left !== undefined && row.width !== undefined && row.width <= width / 2)
    return {
      ...besideBox(row.left, row.width, width),
      ...(isLow ? { bottom: height - row.top - row.height } : { top: row.top }),
    }
  return isLow ? { bottom: height - row.top + 2 } : { top: row.top + row.height + 2 }
}

/** On the side with more room. */
function besideBox(left: number, boxWidth: number, width: number): CSSProperties {
  const right = width - left - boxWidth
  const most = { maxInlineSize: Math.max(left, right) - 12 }
  return right >= left
    ? { insetInlineStart: left + boxWidth + 4, insetInlineEnd: 'auto', ...most }
    : { insetInlineStart: 'auto', insetInlineEnd: width - left + 4, ...most }
}
