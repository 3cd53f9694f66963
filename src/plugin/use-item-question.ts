import { useMemo } from 'react'
import { comparedPeriods, DEFAULT_COMPARISON } from '../dhis2/compared-periods'
import { parsePeriod } from '../dhis2/period'
import { DEFAULT_PARTS } from '../ui/parts'
import { isoDay } from '../ui/period-choices'
import { useServerQuery } from '../ui/server-context'
import type { ViewProps } from '../ui/view-props'
import type { ShownSelection } from './use-shown'

/**
 * The question an item asks its view: what is shown beside the period before, where one period is meant. Null while the
 * server's date, which a moving period depends on, is not known: asked too early, it would be asked twice.
 */
export function useItemQuestion(
  { orgUnits, periods, filters }: ShownSelection,
  isCompared: boolean,
): Pick<ViewProps, 'orgUnits' | 'periods' | 'by' | 'compared' | 'filters'> | null {
  const info = useServerQuery(['system-info'], (server, signal) => server.systemInfo(signal))
  const isMoving = isCompared && periods.some((id) => parsePeriod(id) === null)
  const today = info.data ? isoDay(info.data.serverDate) : null
  const compared = useMemo(() => {
    if (!isCompared || (isMoving && today === null)) return []
    const before = comparedPeriods(periods, DEFAULT_COMPARISON, today ?? '')
    return before.length === 1 ? before : []
  }, [isCompared, isMoving, periods, today])
  if (isMoving && info.isLoading) return null
  return { orgUnits, periods, by: DEFAULT_PARTS, compared, filters: filters.map(({ id, items }) => ({ id, items })) }
}
