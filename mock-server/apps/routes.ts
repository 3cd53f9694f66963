import type { Route } from '../http'

export const appsRoutes: readonly Route[] = []
