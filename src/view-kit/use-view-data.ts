import type { UseQueryResult } from '@tanstack/react-query'
import { loadScopedFigures, type ScopedFigures } from '../analytics/scoped-figures'
import { useServerQuery } from '../ui/server-context'
import type { ViewProps } from '../ui/view-props'
import type { ViewDefinition } from './view-definition'

/** What a view is drawn from. */
export type ViewData = Readonly<{ figures: ScopedFigures }>

/**
 * Figures of a view. One analytics request for a unit and those below it (two for several units, a level or a group set),
 * the compared period included; beside it only what all views share.
 */
export function useViewData(view: ViewDefinition, props: ViewProps): UseQueryResult<ViewData> {
  const { orgUnits, periods, compared, filters, by, space } = props
  const asked = { orgUnits, periods, compared, filters, by, withParts: space !== 'headline' }
  return useServerQuery([view.name, asked], async (server, signal) => ({
    figures: await loadScopedFigures(server, { ...asked, items: view.items, dataSets: view.dataSets }, signal),
  }))
}
