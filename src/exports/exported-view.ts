import type { TableColumn, TableRow } from '../ui/figure-table'

/** A table of the view as it is shown. Rows and cells as in the table twin: states are kept, hidden figures hold nothing. */
export type ExportedTable = Readonly<{
  id: string
  /** Short: names the sheet. */
  name: string
  /** Measure, place, period. */
  caption: string
  rowHeading: string
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
}>

/** All that leaves with a view, in the reader's words. Dates are ISO. */
export type ExportedView = Readonly<{
  /** The finding, as a sentence. */
  title: string
  /** Name of the view. */
  view: string
  question: string
  place: string
  period: string
  /** In words; empty when nothing else was filtered. */
  filters: readonly string[]
  source: string
  /** When the analytics tables were built; null when never. */
  analyticsBuilt: string | null
  /** Whether the server counts stored zeros; null when not known. */
  zerosCounted: boolean | null
  /** The day from which figures are made up; null when all were reported. */
  generatedFrom: string | null
  /** Counts under this number are masked; null when none are. */
  hiddenBelow: number | null
  /** The day of the export, given by the caller. */
  made: string
  /** The main one first. */
  tables: readonly ExportedTable[]
}>
