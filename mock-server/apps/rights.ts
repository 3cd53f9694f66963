import { hasAuthority } from '../access/rights'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { appAuthority } from './manifest'
import type { InstalledApp } from './store'

/** Opens every app, and lets install and remove them. */
export const APP_MANAGEMENT = 'M_dhis-web-app-management'

/** Whether the user finds the app; for others it is not there. */
export function maySeeApp(app: InstalledApp, user: MetadataObject | null, state: MockState): boolean {
  return hasAuthority(user, appAuthority(app), state) || hasAuthority(user, APP_MANAGEMENT, state)
}
