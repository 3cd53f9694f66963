import type { Figure } from '../dhis2/figure'
import type { Dimension, OrgUnitRef } from '../dhis2/ports'
import { tableOf, type PeriodRef } from './answer'
import { figuresByPart, type DataItem } from './request'
import { scopeOf, type FigureServer, type ScopeQuestion } from './scope'

export type ByPeriodAsked = Omit<ScopeQuestion, 'withParts'> &
  Readonly<{
    items: readonly DataItem[]
    periods: readonly string[]
    filters: readonly Dimension[]
  }>

/** Figures of each part of a place, period by period. */
export type FiguresByPeriod = Readonly<{
  parts: readonly OrgUnitRef[]
  periods: readonly PeriodRef[]
  figure: (item: DataItem, part: Readonly<{ id: string }>, period: Readonly<{ id: string }>) => Figure
}>

/** One question, never cut into pieces: a part of an answer would look like missing reports. @throws {ServerError} */
export async function loadByPeriod(
  server: FigureServer,
  asked: ByPeriodAsked,
  signal?: AbortSignal,
): Promise<FiguresByPeriod> {
  const [info, scope] = await Promise.all([
    server.systemInfo(signal),
    scopeOf(server, { ...asked, withParts: true }, signal),
  ])
  const { parts, whole, unit } = scope
  const groupSet = parts.kind === 'groups' ? parts.groupSet : undefined
  const children = parts.kind === 'children' ? parts.children : null
  const orgUnits =
    parts.kind === 'orgUnits'
      ? parts.items
      : children !== null && children.length > 0
        ? children.map(({ id }) => id)
        : whole
  const question = { ...asked, orgUnits, periodsAre: 'apart', stamp: info.analyticsBuilt ?? 'never' } as const
  const table = tableOf(await server.analytics(figuresByPart(question, groupSet), signal), groupSet)
  return {
    parts: children !== null && children.length > 0 ? children : unit && children !== null ? [unit] : table.parts,
    periods: table.periods,
    figure: table.figure,
  }
}
