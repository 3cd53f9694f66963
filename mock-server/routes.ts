import { accessRoutes } from './access/routes'
import { analyticsRoutes } from './analytics/routes'
import { appsRoutes } from './apps/routes'
import { dashboardsRoutes } from './dashboards/routes'
import { dataRoutes } from './data/routes'
import { dataStoreRoutes } from './data-store/routes'
import { expressionRoutes } from './expressions/routes'
import type { Route } from './http'
import { jobsRoutes } from './jobs/routes'
import { metadataRoutes } from './metadata/routes'
import { orgUnitRoutes } from './org-units/routes'
import { settingsRoutes } from './settings/routes'
import { systemRoutes } from './system/routes'
import { validationRoutes } from './validation/routes'

/** Everything emulated below `/api`. A path must not appear twice with one method; the router refuses that. */
export const apiRoutes: readonly Route[] = [
  ...accessRoutes,
  ...systemRoutes,
  ...settingsRoutes,
  ...expressionRoutes,
  ...metadataRoutes,
  ...orgUnitRoutes,
  ...dataRoutes,
  ...validationRoutes,
  ...analyticsRoutes,
  ...dataStoreRoutes,
  ...appsRoutes,
  ...jobsRoutes,
  ...dashboardsRoutes,
]
