import type { AnalyticsQuery, Dimension } from '../dhis2/ports'

/** What can be asked for: a data element, operand or indicator of the definition. */
export type DataItem = Readonly<{ id: string }>

export type FiguresAsked = Readonly<{
  items: readonly DataItem[]
  /** Period ids or keywords (2015, LAST_12_MONTHS). */
  periods: readonly string[]
  /** Organisation unit ids or keywords (USER_ORGUNIT, LEVEL-2, OU_GROUP-uid). */
  orgUnits: readonly string[]
  /** Further dimensions to sum over: group sets and categories, as a dashboard filter gives them. */
  filters: readonly Dimension[]
  stamp: string
}>

/** One figure per item and organisation unit. Several periods are taken together, as the server aggregates them. */
export function figuresByOrgUnit({ items, periods, orgUnits, filters, stamp }: FiguresAsked): AnalyticsQuery {
  const periodDimension = { id: 'pe', items: periods }
  const alone = isSingle(periods)
  return {
    dimensions: [dataDimension(items), ...(alone ? [periodDimension] : []), { id: 'ou', items: orgUnits }],
    filters: [...(alone ? [] : [periodDimension]), ...filters],
    displayProperty: 'NAME',
    stamp,
  }
}

/** One figure per item, over all the organisation units and periods together. */
export function figuresTogether({ items, periods, orgUnits, filters, stamp }: FiguresAsked): AnalyticsQuery {
  return {
    dimensions: [dataDimension(items)],
    filters: [{ id: 'pe', items: periods }, { id: 'ou', items: orgUnits }, ...filters],
    displayProperty: 'NAME',
    stamp,
  }
}

/** One figure per item and period, over all the organisation units together: to find where there is data. */
export function figuresByPeriod({ items, periods, orgUnits, filters, stamp }: FiguresAsked): AnalyticsQuery {
  return {
    dimensions: [dataDimension(items), { id: 'pe', items: periods }],
    filters: [{ id: 'ou', items: orgUnits }, ...filters],
    displayProperty: 'NAME',
    stamp,
  }
}

const dataDimension = (items: readonly DataItem[]): { id: string; items: readonly string[] } => ({
  id: 'dx',
  items: [...new Set(items.map((item) => item.id))],
})

/** A fixed period starts with its year; a keyword may stand for many. */
const isSingle = (periods: readonly string[]): boolean => periods.length === 1 && /^\d{4}/.test(periods[0] ?? '')
