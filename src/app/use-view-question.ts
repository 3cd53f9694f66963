import { useMemo } from 'react'
import { comparedPeriods } from '../dhis2/compared-periods'
import { parsePeriod } from '../dhis2/period'
import { levelOf, partsFor } from '../ui/parts'
import { isoDay } from '../ui/period-choices'
import { useServerQuery } from '../ui/server-context'
import type { ViewProps } from '../ui/view-props'
import type { Selection } from './selection'
import type { usePlace } from './use-place'

/**
 * The selection as views are asked for it. Null while what it depends on is not known: the server's date for moving
 * periods, the unit's level where units are cut by level. Asked too early, a view would ask the server twice.
 */
export function useViewQuestion(
  { orgUnits, periods, by, groups, comparison }: Selection,
  place: ReturnType<typeof usePlace>,
): Pick<ViewProps, 'orgUnits' | 'periods' | 'by' | 'compared' | 'filters'> | null {
  const info = useServerQuery(['system-info'], (server, signal) => server.systemInfo(signal))
  const isMoving = comparison !== 'none' && periods.some((id) => parsePeriod(id) === null)
  const today = isMoving && info.data ? isoDay(info.data.serverDate) : null
  const compared = useMemo(
    () => (isMoving && today === null ? [] : comparedPeriods(periods, comparison, today ?? '')),
    [periods, comparison, isMoving, today],
  )
  const isEarly = (isMoving && info.isLoading) || (levelOf(by) !== null && place.isLoading)
  return isEarly ? null : { orgUnits, periods, by: partsFor(by, place.level), compared, filters: groups }
}
