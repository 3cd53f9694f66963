import type { Route } from '../http'

export const systemRoutes: readonly Route[] = []
