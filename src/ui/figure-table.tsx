import type { Figure, Unit } from '../dhis2/figure'
import styles from './figure-table.module.css'
import { formatFigure, formatRate } from './format'
import { useLocale } from './locale'
import { useShownTable } from './shown-tables'

/** `unit: 'text'` for a column of words. */
export type TableColumn = Readonly<{
  id: string
  label: string
  unit: Unit | 'text'
  /** Adds what a rate stands on ("37 sur 95") under it. */
  withRate?: boolean
  rateUnit?: Unit
}>

export type TableCell = Figure | Readonly<{ text: string }>

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
  const state = cell.state === 'value' ? '' : (styles['absent'] ?? '')
  return (
    <td className={`${alignment(column) ?? ''} ${state}`}>
      <bdi>{formatFigure(cell, unit, locale)}</bdi>
      {column.withRate === true && cell.state === 'value' && cell.rate !== undefined && (
        <bdi className={styles['rate']}>{formatRate(cell.rate, locale, column.rateUnit)}</bdi>
      )}
    </td>
  )
}

const alignment = (column: TableColumn): string | undefined =>
  column.unit === 'text' ? styles['text'] : styles['number']
