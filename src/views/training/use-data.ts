import type { UseQueryResult } from '@tanstack/react-query'
import { loadScopedFigures, type ScopedFigures } from '../../analytics/scoped-figures'
import { useServerQuery } from '../../ui/server-context'
import type { ViewProps } from '../../ui/view-props'
import { TRAINING_CONSTANTS, TRAINING_ITEMS } from './compute'

/** Figures of the view: one analytics request (two for several units), beside what all views share. */
export function useTrainingFigures({
  orgUnits,
  periods,
  filters,
  space,
}: Pick<ViewProps, 'orgUnits' | 'periods' | 'filters' | 'space'>): UseQueryResult<ScopedFigures> {
  const asked = {
    items: TRAINING_ITEMS,
    orgUnits,
    periods,
    filters,
    withParts: space !== 'headline',
    constants: TRAINING_CONSTANTS,
  }
  return useServerQuery(['training', asked], (server, signal) => loadScopedFigures(server, asked, signal))
}
