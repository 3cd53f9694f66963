import type { Route } from '../http'

export const orgUnitRoutes: readonly Route[] = []
