import type { Route } from '../http'
import { importRoutes } from './import-routes'

/** Data values, completed reports and what data entry asks. */
export const dataRoutes: readonly Route[] = [...importRoutes]
