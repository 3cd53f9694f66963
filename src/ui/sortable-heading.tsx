import type { Sorting } from './figure-sorting'
import styles from './sortable-heading.module.css'

export type SortableHeadingProps = Readonly<{
  label: string
  className: string | undefined
  /** How the rows are sorted by this column now; null when they are not. */
  direction: Sorting['direction'] | null
  onSort: () => void
}>

/** A column heading that sorts its table. */
export function SortableHeading({ label, className, direction, onSort }: SortableHeadingProps) {
  return (
    <th scope="col" className={className} aria-sort={direction ?? 'none'}>
      <button type="button" className={styles['sort']} onClick={onSort}>
        {label}
        <span aria-hidden className={direction === null ? styles['idle'] : styles['arrow']}>
          {direction === 'ascending' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  )
}
