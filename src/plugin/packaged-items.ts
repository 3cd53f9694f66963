import { isViewName, type ViewName } from '../app/view-names'
import { viewOfPluginItem } from '../metadata/plugin-items'

/** What an item of the packaged dashboards shows; null for any other, and for views this version does not have. */
export function packagedView(itemId: string): ViewName | null {
  const view = viewOfPluginItem(itemId)
  return isViewName(view) ? view : null
}
