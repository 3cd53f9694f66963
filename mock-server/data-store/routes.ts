import type { Route } from '../http'

export const dataStoreRoutes: readonly Route[] = []
