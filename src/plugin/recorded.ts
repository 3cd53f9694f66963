import type { AppNotes, Server, SystemInfo } from '../dhis2/ports'
import { isWireObject, optionalText } from '../dhis2/wire-parse'

/**
 * What the recorded answers of an item were asked with. The service worker finds them by their address, which holds the
 * analytics run of that day: a newer one, seen since, would ask for what was never recorded.
 */
export type Recorded = Readonly<{ systemInfo: SystemInfo; notes: AppNotes }>

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (sectionId: string): string => `sec-cmu.recorded.${sectionId}`

/** Without a place to keep it the recording is read with what the server last said: right until the next run. */
export function keepRecorded(storage: Storage, sectionId: string, recorded: Recorded | null): void {
  try {
    if (recorded === null) storage.removeItem(keyOf(sectionId))
    else storage.setItem(keyOf(sectionId), JSON.stringify(recorded))
  } catch {
    // Full, or forbidden by the browser.
  }
}

/** Null when nothing was kept, or of another version. */
export function readRecorded(storage: Storage, sectionId: string): Recorded | null {
  try {
    return parseRecorded(JSON.parse(storage.getItem(keyOf(sectionId)) ?? 'null'))
  } catch {
    return null
  }
}

function parseRecorded(value: unknown): Recorded | null {
  if (!isWireObject(value)) return null
  const { systemInfo: info, notes } = value
  if (!isWireObject(info) || !isWireObject(notes)) return null
  const [serverDate, version] = [optionalText(info['serverDate']), optionalText(info['version'])]
  if (serverDate === null || version === null) return null
  const generatedFrom = isWireObject(notes['demonstration'])
    ? optionalText(notes['demonstration']['generatedFrom'])
    : null
  return {
    systemInfo: { serverDate, version, analyticsBuilt: optionalText(info['analyticsBuilt']) },
    notes: { demonstration: generatedFrom === null ? null : { generatedFrom }, settings: notes['settings'] ?? null },
  }
}

/** The server as it was when the item was recorded. */
export function serverAsRecorded(server: Server, { systemInfo, notes }: Recorded): Server {
  return {
    ...server,
    systemInfo: () => Promise.resolve(systemInfo),
    appNotes: () => Promise.resolve(notes),
    demonstration: () => Promise.resolve(notes.demonstration),
  }
}
