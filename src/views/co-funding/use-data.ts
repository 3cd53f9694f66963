import type { UseQueryResult } from '@tanstack/react-query'
import { loadScopedFigures, type ScopedFigures } from '../../analytics/scoped-figures'
import { useServerQuery } from '../../ui/server-context'
import type { ViewProps } from '../../ui/view-props'
import { CO_FUNDING_CONSTANTS, CO_FUNDING_ITEMS } from './compute'

/** Figures of the view: one analytics request (two for several units), beside what all views share. */
export function useCoFundingFigures({
  orgUnits,
  periods,
  filters,
  space,
}: Pick<ViewProps, 'orgUnits' | 'periods' | 'filters' | 'space'>): UseQueryResult<ScopedFigures> {
  const asked = {
    items: CO_FUNDING_ITEMS,
    orgUnits,
    periods,
    filters,
    withParts: space !== 'headline',
    constants: CO_FUNDING_CONSTANTS,
  }
  return useServerQuery(['co-funding', asked], (server, signal) => loadScopedFigures(server, asked, signal))
}
