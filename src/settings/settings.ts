import type { LegendSet } from '../metadata/kinds/legend-set'
import * as legendSets from '../metadata/legend-sets'

/** What an indicator should reach. */
export type Target = Readonly<{
  /** Code of the indicator. */
  indicator: string
  /** Level of the organisation units it is for, 1 = the root; null = every level. */
  level: number | null
  /** First and last period it holds for, as DHIS2 ids (2026, 2026Q1, 202601); null = open. */
  from: string | null
  to: string | null
  /** In the unit of the indicator. */
  value: number
}>

/** Where figures start to be doubted, or a change to be told. */
export type Thresholds = Readonly<{
  /** Percent of the reports expected. */
  completeness: number
  /** Percent of the reports expected that came on time. */
  timeliness: number
  /** Points by which a rate has to move to be worth a sentence. */
  notableChange: number
  /** Days after which analytics tables are old. */
  analyticsAgeDays: number
}>

/** What the keepers of the app decide for everybody who looks at it. */
export type Settings = Readonly<{
  targets: readonly Target[]
  thresholds: Thresholds
  /**
   * Inner borders of the classes by code of the legend set, ascending, as people say them (75, not 75.05): to which side
   * the border itself belongs is the definition's matter.
   */
  legends: Readonly<Record<string, readonly number[]>>
  /** Counts of people below this are not shown; null = all are. */
  hiding: Readonly<{ below: number | null }>
}>

/** Legend sets whose borders can be changed, in the order of the definition. */
export const LEGEND_SETS: readonly LegendSet[] = Object.values(legendSets)

/** Inner borders as the definition has them, without what decides to which side a border belongs. */
export function defaultBorders({ legends }: LegendSet): readonly number[] {
  return legends.slice(1).map(({ start }) => Math.floor(start))
}

/**
 * No target of its own: where none is set, the co-funding view holds the share against the pledge of the definition. 80 % of
 * reports on time is what the bulletins of 2019 wish for.
 */
export const DEFAULT_SETTINGS: Settings = {
  targets: [],
  thresholds: { completeness: 80, timeliness: 80, notableChange: 5, analyticsAgeDays: 30 },
  legends: Object.fromEntries(LEGEND_SETS.map((set) => [set.code, defaultBorders(set)])),
  hiding: { below: null },
}
