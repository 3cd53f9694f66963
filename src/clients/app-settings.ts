import type { useDataEngine } from '@dhis2/app-runtime'
import { ServerError } from '../dhis2/errors'
import type { AdministrationServer, AppNotes, AppNotesServer, SettingsSaved, SettingsToSave } from '../dhis2/ports'
import { sameJson } from '../dhis2/same-json'
import type { Uid } from '../dhis2/uid'
import {
  closedSharing,
  DATA_STORE_NAMESPACE,
  NOTES_QUERY,
  parseAppNotes,
  parseEntryMetaData,
  SETTINGS_KEY,
} from '../dhis2/wire-data-store'
import { isNotThere } from './server-error'

export type Engine = ReturnType<typeof useDataEngine>
export type Resource = Parameters<Engine['query']>[0][string]
export type Mutation = Parameters<Engine['mutate']>[0]

/** Both throw ServerError, and nothing else but the abort of the signal. */
type Read = <T>(resource: Resource, parse: (body: unknown) => T, signal?: AbortSignal) => Promise<T>
type Write = (mutation: Mutation) => Promise<void>

const NAMESPACE = `dataStore/${DATA_STORE_NAMESPACE}`
const ENTRY = `${NAMESPACE}/${SETTINGS_KEY}`
const NOTHING: AppNotes = { demonstration: null, settings: null }

/** What the app keeps in its namespace of the data store for everybody. */
export function appSettingsServer(
  read: Read,
  write: Write,
): AppNotesServer & Pick<AdministrationServer, 'settingsAccess' | 'saveSettings'> {
  const appNotes = (signal?: AbortSignal): Promise<AppNotes> =>
    read({ resource: NAMESPACE, params: NOTES_QUERY }, parseAppNotes, signal).catch((error: unknown) => {
      // Whoever may not look there, or asks a server that knows no such question, gets reported figures and defaults.
      if (isNotThere(error)) return NOTHING
      throw error
    })
  const metaData = (signal?: AbortSignal) => read({ resource: `${ENTRY}/metaData` }, parseEntryMetaData, signal)

  /** Whether everybody may still change them: a new entry is open to all who open the app. */
  async function closeTo(editors: Uid): Promise<boolean> {
    try {
      const entry = await metaData()
      if (!entry.access.isOpen) return false
      const params = { type: 'dataStore', id: entry.id }
      await write({ resource: 'sharing', type: 'create', params, data: closedSharing(entry, editors) })
      return false
    } catch (error) {
      // The settings themselves are saved: that the rest failed is told, and tried again with the next change.
      if (error instanceof ServerError) return true
      throw error
    }
  }

  async function saveSettings({ value, loaded, editors }: SettingsToSave): Promise<SettingsSaved> {
    const { settings } = await appNotes()
    if (!sameJson(settings, loaded)) return { state: 'changedMeanwhile' }
    if (settings === null) await write({ resource: ENTRY, type: 'create', data: value })
    else await write({ resource: NAMESPACE, id: SETTINGS_KEY, type: 'update', data: value })
    return { state: 'saved', isOpen: await closeTo(editors) }
  }

  return {
    appNotes,
    saveSettings,
    settingsAccess: (signal) =>
      metaData(signal).then(
        ({ access }) => access,
        (error: unknown) => {
          if (isNotThere(error)) return null
          throw error
        },
      ),
  }
}
