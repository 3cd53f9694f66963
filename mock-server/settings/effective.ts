import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import type { SettingValue } from './store'
import { COMMON_SYSTEM_SETTINGS } from './system-defaults'

/** User settings and what holds where neither the user nor the server has a value. Source: UserSettings.java. */
const USER_SETTINGS: Readonly<Record<string, SettingValue>> = {
  keyAnalysisDisplayProperty: 'name',
  keyDbLocale: 'en',
  keyMessageEmailNotification: false,
  keyMessageSmsNotification: false,
  keyStyle: 'light_blue/light_blue.css',
  keyTrackerDashboardLayout: '',
  keyUiLocale: 'en',
}

/** All user settings there are. */
export const USER_SETTING_KEYS: readonly string[] = Object.keys(USER_SETTINGS)

/** Settings this version knows, with their defaults, by key. */
export function systemSettingDefaults(state: MockState): Readonly<Record<string, SettingValue>> {
  return { ...COMMON_SYSTEM_SETTINGS, ...state.quirks.ownSystemSettings }
}

/** The value set by an administrator, else DHIS2's default; undefined for a key this version does not have. */
export function systemSetting(key: string, state: MockState): SettingValue | undefined {
  return state.settings.getSystem(key) ?? defaultOf(key, state)
}

/** The user's own value, else the server's; undefined for a key that is no user setting. */
export function userSetting(key: string, user: MetadataObject | null, state: MockState): SettingValue | undefined {
  if (!Object.hasOwn(USER_SETTINGS, key)) return undefined
  const own = user ? state.settings.getUser(user.id, key) : undefined
  return own ?? systemSetting(key, state) ?? USER_SETTINGS[key]
}

function defaultOf(key: string, state: MockState): SettingValue | undefined {
  const own: Readonly<Record<string, SettingValue>> = state.quirks.ownSystemSettings
  if (Object.hasOwn(own, key)) return own[key]
  return Object.hasOwn(COMMON_SYSTEM_SETTINGS, key) ? COMMON_SYSTEM_SETTINGS[key] : undefined
}
