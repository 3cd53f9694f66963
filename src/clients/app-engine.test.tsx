/** @jest-environment jsdom */
import { CustomDataProvider, FetchError } from '@dhis2/app-runtime'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { ServerError } from '../dhis2/errors'
import type { Server } from '../dhis2/ports'
import { useAppEngineServer } from './app-engine'

type Answers = NonNullable<Parameters<typeof CustomDataProvider>[0]['data']>

function serverAnswering(data: Answers): Server {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <CustomDataProvider data={data}>{children}</CustomDataProvider>
  )
  return renderHook(() => useAppEngineServer(), { wrapper }).result.current
}

const query = {
  dimensions: [
    { id: 'dx', items: ['a', 'b'] },
    { id: 'pe', items: ['2015'] },
  ],
  filters: [{ id: 'ou', items: ['USER_ORGUNIT'] }],
  displayProperty: 'NAME',
  stamp: 's1',
} as const

const failing = (type: 'access' | 'network' | 'unknown', details: object = {}) => ({
  analytics: () => Promise.reject(new FetchError({ type, message: 'refused', details })),
})

describe('server over the app engine', () => {
  test.each([
    ['no answer', failing('network'), 'network', null],
    ['not logged in', failing('access', { httpStatusCode: 401 }), 'noAccess', null],
    [
      'a 409 of type access: no tables',
      failing('access', { httpStatusCode: 409, errorCode: 'E7144' }),
      'noAnalytics',
      'E7144',
    ],
    [
      'a 409 of type access: unknown items',
      failing('access', { httpStatusCode: 409, errorCode: 'E7124' }),
      'badRequest',
      'E7124',
    ],
    ['a 409 that means no right', failing('access', { httpStatusCode: 409, errorCode: 'E7120' }), 'noAccess', 'E7120'],
    ['not there', failing('unknown', { httpStatusCode: 404 }), 'notFound', null],
    ['failed', failing('unknown', { httpStatusCode: 500 }), 'server', null],
    ['cut off while it was read', { analytics: () => Promise.reject(new TypeError('network error')) }, 'network', null],
    ['cut short', { analytics: () => Promise.reject(new SyntaxError('Unexpected end')) }, 'server', null],
    ['an answer that is none', { analytics: { headers: 'x' } }, 'server', null],
  ])('%s', async (_name, data, kind, errorCode) => {
    const error: unknown = await serverAnswering(data)
      .analytics(query)
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ServerError)
    expect(error).toMatchObject({ kind, errorCode })
  })

  test('asks analytics with dimensions, filters, numerators and the stamp', async () => {
    const asked: unknown[] = []
    await serverAnswering({
      analytics: (_type: unknown, resource: { params?: unknown }) => {
        asked.push(resource.params)
        return Promise.resolve({ headers: [], rows: [], metaData: {} })
      },
    }).analytics(query)
    expect(asked).toEqual([
      {
        dimension: ['dx:a;b', 'pe:2015'],
        filter: ['ou:USER_ORGUNIT'],
        includeNumDen: true,
        displayProperty: 'NAME',
        _: 's1',
      },
    ])
  })

  test('roots are the data view units, else the capture units', async () => {
    const unit = (id: string) => ({ id, displayName: id, path: `/${id}`, level: 1 })
    const capture = { id: 'user0000001', displayName: 'A', organisationUnits: [unit('a')] }
    const roots = async (me: Record<string, unknown>) =>
      (await serverAnswering({ me: me as never }).currentUser()).roots.map((root) => root.id)
    expect(await roots({ ...capture, dataViewOrganisationUnits: [] })).toEqual(['a'])
    expect(await roots({ ...capture, dataViewOrganisationUnits: [unit('b')] })).toEqual(['b'])
  })

  test('a server that never built analytics says so by the year 1970', async () => {
    const info = { version: '2.42.5.2', serverDate: '2026-09-01T08:00:00.000' }
    const server = serverAnswering({
      'system/info': { ...info, lastAnalyticsTableSuccess: '1970-01-01T00:00:00.000' },
    })
    expect(await server.systemInfo()).toEqual({ ...info, analyticsBuilt: null })
  })

  test('who may not read the setting about zeros is told nothing about them', async () => {
    const refused = () => Promise.reject(new FetchError({ type: 'access', message: 'no' }))
    expect(await serverAnswering({ systemSettings: refused }).zerosCounted()).toBeNull()
    const said = { systemSettings: { keyIncludeZeroValuesInAnalytics: 'true' } }
    expect(await serverAnswering(said).zerosCounted()).toBe(true)
  })

  test('the capture units are those the shell was told, else those the server names', async () => {
    const me = { id: 'user0000001', organisationUnits: [{ id: 'ouKayes0001' }], dataViewOrganisationUnits: [] }
    const homeUnits = ['ouKayes0001']
    expect(await serverAnswering({ me }).identity()).toEqual({ id: me.id, homeUnits, roots: homeUnits })
  })

  test('a constant may arrive as text; none asked, none fetched', async () => {
    const server = serverAnswering({ constants: { constants: [{ id: 'c1', value: '700.0' }, { id: 'c2' }] } })
    expect(await server.constants(['c1', 'c2'])).toEqual(new Map([['c1', 700]]))
    expect(await serverAnswering({}).constants([])).toEqual(new Map())
  })

  test('a setting that does not exist is null', async () => {
    const missing = () =>
      Promise.reject(new FetchError({ type: 'unknown', message: 'gone', details: { httpStatusCode: 404 } }))
    expect(await serverAnswering({ 'dataStore/sec-cmu': missing }).readSetting('item-x')).toBeNull()
  })
})

