import { isViewName, type ViewName } from '../app/view-names'
import { isWireObject } from '../dhis2/wire-parse'

/** What one dashboard item shows, kept in the app's data store. */
export type ItemSettings = Readonly<{
  view: ViewName
  /** Whether figures are compared with those of the period before. */
  isCompared: boolean
}>

/** The key of an item's settings in the namespace `sec-cmu`. */
export function settingsKey(itemId: string): string {
  return `item-${itemId}`
}

/** Stored settings; null when there are none or they are of a version we do not know. */
export function parseItemSettings(stored: unknown): ItemSettings | null {
  if (!isWireObject(stored) || !isViewName(stored['view'])) return null
  return { view: stored['view'], isCompared: stored['compare'] !== false }
}

/** As they are stored: comparing is what an item does unless told not to. */
export function storedSettings({ view, isCompared }: ItemSettings): Readonly<Record<string, unknown>> {
  return { view, ...(!isCompared && { compare: false }) }
}
