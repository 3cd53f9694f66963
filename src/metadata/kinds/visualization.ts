import type { Operand } from '../expressions'
import type { Category } from './category'
import type { DataElement } from './data-element'
import { checkedText, DefinitionError, identity, type Identity, type Text } from './definition'
import type { Indicator } from './indicator'
import type { LegendSet } from './legend-set'

export type VisualizationType =
  'COLUMN' | 'STACKED_COLUMN' | 'BAR' | 'STACKED_BAR' | 'LINE' | 'PIVOT_TABLE' | 'SINGLE_VALUE'

/** Keywords of relative periods, as `relativePeriods` of a visualization writes them. */
export type RelativePeriod = 'lastMonth' | 'last12Months' | 'last4Quarters' | 'thisYear' | 'lastYear' | 'last5Years'

/** The reader's own unit, or what lies just below it: one picture serves every level. */
export type UserOrgUnit = 'userOrganisationUnit' | 'userOrganisationUnitChildren'

/** Data, periods, organisation units, or the options of a category. */
export type Axis = 'dx' | 'pe' | 'ou' | Category

export type ChartItem = Indicator | DataElement | Operand

export type Visualization = Identity<'visualization'> &
  Readonly<{
    description: Text
    type: VisualizationType
    items: readonly ChartItem[]
    columns: readonly Axis[]
    rows: readonly Axis[]
    filters: readonly Axis[]
    periods: readonly RelativePeriod[]
    orgUnits: readonly UserOrgUnit[]
    legend: LegendSet | null
    /** A line across the chart: the pledge, the norm. */
    target: Readonly<{ value: number; label: Text }> | null
  }>

export type VisualizationInput = Omit<Visualization, 'kind' | 'id' | 'legend' | 'target'> &
  Readonly<{ legend?: LegendSet; target?: Visualization['target'] }>

/** @throws {DefinitionError} when data, periods and units are not each laid out exactly once. */
/* @__NO_SIDE_EFFECTS__ */
export function visualization(given: VisualizationInput): Visualization {
  const { code, columns, rows, filters, items } = given
  const axes = [...columns, ...rows, ...filters]
  for (const axis of ['dx', 'pe', 'ou'] as const) {
    if (axes.filter((one) => one === axis).length !== 1) throw new DefinitionError(code, axis, 'is not laid out once')
  }
  if (items.length === 0) throw new DefinitionError(code, 'items', 'is empty')
  return {
    ...given,
    ...identity('visualization', given),
    description: checkedText(code, 'description', given.description),
    legend: given.legend ?? null,
    target: given.target ?? null,
  }
}