describe('whether figures are made up', () => {
  test('is asked of the data store by a filter, so that a missing key is no failed request', async () => {
    const asked: unknown[] = []
    const server = serverAnswering({
      'dataStore/sec-cmu': (_type: unknown, resource: { id?: string; params?: unknown }) => {
        asked.push([resource.id, resource.params])
        return Promise.resolve({ entries: [{ key: 'demonstration', value: { generatedFrom: '2022-01-01' } }] })
      },
    })
    expect(await server.demonstration()).toEqual({ generatedFrom: '2022-01-01' })
    expect(asked).toEqual([
      [undefined, { fields: '.', filter: '_:eq:demonstration,_:eq:settings', rootJunction: 'OR' }],
    ])
  })

  test.each([
    ['may not look', 'access', 403],
    ['asks a server that has no such question', 'unknown', 404],
  ] as const)('is no for a reader who %s', async (_name, type, httpStatusCode) => {
    const refused = () => Promise.reject(new FetchError({ type, message: 'no', details: { httpStatusCode } }))
    expect(await serverAnswering({ 'dataStore/sec-cmu': refused }).demonstration()).toBeNull()
  })

  test('is not known without an answer', async () => {
    const cut = () => Promise.reject(new FetchError({ type: 'network', message: 'cut' }))
    await expect(serverAnswering({ 'dataStore/sec-cmu': cut }).demonstration()).rejects.toMatchObject({
      kind: 'network',
    })
  })
})

describe('search of organisation units', () => {
  const place = (id: string, path: string) => ({ id, displayName: id, path })
  const root = (id: string, path: string) => ({ id, name: id, path, level: path.split('/').length - 1 })

  /** `total`: how many the server says it found, whatever it sends. */
  async function searched(roots: readonly ReturnType<typeof root>[], total = 2) {
    const asked: unknown[] = []
    const units = [place('kadiolo', '/ml/sikasso/kadiolo'), place('kadiana', '/ml/sikasso1/kadiana')]
    const filler = Array.from({ length: Math.min(total, 100) - 2 }, (_, number) =>
      place(`x${number}`, `/ml/x${number}`),
    )
    const server = serverAnswering({
      organisationUnits: (_type: unknown, resource: { params?: unknown }) => {
        asked.push(resource.params)
        return Promise.resolve({ pager: { total }, organisationUnits: [...units, ...filler] })
      },
    })
    const found = await server.searchOrgUnits('kadi', roots)
    return { asked, found: found.units.map(({ id }) => id) }
  }

  test('one request: either of the spellings, or the code; below the root of the country nothing is left out', async () => {
    const { asked, found } = await searched([root('ml', '/ml')])
    expect(asked).toMatchObject([{ rootJunction: 'OR', order: 'displayName:asc', pageSize: 100 }])
    expect(asked[0]).toHaveProperty('filter', expect.arrayContaining(['displayName:ilike:kàdï', 'code:ilike:kadi']))
    expect(found).toEqual(['kadiana', 'kadiolo'])
  })

  test('a user of one region is asked for that region only when the answer was cut', async () => {
    const { asked, found } = await searched([root('sikasso', '/ml/sikasso')], 101)
    expect(asked).toHaveLength(2)
    expect(asked[1]).toMatchObject({ filter: ['path:like:sikasso', 'displayName:ilike:k', 'displayName:ilike:d'] })
    expect(asked[1]).not.toHaveProperty('rootJunction')
    // A path that only begins with the same letters is another unit.
    expect(found).toEqual(['kadiolo'])
  })

  test('with several roots the answer is sieved', async () => {
    const { asked, found } = await searched([root('kayes', '/ml/kayes'), root('sikasso1', '/ml/sikasso1')])
    expect(asked).toHaveLength(1)
    expect(found).toEqual(['kadiana'])
  })

  test('each unit knows where it lies: names as sent, ids from its path', async () => {
    const server = serverAnswering({
      organisationUnits: {
        organisationUnits: [
          {
            ...place('kadiolo', '/ml/sikasso/kadiolo'),
            ancestors: [{ displayName: 'Mali' }, { displayName: 'Sikasso' }],
          },
        ],
      },
    })
    const { units } = await server.searchOrgUnits('kadi', [root('ml', '/ml')])
    expect(units).toMatchObject([
      {
        level: 3,
        ancestors: [
          { id: 'ml', name: 'Mali' },
          { id: 'sikasso', name: 'Sikasso' },
        ],
      },
    ])
  })
})

describe('ways to take units together', () => {
  test('levels from the root on, and the sets with their groups by name', async () => {
    const server = serverAnswering({
      organisationUnitLevels: {
        organisationUnitLevels: [
          { level: 2, displayName: 'Région' },
          { level: 1, displayName: 'Pays' },
        ],
      },
      organisationUnitGroupSets: {
        organisationUnitGroupSets: [
          {
            id: 's',
            displayName: 'Commune',
            organisationUnitGroups: [{ id: 'z', displayName: 'Zégoua' }, { id: 'd' }],
          },
        ],
      },
    })
    expect(await server.groupings()).toEqual({
      levels: [
        { level: 1, name: 'Pays' },
        { level: 2, name: 'Région' },
      ],
      groupSets: [
        {
          id: 's',
          name: 'Commune',
          groups: [
            { id: 'd', name: 'd' },
            { id: 'z', name: 'Zégoua' },
          ],
        },
      ],
    })
  })

  test('an answer that is none is the server’s fault', async () => {
    const server = serverAnswering({
      organisationUnitLevels: { organisationUnitLevels: 'x' },
      organisationUnitGroupSets: {},
    })
    await expect(server.groupings()).rejects.toMatchObject({ kind: 'server' })
  })
})
