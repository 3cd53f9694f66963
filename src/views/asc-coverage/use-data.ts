import type { UseQueryResult } from '@tanstack/react-query'
import { loadScopedFigures, type ScopedFigures } from '../../analytics/scoped-figures'
import { useServerQuery } from '../../ui/server-context'
import type { ViewProps } from '../../ui/view-props'
import { COVERAGE_CONSTANTS, COVERAGE_ITEMS } from './compute'

/** Figures of the view: one analytics request (two for several units), beside what all views share. */
export function useCoverageFigures({
  orgUnits,
  periods,
  filters,
  space,
}: Pick<ViewProps, 'orgUnits' | 'periods' | 'filters' | 'space'>): UseQueryResult<ScopedFigures> {
  const asked = {
    items: COVERAGE_ITEMS,
    orgUnits,
    periods,
    filters,
    withParts: space !== 'headline',
    constants: COVERAGE_CONSTANTS,
  }
  return useServerQuery(['coverage', asked], (server, signal) => loadScopedFigures(server, asked, signal))
}
