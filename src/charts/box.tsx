import { createContext, useContext, type ReactNode } from 'react'

/** A place of fixed size that pictures stand in, such as an item of a dashboard. */
export type Box = Readonly<{
  /** Most rows of bars a picture draws; null for all, 0 where no picture fits. */
  mostRows: number | null
  /** Whether the table of a picture has room below it. */
  hasTables: boolean
  /** Whether notes on sources and limits have. */
  hasNotes: boolean
  /** For the rows left out: "and 5 others". */
  othersWords: (count: number) => string
}>

const BoxContext = createContext<Box | null>(null)

export function BoxProvider({ value, children }: Readonly<{ value: Box; children: ReactNode }>) {
  return <BoxContext.Provider value={value}>{children}</BoxContext.Provider>
}

/** The box around, null on a page: there a picture is as high as its rows. */
export const useBox = (): Box | null => useContext(BoxContext)

/** The rows there is room for, the first ones, and words for those left out: null where all are drawn. */
export function useFittingRows<R>(rows: readonly R[]): Readonly<{ drawn: readonly R[]; others: string | null }> {
  const box = useBox()
  const most = box?.mostRows ?? null
  if (box === null || most === null || rows.length <= most) return { drawn: rows, others: null }
  return { drawn: rows.slice(0, most), others: box.othersWords(rows.length - most) }
}
