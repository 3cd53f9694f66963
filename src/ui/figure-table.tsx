import type { Tone } from '../charts/palette'
import type { Figure, Unit } from '../dhis2/figure'
import styles from './figure-table.module.css'
import { formatFigure, formatRate } from './format'
import { useLocale } from './locale'
import { useShownTable } from './shown-tables'
import { ToneMark } from './tone-mark'

/** `unit: 'text'` for a column of words. */
export type TableColumn = Readonly<{
  id: string
  label: string
  unit: Unit | 'text'
  /** Adds what a rate stands on ("37 sur 95") under it. */
  withRate?: boolean
  rateUnit?: Unit
}>

/** A figure in a class of its own: drawn as a mark and a light ground, said in `text` to who sees neither. */
export type MarkedCell = Figure &
  Readonly<{
    mark?: Readonly<{ tone: Exclude<Tone, 'none'>; text: string }>
    /** A line under the value: what it is of another whole. Only beside a value. */
    note?: string
  }>

export type TableCell = MarkedCell | Readonly<{ text: string }>

export type TableRow = Readonly<{
  id: string
  label: string
  /** One per column, in their order. */
  cells: readonly TableCell[]
  /** `total` for the whole, `rest` for what was entered at the whole and not at its parts. */
  kind?: 'total' | 'rest'
  /** False for a row that leads nowhere. True when left out. */
  selectable?: boolean
}>

export type FigureTableProps = Readonly<{
  /** What is listed: measure, place, period. */
  caption: string
  /** Heading of the first column. */
  rowHeading: string
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  /** When given, the names of selectable rows are buttons. */
  onSelect?: ((id: string) => void) | undefined
}>

/** The table twin of a picture: the same figures, states in words. Scrolls in its own box with the names in place. */
export function FigureTable({ caption, rowHeading, columns, rows, onSelect }: FigureTableProps) {
  useShownTable({ caption, rowHeading, columns, rows })
  return (
    // A box that scrolls has to be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['box']} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles['table']}>
        <caption className={styles['caption']}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles['name']}>
              {rowHeading}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={alignment(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.kind === undefined ? undefined : styles[row.kind]}>
              <th scope="row" className={styles['name']}>
                {onSelect !== undefined && row.selectable !== false ? (
                  <button type="button" className={styles['open']} onClick={() => onSelect(row.id)}>
                    {row.label}
                  </button>
                ) : (
                  row.label
                )}
              </th>
              {columns.map((column, index) => (
                <Cell key={column.id} column={column} cell={row.cells[index]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ column, cell }: Readonly<{ column: TableColumn; cell: TableCell | undefined }>) {
  const locale = useLocale()
  if (cell === undefined) return <td />
  if ('text' in cell) return <td className={alignment(column)}>{cell.text}</td>
  const unit = column.unit === 'text' ? 'count' : column.unit
  const isValue = cell.state === 'value'
  const ground = isValue ? cell.mark && styles[cell.mark.tone] : styles['absent']
  return (
    <td className={`${alignment(column) ?? ''} ${ground ?? ''}`}>
      {isValue && cell.mark !== undefined && <CellMark {...cell.mark} />}
      <bdi>{formatFigure(cell, unit, locale)}</bdi>
      {column.withRate === true && isValue && cell.rate !== undefined && (
        <bdi className={styles['rate']}>{formatRate(cell.rate, locale, column.rateUnit)}</bdi>
      )}
      {isValue && cell.note !== undefined && <bdi className={styles['rate']}>{cell.note}</bdi>}
    </td>
  )
}

function CellMark({ tone, text }: NonNullable<MarkedCell['mark']>) {
  return (
    <span role="img" aria-label={text} title={text} className={styles['mark']}>
      <ToneMark tone={tone} />
    </span>
  )
}

const alignment = (column: TableColumn): string | undefined =>
  column.unit === 'text' ? styles['text'] : styles['number']
