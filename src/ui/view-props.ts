import type { Dimension } from '../dhis2/ports'

/** How much room a view has: a page of the app, an item of a dashboard, or an item so low that only the answer fits. */
export type Space = 'page' | 'item' | 'headline'

/** What every view is given, by the app and by the dashboard plugin alike. */
export type ViewProps = Readonly<{
  /** Ids or keywords (USER_ORGUNIT, LEVEL-2): one unit is shown with its parts, several each and together. */
  orgUnits: readonly string[]
  periods: readonly string[]
  /** What the periods are compared with: one period, or as many as `periods`; empty for no comparison. */
  compared: readonly string[]
  /** How the parts are cut: `children`, `LEVEL-n` or the uid of a group set. */
  by: string
  /** Further dashboard filters (group sets, categories), summed over. */
  filters: readonly Dimension[]
  /** The filters in words, for paper and exports; left out where there are none. */
  filterWords?: readonly string[]
  space: Space
  /** False on paper: nothing to click is drawn. */
  interactive: boolean
  onSelectOrgUnit?: (id: string) => void
  onSelectPeriod?: (id: string) => void
}>
