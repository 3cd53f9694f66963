import type { Quirks } from '../quirks'
import { onFresh, type Json, type QuirkPair } from './pair'

const constant = { id: 'csNorm00001', name: 'Norm', shortName: 'Norm', value: 1 }
const element = (id: string, name: string, french?: string): Json => ({
  id,
  name,
  shortName: name,
  valueType: 'INTEGER',
  aggregationType: 'SUM',
  domainType: 'AGGREGATE',
  ...(french !== undefined && { translations: [{ locale: 'fr', property: 'NAME', value: french }] }),
})
const visualization = {
  id: 'viPeriods01',
  name: 'V',
  type: 'LINE',
  periods: [{ id: '2019Q1' }],
  columnDimensions: ['pe'],
}
const dashboard = {
  id: 'dbItems0001',
  name: 'D',
  dashboardItems: [{ id: 'diText00001', type: 'TEXT', text: 'Words', x: 0, y: 0 }],
}
const manyIds = Array.from({ length: 51 }, (_, at) => `co${String(at).padStart(9, '0')}`)
const manyOptions = {
  categoryOptions: manyIds.map((id) => ({ id, name: id, shortName: id })),
  categories: [
    {
      id: 'caMany00001',
      name: 'Many',
      shortName: 'Many',
      dataDimensionType: 'DISAGGREGATION',
      categoryOptions: manyIds.map((id) => ({ id })),
    },
  ],
}
/** A combo of two options, of which the payload brings one option combo. */
const halfACombo = {
  categoryOptions: ['coFemale001', 'coMale00001'].map((id) => ({ id, name: id, shortName: id })),
  categories: [
    {
      id: 'caSex000001',
      name: 'Sex',
      shortName: 'Sex',
      dataDimensionType: 'DISAGGREGATION',
      categoryOptions: [{ id: 'coFemale001' }, { id: 'coMale00001' }],
    },
  ],
  categoryCombos: [
    { id: 'ccSex000001', name: 'Sex', dataDimensionType: 'DISAGGREGATION', categories: [{ id: 'caSex000001' }] },
  ],
  categoryOptionCombos: [
    {
      id: 'ocFemale001',
      name: 'Female',
      categoryCombo: { id: 'ccSex000001' },
      categoryOptions: [{ id: 'coFemale001' }],
    },
  ],
}

