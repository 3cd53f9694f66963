import { lazy, Suspense } from 'react'
import { createHashRouter, Navigate, type RouteObject } from 'react-router-dom'
import { LoadingState } from '../ui/view-state'
import { devPagesAsked } from './dev-pages'
import { Layout } from './layout'
import { RouteError } from './route-error'
import { VIEW_NAMES } from './view-catalogue'
import { ViewPage } from './view-page'

const DevPluginPage = lazy(async () => ({ default: (await import('../pages/dev-plugin/page')).DevPluginPage }))

const DictionaryPage = lazy(async () => ({ default: (await import('../pages/dictionary/page')).DictionaryPage }))

const dictionaryRoute: RouteObject = {
  path: 'dictionary',
  element: (
    <Suspense fallback={<LoadingState />}>
      <DictionaryPage />
    </Suspense>
  ),
}

const developmentRoutes: readonly RouteObject[] = [
  {
    path: 'dev/plugin',
    element: (
      <Suspense fallback={<LoadingState />}>
        <DevPluginPage />
      </Suspense>
    ),
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
        dictionaryRoute,
        ...(devPagesAsked() ? developmentRoutes : []),
        { path: '*', element: <Navigate to="/coverage" replace /> },
        { index: true, element: <Navigate to="/coverage" replace /> },
      ],
    },
  ])
}
