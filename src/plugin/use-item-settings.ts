import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ViewName } from '../app/view-names'
import { useServer, useServerQuery } from '../ui/server-context'
import { parseItemSettings, settingsKey } from './item-settings'
import { packagedView } from './packaged-items'

export type ItemChoice = Readonly<{
  /** Null when nothing was chosen and the item is none of the package's. */
  view: ViewName | null
  isLoading: boolean
  /** Why the choice could not be read; the packaged one is shown then. */
  readError: unknown
  choose: (view: ViewName) => void
  /** Why the last choice could not be kept; null when it could. */
  writeError: unknown
}>

/** What the item shows: the choice kept in the data store, else what the package says. */
export function useItemSettings(itemId: string): ItemChoice {
  const server = useServer()
  const client = useQueryClient()
  const key = ['item-settings', itemId]
  const stored = useServerQuery(key, async (from, signal) =>
    parseItemSettings(await from.readSetting(settingsKey(itemId), signal)),
  )
  const writing = useMutation({
    mutationFn: (view: ViewName) => server.writeSetting(settingsKey(itemId), { view }),
    onSuccess: (_answer, view) => client.setQueryData(['sec-cmu', ...key], { view }),
  })
  return {
    // What was just chosen is shown while it is being kept.
    view: (writing.status === 'loading' ? writing.variables : undefined) ?? stored.data?.view ?? packagedView(itemId),
    isLoading: stored.isLoading,
    readError: stored.error,
    choose: (view) => writing.mutate(view),
    writeError: writing.error,
  }
}
