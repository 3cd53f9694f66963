import type { UseQueryResult } from '@tanstack/react-query'
import { tableOf } from '../../analytics/answer'
import { figuresByPart, isSinglePeriod } from '../../analytics/request'
import { BY_CHILDREN } from '../../analytics/scope'
import { financingForm } from '../../metadata/forms-financing'
import { communeSet } from '../../metadata/org-unit-groups'
import { useServerQuery } from '../../ui/server-context'
import type { ReadyView } from '../../view-kit/view-shell'
import { COMMUNE_ITEMS, communeRows } from './contributions'
import type { CoFundingRow } from './funding-row'

type Asked = Pick<ReadyView, 'figures' | 'by' | 'filters'>

/** Whether the parts are health areas, which are of a commune and have an ASACO: the units that report the form. */
export function areHealthAreas({ figures: { unit, parts, partsAre }, by }: Asked): boolean {
  if (unit === null || parts.length === 0 || partsAre === 'groups' || by !== BY_CHILDREN) return false
  return financingForm.levels.includes(unit.level + 1)
}

/** The communes of the district shown, one request; none where the parts are not health areas. */
export function useCommunes(asked: Asked, isVisible: boolean): UseQueryResult<readonly CoFundingRow[]> {
  const { figures, filters } = asked
  const periods = figures.periods.map(({ id }) => id)
  const question = {
    items: COMMUNE_ITEMS,
    periods,
    periodsAre: isSinglePeriod(periods) ? ('apart' as const) : ('together' as const),
    orgUnits: figures.unit === null ? [] : [figures.unit.id],
    filters,
    stamp: figures.analyticsBuilt ?? 'never',
  }
  return useServerQuery(
    ['communes', question],
    async (server, signal) =>
      communeRows(tableOf(await server.analytics(figuresByPart(question, communeSet.id), signal), communeSet.id)),
    { enabled: isVisible && areHealthAreas(asked) },
  )
}
