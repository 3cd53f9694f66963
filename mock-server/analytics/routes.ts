import type { Route } from '../http'

export const analyticsRoutes: readonly Route[] = []
