import { useMutation, useQueryClient } from '@tanstack/react-query'
import { SERVER_QUERIES, useServer, useServerQuery } from '../ui/server-context'
import { parseItemSettings, settingsKey, storedSettings, type ItemSettings } from './item-settings'
import { packagedView } from './packaged-items'

export type ItemChoice = Readonly<{
  /** Null when nothing was chosen and the item is none of the package's. */
  settings: ItemSettings | null
  isLoading: boolean
  /** Why the choice could not be read; the packaged one is shown then. */
  readError: unknown
  choose: (settings: ItemSettings) => void
  /** Why the last choice could not be kept; null when it could. */
  writeError: unknown
}>

/**
 * What the item shows: the choice kept in the data store, else what the package says. An item of the package is drawn
 * while it is asked whether somebody chose otherwise.
 */
export function useItemSettings(itemId: string): ItemChoice {
  const server = useServer()
  const client = useQueryClient()
  const key = ['item-settings', itemId]
  const stored = useServerQuery(key, async (from, signal) =>
    parseItemSettings(await from.readSetting(settingsKey(itemId), signal)),
  )
  const writing = useMutation({
    // Refused without a connection, and said so; not kept back until there is one.
    networkMode: 'always',
    mutationFn: (settings: ItemSettings) => server.writeSetting(settingsKey(itemId), storedSettings(settings)),
    onSuccess: (_answer, settings) => client.setQueryData([SERVER_QUERIES, ...key], settings),
  })
  const packaged = packagedSettings(itemId)
  return {
    // What was just chosen is shown while it is being kept.
    settings: (writing.status === 'loading' ? writing.variables : undefined) ?? stored.data ?? packaged,
    isLoading: stored.isLoading && packaged === null,
    readError: stored.error,
    choose: (settings) => writing.mutate(settings),
    writeError: writing.error,
  }
}

function packagedSettings(itemId: string): ItemSettings | null {
  const view = packagedView(itemId)
  return view === null ? null : { view, isCompared: true }
}
