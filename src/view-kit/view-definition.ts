import type { Text } from '../metadata/kinds/definition'
import type { AskedItem } from '../metadata/sensitive-items'

/** What a view asks for, beside the place and the time. */
export type ViewDefinition = Readonly<{
  /** Its own among all views: answers are kept under it. */
  name: string
  /** In the reader's language: "ASC coverage". */
  title: () => string
  /** What it answers: "Where are ASC missing?" */
  question: () => string
  /** All the view asks the server for, for the whole and for each part. */
  items: readonly AskedItem[]
  /** Data sets the figures come from: their reports are counted for the confidence strip. */
  dataSets: readonly Readonly<{ id: string; name: Text }>[]
  /** Where a page says how far to trust it: under a note that is read from top to bottom. The top when left out. */
  confidenceAt?: 'foot'
}>
