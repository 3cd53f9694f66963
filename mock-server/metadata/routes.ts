import type { Route } from '../http'

export const metadataRoutes: readonly Route[] = []
