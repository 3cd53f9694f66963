import { webMessageResponse, type MockRequest, type MockResponse, type Route } from '../http'
import type { MockState } from '../state'

const AUTHORITY = 'F_PERFORM_MAINTENANCE'

/** Caches, and what else an administrator clears. Only the analytics tables are anything here. */
export const maintenanceRoutes: readonly Route[] = [
  ...both('/maintenance', maintain, 'what ?cacheClear=, ?analyticsTablesClear= and so on name'),
  ...both('/maintenance/cacheClear', done, 'nothing is cached here'),
  ...both('/maintenance/analyticsTablesClear', clearTables, 'drops the analytics tables'),
]

function both(path: string, handle: Route['handle'], about: string): readonly Route[] {
  return (['POST', 'PUT'] as const).map((method) => ({ method, path, handle, authority: AUTHORITY, about }))
}

function done(_request: MockRequest, state: MockState): MockResponse {
  return state.quirks.maintenanceAnswers ? webMessageResponse(200) : { status: 204 }
}

function maintain(request: MockRequest, state: MockState): MockResponse {
  if (request.query.get('analyticsTablesClear') === 'true') state.analytics = null
  return done(request, state)
}

/** Answers without a body in every version. */
function clearTables(_request: MockRequest, state: MockState): MockResponse {
  state.analytics = null
  return { status: state.quirks.maintenanceAnswers ? 200 : 204 }
}
