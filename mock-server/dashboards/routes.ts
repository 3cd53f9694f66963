import type { Route } from '../http'
import { cascadeSharing } from './cascade-sharing'
import { changeFavorite } from './favorites'
import { readItem } from './items'
import { searchDashboardItems } from './search'

export const dashboardsRoutes: readonly Route[] = [
  { method: 'GET', path: '/dashboards/q', handle: searchDashboardItems, about: 'what can be put on a dashboard' },
  { method: 'GET', path: '/dashboards/q/:text', handle: searchDashboardItems, about: 'the same by name' },
  { method: 'GET', path: '/dashboards/search', handle: searchDashboardItems, about: 'the same; ?q=' },
  { method: 'GET', path: '/dashboards/search/:text', handle: searchDashboardItems, about: 'the same by name' },
  {
    method: 'POST',
    path: '/dashboards/cascadeSharing/:id',
    handle: cascadeSharing,
    about: "gives its sharing to the items'",
  },
  { method: 'GET', path: '/dashboardItems/:id', handle: readItem, about: 'one item' },
  { method: 'POST', path: '/:type/:id/favorite', handle: changeFavorite, about: 'marks as a favourite' },
  { method: 'DELETE', path: '/:type/:id/favorite', handle: changeFavorite, about: 'takes that mark away' },
]
