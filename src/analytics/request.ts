import type { AnalyticsQuery, Dimension } from '../dhis2/ports'

/** What can be asked for: a data element, operand, indicator or reporting rate, by its id. */
export type DataItem = Readonly<{ id: string }>

export type FiguresAsked = Readonly<{
  items: readonly DataItem[]
  /** Period ids or keywords (2015, LAST_12_MONTHS). */
  periods: readonly string[]
  /** `apart`: one figure for each period; `together`: one over all of them, as the server aggregates them. */
  periodsAre: 'apart' | 'together'
  /** Organisation unit ids or keywords (USER_ORGUNIT, LEVEL-2, OU_GROUP-uid). */
  orgUnits: readonly string[]
  /** Further dimensions to sum over: group sets and categories, as a dashboard filter gives them. */
  filters: readonly Dimension[]
  stamp: string
}>

/**
 * One figure per item and organisation unit, or per item and group of a group set (`groupSet`: its uid): of those groups
 * alone that a filter by the same set names, since a dimension is asked for once.
 */
export function figuresByPart(asked: FiguresAsked, groupSet?: string): AnalyticsQuery {
  const units = { id: 'ou', items: asked.orgUnits }
  if (groupSet === undefined) return question(asked, [units], [])
  const groups = asked.filters.filter(({ id }) => id === groupSet).flatMap(({ items }) => items)
  const filters = asked.filters.filter(({ id }) => id !== groupSet)
  return question({ ...asked, filters }, [{ id: groupSet, items: groups }], [units])
}

/** One figure per item, over all the organisation units together. */
export function figuresTogether(asked: FiguresAsked): AnalyticsQuery {
  return question(asked, [], [{ id: 'ou', items: asked.orgUnits }])
}

function question(
  { items, periods, periodsAre, filters, stamp }: FiguresAsked,
  places: readonly Dimension[],
  placesTogether: readonly Dimension[],
): AnalyticsQuery {
  const pe = [{ id: 'pe', items: periods }]
  const apart = periodsAre === 'apart'
  return {
    dimensions: [dataDimension(items), ...(apart ? pe : []), ...places],
    filters: [...(apart ? [] : pe), ...placesTogether, ...filters],
    displayProperty: 'NAME',
    stamp,
  }
}

const dataDimension = (items: readonly DataItem[]): Dimension => ({
  id: 'dx',
  items: [...new Set(items.map((item) => item.id))],
})

/** Whether one fixed period is meant: it starts with its year. A keyword may stand for many. */
export const isSinglePeriod = (periods: readonly string[]): boolean =>
  periods.length === 1 && /^\d{4}/.test(periods[0] ?? '')
