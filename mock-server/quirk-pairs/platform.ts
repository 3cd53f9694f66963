import { manifest, OURS, PAGE, uploadOf } from '../apps/fixture'
import { createMockServer, type MockServer } from '../create-mock-server'
import type { Quirks } from '../quirks'
import { ADMIN } from '../seeds/seed'
import { onFresh, type Json, type QuirkPair } from './pair'

const NOBODY = {}

/** A look at a server after the upload of an app. */
function afterUpload(
  files: Parameters<typeof uploadOf>[0],
  look: (answer: Readonly<{ status: number; body?: unknown }>, server: MockServer) => unknown,
): QuirkPair['look'] {
  return async (version) => {
    const server = await createMockServer({ version })
    return look(await server.handle(uploadOf(files)), server)
  }
}

async function listedApp(server: MockServer): Promise<Json> {
  const { body } = await server.handle({ method: 'GET', url: '/api/apps?key=my-app', headers: ADMIN })
  const [app = {}] = body as Json[]
  return app
}

const typeNames = onFresh(async (call) => {
  const { body } = await call('GET', '/periodTypes')
  const names = (body['periodTypes'] as { name: string }[]).map(({ name }) => name)
  return ['FinancialSep', 'FinancialFeb', 'FinancialAug', 'WeeklyFriday'].filter((name) => names.includes(name))
})

/** Quirks of the server itself: system, settings, log-in, apps. */
export const platformPairs = {
  fullVersion: {
    look: onFresh(async (call) => (await call('GET', '/system/info')).body['version']),
    shows: { '2.40': '2.40.12', '2.41': '2.41.9.1', '2.42': '2.42.5.2', '2.43': '2.43.1' },
  },
  apiPrefix: {
    look: onFresh(async (call) =>
      Promise.all([40, 41, 42, 43, 44].map(async (prefix) => (await call('GET', `/${prefix}/me`)).status)),
    ),
    shows: {
      '2.40': [200, 404, 404, 404, 404],
      '2.41': [200, 200, 404, 404, 404],
      '2.42': [200, 200, 200, 404, 404],
      '2.43': [200, 200, 200, 200, 404],
    },
  },
  loginPath: {
    look: onFresh(async (call) => (await call('GET', '/me', undefined, NOBODY)).headers['location']),
    shows: {
      '2.40': 'http://localhost/dhis-web-commons/security/login.action',
      '2.42': 'http://localhost/dhis-web-login/',
      '2.43': 'http://localhost/login/',
    },
  },
  loginApi: {
    look: onFresh(async (call) => {
      const credentials = { username: 'admin', password: 'district' }
      return (await call('POST', '/auth/login', credentials, NOBODY)).status
    }),
    shows: { '2.40': 404, '2.41': 200 },
  },
  ownSystemSettings: {
    look: onFresh(async (call) => {
      const { body } = await call('GET', '/systemSettings')
      return [body['keyDataImportStrictDataElements'], body['dataEntryAutoGroup'], body['startModule']]
    }),
    shows: { '2.42': [false, undefined, 'dashboard'], '2.43': [undefined, false, 'dhis-web-dashboard'] },
  },
  settingByKeyIsText: {
    look: onFresh(async (call) => (await call('GET', '/systemSettings/keyAnalyticsMaxLimit')).body),
    shows: {
      '2.40': { keyAnalyticsMaxLimit: '100000' },
      '2.41': { keyAnalyticsMaxLimit: '100000' },
      '2.42': { keyAnalyticsMaxLimit: 100000 },
      '2.43': { keyAnalyticsMaxLimit: 100000 },
    },
  },
  uiLocales: {
    look: onFresh(async (call) => {
      const locales = (await call('GET', '/locales/ui')).body as unknown as { locale: string }[]
      return locales.some(({ locale }) => locale === 'hi_IN')
    }),
    shows: { '2.42': false, '2.43': true },
  },
  missingPeriodTypes: {
    look: typeNames,
    shows: {
      '2.40': [],
      '2.41': [],
      '2.42': ['FinancialSep'],
      '2.43': ['FinancialSep', 'FinancialFeb', 'FinancialAug', 'WeeklyFriday'],
    },
  },
  periodTypesNamed: {
    look: onFresh(async (call) => ((await call('GET', '/periodTypes')).body['periodTypes'] as Json[])[0]),
    shows: {
      '2.42': { name: 'Daily', frequencyOrder: 1, isoDuration: 'P1D', isoFormat: 'yyyyMMdd' },
      '2.43': {
        name: 'BiMonthly',
        displayName: 'Bi-monthly',
        frequencyOrder: 61,
        isoDuration: 'P2M',
        isoFormat: 'yyyyMMB',
      },
    },
  },
  ownAuthorities: {
    look: onFresh(async (call) => {
      const authorities = (await call('GET', '/me/authorities')).body as unknown as string[]
      return authorities.includes('F_CATEGORY_MERGE')
    }),
    shows: { '2.42': false, '2.43': true },
  },
  jobTypes: {
    look: onFresh(async (call) => {
      const known = (await call('GET', '/system/tasks/PUSH_ANALYSIS')).status
      const { status, body } = await call('GET', '/system/tasks/NOTHING')
      return [known, status, String(body['message']).slice(0, 52)]
    }),
    shows: {
      '2.42': [200, 400, "Value 'NOTHING' is not valid for path parameter jobT"],
      '2.43': [400, 400, "Value 'NOTHING' is not valid for path parameter jobT"],
    },
  },
  ownSystemInfo: {
    look: onFresh(async (call) => (await call('GET', '/system/info')).body['sessionTimeout']),
    shows: { '2.42': undefined, '2.43': 3600 },
  },
  analyticsRuntimeInInfo: {
    look: async (version) => {
      const server = await createMockServer({ version })
      await server.handle({ method: 'POST', url: '/api/resourceTables/analytics', headers: ADMIN })
      await server.state.jobs.idle()
      const { body } = await server.handle({ method: 'GET', url: '/api/system/info', headers: ADMIN })
      return 'lastAnalyticsTableRuntime' in (body as Json)
    },
    shows: { '2.42': true, '2.43': false },
  },
  globalShell: {
    look: afterUpload(OURS, async (_, server) => {
      return (await server.handle({ method: 'GET', url: '/api/apps/my-app/index.html', headers: ADMIN })).status
    }),
    shows: { '2.40': 200, '2.41': 200, '2.42': 302, '2.43': 302 },
  },
  uploadGivesApp: {
    look: afterUpload(OURS, ({ status, body }) => [status, (body as Json | undefined)?.['key']]),
    shows: { '2.40': [204, undefined], '2.41': [204, undefined], '2.42': [201, 'my-app'], '2.43': [201, 'my-app'] },
  },
  bundledApps: {
    look: afterUpload(OURS, async (_, server) => {
      const { bundled, basePath } = await listedApp(server)
      return [bundled, basePath]
    }),
    shows: { '2.41': [undefined, undefined], '2.42': [false, '/api/apps/my-app'] },
  },
  appFolder: {
    look: afterUpload(OURS, async (_, server) => {
      return String((await listedApp(server))['folderName']).replace(/_[A-Za-z0-9]{45}$/, '_RANDOM')
    }),
    shows: { '2.42': 'apps/zip-name', '2.43': 'apps/my-app_RANDOM' },
  },
  uploadWithoutManifest: {
    look: afterUpload({ 'index.html': PAGE, 'other.webapp': manifest('x') }, ({ status }) => status),
    shows: { '2.42': 409, '2.43': 500 },
  },
} satisfies Partial<Record<keyof Quirks, QuirkPair>>
