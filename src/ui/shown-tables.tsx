import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { FigureTableProps } from './figure-table'

/** The tables of a view as they are drawn now, their twins behind pictures included: what an export takes along. */
export type ShownTables = Readonly<{
  /** Tells of a table; the function returned takes it back. A table told of twice (picture and table) counts once. */
  show: (table: ShownTable) => () => void
  /** In the order they were first shown. */
  all: () => readonly ShownTable[]
}>

export type ShownTable = Pick<FigureTableProps, 'caption' | 'rowHeading' | 'columns' | 'rows'> &
  /** The finding over the picture; null for a table without one. */
  Readonly<{ title: string | null }>

const TablesContext = createContext<ShownTables | null>(null)

function createShownTables(): ShownTables {
  const tables = new Map<string, ShownTable[]>()
  return {
    show: (table) => {
      const same = tables.get(table.caption) ?? []
      tables.set(table.caption, [...same, table])
      return () => {
        const left = (tables.get(table.caption) ?? []).filter((one) => one !== table)
        if (left.length > 0) tables.set(table.caption, left)
        else tables.delete(table.caption)
      }
    },
    all: () =>
      [...tables.values()].flatMap((same) => {
        const newest = same.at(-1)
        const title = same.find((one) => one.title !== null)?.title ?? null
        return newest === undefined ? [] : [{ ...newest, title }]
      }),
  }
}

/** Collects the tables drawn below it. */
export function ShownTablesProvider({ children }: Readonly<{ children: (tables: ShownTables) => ReactNode }>) {
  const [tables] = useState(createShownTables)
  return <TablesContext.Provider value={tables}>{children(tables)}</TablesContext.Provider>
}

/** Tells of a table; nothing where nobody collects them. */
export function useShownTable(
  { caption, rowHeading, columns, rows }: Omit<ShownTable, 'title'>,
  title: string | null = null,
): void {
  const tables = useContext(TablesContext)
  useEffect(
    () => tables?.show({ caption, rowHeading, columns, rows, title }),
    [tables, caption, rowHeading, columns, rows, title],
  )
}
