import i18n from '@dhis2/d2-i18n'
import { useId } from 'react'
import { loadByPeriod, type FiguresByPeriod } from '../analytics/by-period'
import type { AskedItem } from '../metadata/sensitive-items'
import { FigureTable, type TableColumn, type TableRow } from '../ui/figure-table'
import { Loaded } from '../ui/loaded'
import { useServerQuery } from '../ui/server-context'
import { useVisible } from '../ui/use-visible'
import styles from './by-period.module.css'
import { hideByPeriod } from './hide-in-figures'
import type { ReadyView } from './view-shell'

/** A column of the table: an item, its name and its unit. */
export type ByPeriodColumn = Omit<TableColumn, 'id'> & Readonly<{ item: AskedItem }>

export type ByPeriodProps = Readonly<{ name: string; ready: ReadyView; columns: readonly ByPeriodColumn[] }>

/** Where several periods are taken together: each of them apart, for every part. Asked for when it comes on the screen. */
export function ByPeriod(props: ByPeriodProps) {
  const id = useId()
  const { ref, isVisible } = useVisible()
  if (props.ready.figures.periods.length < 2) return null
  return (
    <section ref={ref} aria-labelledby={id} className={styles['section']}>
      <h2 id={id} className={styles['title']}>
        {i18n.t('Period by period')}
      </h2>
      {isVisible && <Table {...props} />}
    </section>
  )
}

function Table({ name, ready, columns }: ByPeriodProps) {
  const { orgUnits, by, filters, figures, onSelectPeriod, interactive } = ready
  const items = columns.map(({ item }) => item)
  const { below } = ready.settings.hiding
  const asked = { orgUnits, by, filters, periods: figures.periods.map(({ id }) => id) }
  const query = useServerQuery(['by-period', name, asked, below], async (server, signal) =>
    hideByPeriod(server, await loadByPeriod(server, { ...asked, items }, signal), items, below),
  )
  return (
    <Loaded query={query}>
      {(data) => (
        <FigureTable
          caption={`${i18n.t('Period by period')}, ${ready.place}, ${ready.period}`}
          rowHeading={i18n.t('Organisation unit and period')}
          columns={columns.map(({ item, ...column }) => ({ ...column, id: item.id }))}
          rows={rowsOf(data, columns)}
          onSelect={interactive && onSelectPeriod ? (row) => onSelectPeriod(row.split(' ')[1] ?? '') : undefined}
        />
      )}
    </Loaded>
  )
}

function rowsOf({ parts, periods, figure }: FiguresByPeriod, columns: readonly ByPeriodColumn[]): readonly TableRow[] {
  return parts.flatMap((part) =>
    periods.map((period) => ({
      id: `${part.id} ${period.id}`,
      label: `${part.name}, ${period.name}`,
      cells: columns.map(({ item }) => figure(item, part, period)),
    })),
  )
}
