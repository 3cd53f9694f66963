import { canRead } from '../access/rights'
import { describeFoundApp } from '../apps/describe'
import { textOf } from '../apps/manifest'
import { maySeeApp } from '../apps/rights'
import type { InstalledApp } from '../apps/store'
import type { MockRequest, MockResponse } from '../http'
import { displayNameOf } from '../metadata/display'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'

/** Most found of a kind; of the kinds in `?max=` it is more. */
const MOST = 6
const MOST_OF_MAX = 25

/** What can be put on a dashboard: kinds of the answer, and the types and `?max=` names behind them. */
const KINDS = [
  { list: 'users', count: 'userCount', max: 'USERS' },
  { list: 'visualizations', count: 'visualizationCount', max: 'VISUALIZATION' },
  { list: 'eventVisualizations', count: 'eventVisualizationCount', max: 'EVENT_VISUALIZATION' },
  { list: 'eventCharts', count: 'eventChartCount', max: 'EVENT_CHART' },
  { list: 'eventReports', count: 'eventReportCount', max: 'EVENT_REPORT' },
  { list: 'maps', count: 'mapCount', max: 'MAP' },
  { list: 'reports', count: 'reportCount', max: 'REPORTS' },
  { list: 'resources', count: 'resourceCount', max: 'RESOURCES' },
] as const

/** `?q=` or the end of the path; nothing finds everything, up to the most shown. */
export function searchDashboardItems(request: MockRequest, state: MockState): MockResponse {
  const text = (request.params['text'] ?? request.query.get('q') ?? '').toLowerCase()
  const more = new Set(request.query.getAll('max').flatMap((list) => list.split(',')))
  const most = (kind: string): number => (more.has(kind) ? MOST_OF_MAX : MOST)
  const body: Record<string, unknown> = {}
  let searchCount = 0
  for (const { list, count, max } of KINDS) {
    const found = findObjects(list, text, request, state).slice(0, most(max))
    body[list] = found
    body[count] = found.length
    searchCount += found.length
  }
  const apps = findApps(text, request, state).slice(0, most('APP'))
  return { status: 200, body: { ...body, apps, appCount: apps.length, searchCount: searchCount + apps.length } }
}

function findObjects(type: string, text: string, { user }: MockRequest, state: MockState): readonly unknown[] {
  const named = (object: MetadataObject): string => displayNameOf(object, user, state)
  return state.metadata
    .all(type)
    .filter((object) => canRead(user, object, state) && named(object).toLowerCase().includes(text))
    .sort((a, b) => named(a).localeCompare(named(b)))
    .map((object) => ({
      id: object.id,
      name: object['name'] ?? named(object),
      displayName: named(object),
      ...(typeof object['type'] === 'string' && { type: object['type'] }),
    }))
}

function findApps(text: string, { user }: MockRequest, state: MockState): readonly unknown[] {
  return state.apps
    .all()
    .filter((app) => isDashboardPlugin(app) && maySeeApp(app, user, state))
    .filter(({ manifest, key }) => (textOf(manifest, 'name') ?? key).toLowerCase().includes(text))
    .map((app) => describeFoundApp(app, state))
}

/** A widget, or an app with a plugin that is for dashboards or does not say what for. */
function isDashboardPlugin({ manifest }: InstalledApp): boolean {
  const type = textOf(manifest, 'appType') ?? 'APP'
  if (type === 'DASHBOARD_WIDGET') return true
  const plugin = textOf(manifest, 'plugin_type') ?? 'DASHBOARD'
  return type === 'APP' && textOf(manifest, 'plugin_launch_path') !== undefined && plugin.toUpperCase() === 'DASHBOARD'
}
