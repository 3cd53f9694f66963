import { APP_KEY } from '../metadata/plugin-items'

/**
 * Where a page of the app is, `#/...`, seen from a dashboard. Whole, since links of an item open in the whole window: a
 * hash alone would replace the dashboard by the item.
 */
export function appAddress(baseUrl: string, hash: string): string {
  return `${baseUrl}/api/apps/${APP_KEY}/index.html${hash}`
}
