import { isViewName, type ViewName } from '../app/view-names'
import { isWireObject } from '../dhis2/wire-parse'

/** What one dashboard item shows, kept in the app's data store. */
export type ItemSettings = Readonly<{ view: ViewName }>

/** The key of an item's settings in the namespace `sec-cmu`. */
export function settingsKey(itemId: string): string {
  return `item-${itemId}`
}

/** Stored settings; null when there are none or they are of a version we do not know. */
export function parseItemSettings(stored: unknown): ItemSettings | null {
  return isWireObject(stored) && isViewName(stored['view']) ? { view: stored['view'] } : null
}
