import { CORS_SETTING, corsWhitelist } from '../cors'
import { WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import { parseJson } from '../json-body'
import type { MockState } from '../state'

/** Origins whose pages may call this server from a browser. */
export const corsWhitelistRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/configuration/corsWhitelist',
    handle: (_request, state) => ({ status: 200, body: corsWhitelist(state) }),
    about: 'origins that may call',
  },
  {
    method: 'POST',
    path: '/configuration/corsWhitelist',
    handle: setWhitelist,
    authority: 'F_SYSTEM_SETTING',
    about: 'replaces the origins that may call',
  },
]

function setWhitelist({ body }: MockRequest, state: MockState): MockResponse {
  const origins = parseJson(body)
  if (!Array.isArray(origins) || !origins.every((origin) => typeof origin === 'string')) {
    throw new WebMessageError(400, 'JSON parse error: a list of texts is expected')
  }
  state.settings.setSystem(CORS_SETTING, JSON.stringify(origins))
  return { status: 204 }
}
