import { uidFor, type Uid } from '../dhis2/uid'

/** Key of the installed app, from its short name. */
export const APP_KEY = 'sec-cmu'

/** Views of the app that a dashboard of the package shows as a plugin item. */
export const PLUGIN_VIEWS = ['overview', 'coverage', 'co-funding', 'training', 'cmu'] as const

export type PluginView = (typeof PLUGIN_VIEWS)[number]

/**
 * The item's uid tells the plugin which view to draw: nothing has to be configured after an install. DHIS2 keeps the uids of
 * dashboard items that come with the import.
 */
export const pluginItemId = (view: PluginView): Uid => uidFor('dashboardItem', `PLUGIN_${view}`)

/** The view of an item of ours, null for one that somebody added by hand. */
export function viewOfPluginItem(itemId: string): PluginView | null {
  return PLUGIN_VIEWS.find((view) => pluginItemId(view) === itemId) ?? null
}
