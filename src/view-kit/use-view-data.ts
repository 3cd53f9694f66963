import { useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query'
import { loadScopedFigures, type ScopedFigures } from '../analytics/scoped-figures'
import { parseSettings } from '../settings/parse-settings'
import type { Settings } from '../settings/settings'
import { SERVER_QUERIES, useServerQuery } from '../ui/server-context'
import type { ViewProps } from '../ui/view-props'
import { hideInFigures } from './hide-in-figures'
import type { ViewDefinition } from './view-definition'

/** What a view is drawn from, and for which place and time. */
export type ViewData = Readonly<{ figures: ScopedFigures; settings: Settings; asked: Asked }>

type Asked = Pick<ViewProps, 'orgUnits' | 'periods' | 'compared' | 'filters' | 'by'>

/**
 * Figures of a view. One analytics request for a unit and those below it (two for several units, a level or a group set),
 * the compared period included; beside it only what all views share.
 */
export function useViewData(view: ViewDefinition, props: ViewProps): UseQueryResult<ViewData> {
  const { orgUnits, periods, compared, filters, by, space } = props
  const asked = { orgUnits, periods, compared, filters, by }
  const withParts = space !== 'headline'
  const question = { ...asked, withParts, items: view.items, dataSets: view.dataSets }
  return useServerQuery([view.name, asked, withParts], async (server, signal) => {
    const [figures, notes] = await Promise.all([loadScopedFigures(server, question, signal), server.appNotes(signal)])
    const { settings } = parseSettings(notes.settings)
    return { figures: await hideInFigures(server, figures, view.items, settings.hiding.below), settings, asked }
  })
}

/** The newest answer this view got since the page was opened, whatever it was for; null when none came. */
export function useLastGood(view: ViewDefinition): Readonly<{ data: ViewData; at: Date }> | null {
  return newestAnswer(useQueryClient(), view)
}

function newestAnswer(client: QueryClient, view: ViewDefinition): ReturnType<typeof useLastGood> {
  const answers = client
    .getQueryCache()
    .findAll({ queryKey: [SERVER_QUERIES, view.name] })
    .flatMap(({ queryKey }) => client.getQueryState<ViewData>(queryKey) ?? [])
    .sort((a, b) => b.dataUpdatedAt - a.dataUpdatedAt)
  const newest = answers.find(({ data }) => data !== undefined)
  return newest?.data ? { data: newest.data, at: new Date(newest.dataUpdatedAt) } : null
}
