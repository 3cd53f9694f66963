import { createHashRouter, Navigate, type RouteObject } from 'react-router-dom'
import { DevPluginPage } from '../pages/dev-plugin/page'
import { Layout } from './layout'
import { VIEW_NAMES } from './view-catalogue'
import { ViewPage } from './view-page'

/** Set when building or serving for development and for the browser tests; see vite.extensions.mts. */
const devPages = process.env.NODE_ENV !== 'production' || process.env.DHIS2_DEV_PAGES === 'true'

const developmentRoutes: readonly RouteObject[] = devPages ? [{ path: 'dev/plugin', element: <DevPluginPage /> }] : []

/** Addresses of the app, behind the `#` that DHIS2 leaves to apps. An unknown one leads to the first view. */
export function createAppRouter() {
  return createHashRouter([
    {
      path: '/',
      element: <Layout />,
      children: [
        ...VIEW_NAMES.map((view) => ({ path: view, element: <ViewPage key={view} view={view} /> })),
        ...developmentRoutes,
        { path: '*', element: <Navigate to="/coverage" replace /> },
        { index: true, element: <Navigate to="/coverage" replace /> },
      ],
    },
  ])
}
