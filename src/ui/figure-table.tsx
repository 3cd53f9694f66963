import i18n from '@dhis2/d2-i18n'
import { useState } from 'react'
import type { Tone } from '../charts/palette'
import type { Figure, Unit } from '../dhis2/figure'
import { sortedRows, turned, type Sorting } from './figure-sorting'
import { SortableHeading } from './sortable-heading'
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
  /** A button at the end of the row; `name` says which row it is of: "Letter for Kadiolo". Not drawn on paper. */
  action?: Readonly<{ label: string; name: string; onPress: () => void }>
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
  /** Headings are buttons that sort; rows of a kind (total, rest) stay where they are. */
  sortable?: boolean
  /** How many rows are shown before the reader asks for all. All when left out. */
  firstRows?: number
}>

/** The table twin of a picture: the same figures, states in words. Scrolls in its own box with the names in place. */
export function FigureTable(props: FigureTableProps) {
  const { caption, rowHeading, columns, rows, onSelect, firstRows = rows.length } = props
  useShownTable({ caption, rowHeading, columns, rows })
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const hasActions = rows.some((row) => row.action !== undefined)
  const inOrder = sortedRows(rows, columns, sorting)
  const shown = showsAll ? inOrder : inOrder.slice(0, firstRows)
  return (
    <>
      {/* A box that scrolls has to be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['box']} role="region" aria-label={caption} tabIndex={0}>
        <table className={styles['table']}>
          <caption className={styles['caption']}>{caption}</caption>
          <Headings {...props} hasActions={hasActions} sorting={sorting} onSort={setSorting} />
          <tbody>
            {shown.map((row) => (
              <Row key={row.id} row={row} columns={columns} onSelect={onSelect} hasActions={hasActions} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <button type="button" className={styles['all']} onClick={() => setShowsAll(true)}>
          {i18n.t('Show all {{count}} rows', {
            count: rows.length,
            defaultValue: 'Show all {{count}} rows',
            defaultValue_plural: 'Show all {{count}} rows',
          })}
        </button>
      )}
    </>
  )
}

type HeadingsProps = FigureTableProps &
  Readonly<{ hasActions: boolean; sorting: Sorting | null; onSort: (sorting: Sorting) => void }>

function Headings({ rowHeading, columns, sortable = false, hasActions, sorting, onSort }: HeadingsProps) {
  const heading = (column: string | null, label: string, className: string | undefined) =>
    sortable ? (
      <SortableHeading
        key={column}
        label={label}
        className={className}
        direction={sorting?.column === column ? sorting.direction : null}
        onSort={() => onSort(turned(sorting, column))}
      />
    ) : (
      <th key={column} scope="col" className={className}>
        {label}
      </th>
    )
  return (
    <thead>
      <tr>
        {heading(null, rowHeading, styles['name'])}
        {columns.map((column) => heading(column.id, column.label, alignment(column)))}
        {hasActions && <td className={styles['action']} />}
      </tr>
    </thead>
  )
}

type RowProps = Pick<FigureTableProps, 'columns' | 'onSelect'> & Readonly<{ row: TableRow; hasActions: boolean }>

function Row({ row, columns, onSelect, hasActions }: RowProps) {
  const { action } = row
  return (
    <tr className={row.kind === undefined ? undefined : styles[row.kind]}>
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
      {hasActions && (
        <td className={styles['action']}>
          {action !== undefined && (
            <button type="button" className={styles['open']} aria-label={action.name} onClick={action.onPress}>
              {action.label}
            </button>
          )}
        </td>
      )}
    </tr>
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
