import type { Route } from '../http'

export const jobsRoutes: readonly Route[] = []
