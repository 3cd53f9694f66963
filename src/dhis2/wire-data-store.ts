import type { AppNotes, Demonstration, SettingsAccess } from './ports'
import type { Uid } from './uid'
import { isWireObject, optionalFlag, optionalText, wireList, wireObject, wireText, type WireObject } from './wire-parse'

/** What the app keeps on the server stands here. */
export const DATA_STORE_NAMESPACE = 'sec-cmu'

/** Key in the app's namespace of the data store. Only servers with made-up figures have it. */
export const DEMONSTRATION_KEY = 'demonstration'

/** Key of what the keepers of the app decided (src/settings). */
export const SETTINGS_KEY = 'settings'

/**
 * Asks for both keys without naming them in the address: a key that is not there would be a 404, no row is not. Two
 * filters rather than `_:in:[..]`: the server compares keys one by one only, its `in` reads the key as JSON and fails.
 */
export const NOTES_QUERY = {
  fields: '.',
  filter: `_:eq:${DEMONSTRATION_KEY},_:eq:${SETTINGS_KEY}`,
  rootJunction: 'OR',
} as const

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** `GET /api/dataStore/{namespace}` with NOTES_QUERY; null for a key that is not there. @throws {WireError} */
export function parseAppNotes(body: unknown): AppNotes {
  const entries = wireList(wireObject(body, 'dataStore')['entries'], 'dataStore.entries').filter(isWireObject)
  const valueOf = (wanted: string): unknown => entries.find(({ key }) => key === wanted)?.['value'] ?? null
  return { demonstration: demonstrationOf(valueOf(DEMONSTRATION_KEY)), settings: valueOf(SETTINGS_KEY) }
}

/** Null without a day. */
function demonstrationOf(value: unknown): Demonstration | null {
  const generatedFrom = isWireObject(value) ? optionalText(value['generatedFrom']) : null
  return generatedFrom !== null && ISO_DAY.test(generatedFrom) ? { generatedFrom } : null
}

/** An entry of the data store without its value: what `/api/sharing?type=dataStore` is about. */
export type EntryMetaData = Readonly<{
  id: Uid
  access: SettingsAccess
  /** DHIS2's sharing strings by uid. */
  users: ReadonlyMap<Uid, string>
  groups: ReadonlyMap<Uid, string>
}>

/** `GET /api/dataStore/{namespace}/{key}/metaData`. @throws {WireError} */
export function parseEntryMetaData(body: unknown): EntryMetaData {
  const object = wireObject(body, 'metaData')
  const [access, sharing, changer] = ['access', 'sharing', 'lastUpdatedBy'].map((key) =>
    isWireObject(object[key]) ? object[key] : {},
  ) as [WireObject, WireObject, WireObject]
  return {
    id: wireText(object['id'], 'metaData.id'),
    access: {
      mayChange: optionalFlag(access['update']) === true,
      isOpen: optionalText(sharing['public'])?.[1] === 'w',
      changedAt: optionalText(object['lastUpdated']),
      changedBy: optionalText(changer['displayName']) ?? optionalText(changer['name']),
    },
    users: accessesOf(sharing['users']),
    groups: accessesOf(sharing['userGroups']),
  }
}

function accessesOf(value: unknown): ReadonlyMap<Uid, string> {
  const entries = isWireObject(value) ? Object.entries(value) : []
  return new Map(
    entries.flatMap(([id, entry]) => {
      const access = isWireObject(entry) ? optionalText(entry['access']) : null
      return access === null ? [] : [[id, access] as const]
    }),
  )
}

/** Body of `POST /api/sharing`: all read it; `editors`, and whom it names already, change it. */
export function closedSharing({ id, users, groups }: EntryMetaData, editors: Uid): WireObject {
  const list = (accesses: ReadonlyMap<Uid, string>): readonly WireObject[] =>
    [...accesses].map(([target, access]) => ({ id: target, access }))
  return {
    object: {
      id,
      publicAccess: 'r-------',
      externalAccess: false,
      userAccesses: list(users),
      userGroupAccesses: list(new Map([...groups, [editors, 'rw------']])),
    },
  }
}
