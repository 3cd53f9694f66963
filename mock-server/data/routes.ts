import type { Route } from '../http'
import { auditRoutes } from './audit-routes'
import { dataEntryRoutes } from './data-entry-routes'
import { exportRoutes } from './export-routes'
import { importRoutes } from './import-routes'
import { registrationRoutes } from './registration-routes'
import { singleRoutes } from './single-routes'

/** Data values, completed reports and what data entry asks. */
export const dataRoutes: readonly Route[] = [
  ...importRoutes,
  ...exportRoutes,
  ...singleRoutes,
  ...registrationRoutes,
  ...dataEntryRoutes,
  ...auditRoutes,
]
