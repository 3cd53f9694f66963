import { NO_CACHE_HEADER } from '../cache-headers'
import { webMessageResponse, type Route } from '../http'
import { corsWhitelistRoutes } from './cors-whitelist'
import { newUids, newUuids } from './ids'
import { systemInfo } from './info'
import { listPeriodTypes } from './period-types'
import { maintenanceRoutes } from './maintenance'
import { loginConfig } from './login-config'

const empty = () => ({ status: 200 })

export const systemRoutes: readonly Route[] = [
  { method: 'GET', path: '/ping', handle: empty, public: true, about: 'answers 200 with an empty body' },
  { method: 'GET', path: '/system/ping', handle: empty, public: true, about: 'as /ping' },
  { method: 'GET', path: '/system/info', handle: systemInfo, about: 'version, times, state of the analytics tables' },
  { method: 'GET', path: '/system/id', handle: newUids, about: 'new uids' },
  { method: 'GET', path: '/system/id.csv', handle: newUids, about: 'new uids as CSV' },
  { method: 'GET', path: '/system/uid', handle: newUids, about: 'as /system/id' },
  { method: 'GET', path: '/system/uid.csv', handle: newUids, about: 'as /system/id.csv' },
  { method: 'GET', path: '/system/uuid', handle: newUuids, about: 'new UUIDs' },
  { method: 'GET', path: '/loginConfig', handle: loginConfig, public: true, about: 'what the log-in page shows' },
  {
    method: 'GET',
    path: '/staticContent/:key',
    handle: () => webMessageResponse(404, { message: 'No custom file found.' }, NO_CACHE_HEADER),
    public: true,
    about: 'no custom logo is ever there',
  },
  { method: 'GET', path: '/periodTypes', handle: listPeriodTypes, about: 'period types of this version' },
  ...corsWhitelistRoutes,
  ...maintenanceRoutes,
]
