import type { Route } from '../http'
import { localeRoutes } from './locale-routes'
import { systemSettingRoutes } from './system-settings'
import { userSettingRoutes } from './user-settings'

export const settingsRoutes: readonly Route[] = [...systemSettingRoutes, ...userSettingRoutes, ...localeRoutes]