/** Quirks of metadata: import, lists, gist, what objects show. */
export const metadataPairs = {
  categoryLimits: {
    look: onFresh(async (call) => (await call('POST', '/metadata', manyOptions)).status),
    shows: { '2.41': 200, '2.42': 409 },
  },
  maintenanceAnswers: {
    look: onFresh(async (call) => (await call('POST', '/maintenance/categoryOptionComboUpdate')).status),
    shows: { '2.42': 204, '2.43': 200 },
  },
  refusesUnknownOrder: {
    look: onFresh(async (call) => (await call('GET', '/constants?order=nothing:asc')).status),
    shows: { '2.42': 200, '2.43': 400 },
  },
  ordersByDisplayName: {
    look: onFresh(async (call) => {
      await call('POST', '/metadata', {
        dataElements: [element('deAaaaaaaa1', 'A', 'Z'), element('deBbbbbbbb1', 'B', 'Y')],
      })
      await call('POST', '/userSettings/keyDbLocale?value=fr')
      const { body } = await call('GET', '/dataElements?fields=name')
      return (body['dataElements'] as { name: string }[]).map(({ name }) => name).join()
    }),
    shows: { '2.42': 'A,B', '2.43': 'B,A' },
  },
  unreadablePayloadStatus: {
    look: onFresh(async (call) => (await call('POST', '/metadata', { constants: ['x'] })).status),
    shows: { '2.42': 500, '2.43': 409 },
  },
  createIsCalled: {
    look: onFresh(async (call) => {
      await call('POST', '/constants', constant)
      const { body } = await call('POST', '/constants', constant)
      const { errorReports } = body['response'] as { errorReports: { message: string }[] }
      return /import (\w+) is CREATE/.exec(errorReports[0]?.message ?? '')?.[1]
    }),
    shows: { '2.42': 'mode', '2.43': 'strategy' },
  },
  unknownPatchStatus: {
    look: onFresh(async (call) => {
      await call('POST', '/constants', constant)
      return (await call('PATCH', '/constants/csNorm00001', [{ op: 'x', path: '/name' }])).status
    }),
    shows: { '2.42': 500, '2.43': 400 },
  },
  mapViewsCannotRefer: {
    look: onFresh(async (call) => {
      const mapViews = [{ id: 'mvLegend001', layer: 'thematic', legendSet: { id: 'lsLegend001' } }]
      const payload = {
        legendSets: [{ id: 'lsLegend001', name: 'L' }],
        maps: [{ id: 'mpLegend001', name: 'M', mapViews }],
      }
      return (await call('POST', '/metadata', payload)).status
    }),
    shows: { '2.42': 409, '2.43': 200 },
  },
  visualizationPeriodNames: {
    look: onFresh(async (call) => {
      await call('POST', '/metadata', { visualizations: [visualization] })
      return (await call('GET', '/visualizations/viPeriods01?fields=periods')).body['periods']
    }),
    shows: { '2.42': [{ id: '2019Q1', name: 'January - March 2019' }], '2.43': [{ id: '2019Q1' }] },
  },
  trackerAssociate: {
    look: onFresh(async (call) => {
      const tracker = { ...element('deTracker01', 'T'), valueType: 'TRACKER_ASSOCIATE' }
      return (await call('POST', '/metadata', { dataElements: [tracker] })).status
    }),
    shows: { '2.42': 200, '2.43': 409 },
  },
  categoryComboFavorites: {
    look: onFresh(async (call) => 'favorite' in (await call('GET', '/categoryCombos/bjDvmb4bfuf')).body),
    shows: { '2.42': true, '2.43': false },
  },
  plainDashboardItems: {
    look: onFresh(async (call) => {
      await call('POST', '/metadata', { dashboards: [dashboard] })
      const { body } = await call('GET', '/dashboards/dbItems0001?fields=dashboardItems,displayFormName')
      const [item] = body['dashboardItems'] as Json[]
      return ['sharing', 'favorite', 'displayText'].filter((name) => item && name in item)
    }),
    shows: { '2.42': ['sharing', 'favorite'], '2.43': ['displayText'] },
  },
  dashboardFormNames: {
    look: onFresh(async (call) => {
      await call('POST', '/metadata', { dashboards: [dashboard] })
      return (await call('GET', '/dashboards/dbItems0001?fields=displayFormName')).body
    }),
    shows: { '2.42': { displayFormName: 'D' }, '2.43': {} },
  },
  gistAlwaysGoesOn: {
    look: onFresh(async (call) => 'nextPage' in ((await call('GET', '/constants/gist')).body['pager'] as Json)),
    shows: { '2.42': false, '2.43': true },
  },
  gistCaching: {
    look: onFresh(async (call) => (await call('GET', '/constants/gist')).headers['cache-control']),
    shows: { '2.42': 'no-cache, private', '2.43': 'no-cache, no-store, max-age=0, must-revalidate' },
  },
  fullOptionComboSets: {
    look: onFresh(async (call) => (await call('POST', '/metadata', halfACombo)).status),
    shows: { '2.42': 200, '2.43': 409 },
  },
  externalAccess: {
    look: onFresh(async (call) => {
      await call('POST', '/constants', constant)
      const { body } = await call('GET', '/constants/csNorm00001?fields=sharing,access')
      return ['external' in (body['sharing'] as Json), 'externalize' in (body['access'] as Json)]
    }),
    shows: { '2.42': [true, true], '2.43': [false, false] },
  },
} satisfies Partial<Record<keyof Quirks, QuirkPair>>
