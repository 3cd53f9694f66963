import { createHashRouter, Navigate, type RouteObject } from 'react-router-dom'
import { fetchedPart } from '../ui/fetched-part'
import { devPagesAsked } from './dev-pages'
import { Layout } from './layout'
import { RouteError } from './route-error'
import { withTexts } from './translations'
import { VIEW_NAMES } from './view-names'
import { ViewPage } from './view-page'

const DevPluginPage = fetchedPart(
  'dev-plugin',
  withTexts('pages', async () => (await import('../pages/dev-plugin/page')).DevPluginPage),
)

const DictionaryPage = fetchedPart(
  'dictionary',
  withTexts('pages', async () => (await import('../pages/dictionary/page')).DictionaryPage),
)

const SettingsPage = fetchedPart(
  'settings',
  withTexts('pages', async () => (await import('../pages/settings/page')).SettingsPage),
)

const pageRoutes: readonly RouteObject[] = [
  { path: 'dictionary', element: <DictionaryPage /> },
  { path: 'settings', element: <SettingsPage /> },
]

const developmentRoutes: readonly RouteObject[] = [
  {
    path: 'dev/plugin',
    element: <DevPluginPage />,
  },
]

/** Addresses of the app, behind the `#` that DHIS2 leaves to apps. An unknown one leads to the first view. */
export function createAppRouter() {
  return createHashRouter([
    {
      path: '/',
      element: <Layout />,
      errorElement: <RouteError />,
      children: [
        ...VIEW_NAMES.map((view) => ({ path: view, element: <ViewPage key={view} view={view} /> })),
        ...pageRoutes,
        ...(devPagesAsked() ? developmentRoutes : []),
        { path: '*', element: <Navigate to="/coverage" replace /> },
        { index: true, element: <Navigate to="/coverage" replace /> },
      ],
    },
  ])
}
