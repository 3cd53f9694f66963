import type { Route } from '../http'

export const dashboardsRoutes: readonly Route[] = []
