import { systemSetting } from '../settings/effective'
import type { MockState } from '../state'
import { AnalyticsError } from './errors'
import { evaluate, type Result } from './evaluate'
import { gridOf, type Grid } from './grid'
import { metadataBlock } from './metadata-block'
import { namerOf } from './names'
import type { AnalyticsQuery } from './query'
import { tableOf } from './table-layout'
import { requireAccess, validateQuery } from './validate'

/** A grid with what `/api/analytics` says around it. */
export type Answer = Readonly<{ grid: Grid; metaData: Record<string, unknown> }>

const NOTHING: Result = { axes: { slots: [], unitSets: [], splits: [], splitDimensions: [] }, rows: [] }

/** @throws {AnalyticsError} for what DHIS2 refuses once it has read the query. */
export function answerQuery(query: AnalyticsQuery, state: MockState): Answer {
  const result = resultOf(query, state)
  const namer = namerOf(query, state)
  const isTable = query.options.columns.length > 0 || query.options.rows.length > 0
  return {
    grid: isTable ? tableOf(query, result, namer) : gridOf(query, result, namer, state),
    metaData: metadataBlock(query, result, namer, state),
  }
}

/** @throws {AnalyticsError} also E7144 before the first run, and E7128 for more rows than the server gives. */
export function resultOf(query: AnalyticsQuery, state: MockState): Result {
  requireAccess(query, state)
  validateQuery(query, state)
  if (query.options.skipData) return NOTHING
  if (!state.analytics) throw new AnalyticsError('E7144')
  const result = evaluate(query, state.analytics, state)
  const limit = Number(systemSetting('keyAnalyticsMaxLimit', state) ?? 0)
  if (!query.options.ignoreLimit && limit > 0 && result.rows.length > limit) {
    throw new AnalyticsError('E7128', String(limit))
  }
  return result
}

export function answerBody({ grid, metaData }: Answer): Record<string, unknown> {
  return {
    headers: grid.headers,
    metaData,
    rowContext: {},
    rows: grid.rows,
    width: grid.rows[0]?.length ?? 0,
    height: grid.rows.length,
    headerWidth: grid.headers.length,
  }
}
