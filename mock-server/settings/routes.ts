import type { Route } from '../http'

export const settingsRoutes: readonly Route[] = []
