import type { Route } from '../http'

export const dataRoutes: readonly Route[] = []
