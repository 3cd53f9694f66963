import { useDataEngine } from '@dhis2/app-runtime'
import { useMemo } from 'react'
import { ServerError } from '../dhis2/errors'
import type { AnalyticsQuery, Dimension, OrgUnitPlace, Server } from '../dhis2/ports'
import { parseAnalyticsAnswer } from '../dhis2/wire-analytics'
import type { Uid } from '../dhis2/uid'
import { DATA_STORE_NAMESPACE } from '../dhis2/wire-data-store'
import {
  FOUND_FIELDS,
  ORG_UNIT_FIELDS,
  RIGHTS_FIELDS,
  USER_FIELDS,
  parseConstantStates,
  parseConstants,
  parseCurrentUser,
  parseFoundOrgUnits,
  parseOrgUnit,
  parseSystemInfo,
  parseUserRights,
} from '../dhis2/wire-platform'
import { appSettingsServer, type Engine, type Mutation, type Resource } from './app-settings'
import { toServerError } from './server-error'

const DATA_STORE = `dataStore/${DATA_STORE_NAMESPACE}`

/** The server as seen through the app runtime; the same object for the life of the engine. */
export function useAppEngineServer(): Server {
  const engine = useDataEngine()
  return useMemo(() => appEngineServer(engine), [engine])
}

/** All ports over one engine. Every method throws ServerError, and nothing else but the abort of its signal. */
function appEngineServer(engine: Engine): Server {
  async function read<T>(resource: Resource, parse: (body: unknown) => T, signal?: AbortSignal): Promise<T> {
    try {
      const answer = await engine.query({ body: resource }, signal ? { signal } : {})
      return parse(answer['body'])
    } catch (error) {
      throw toServerError(error)
    }
  }

  async function write(mutation: Mutation): Promise<void> {
    try {
      await engine.mutate(mutation)
    } catch (error) {
      throw toServerError(error)
    }
  }

  const zerosSetting = (signal?: AbortSignal): Promise<unknown> =>
    read({ resource: 'systemSettings', params: { key: 'keyIncludeZeroValuesInAnalytics' } }, (body) => body, signal)

  async function constantsOf<T>(
    fields: string,
    ids: readonly Uid[],
    parse: (body: unknown) => ReadonlyMap<Uid, T>,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<Uid, T>> {
    if (ids.length === 0) return new Map()
    const params = { fields, filter: `id:in:[${ids.join(',')}]`, pageSize: ids.length }
    return read({ resource: 'constants', params }, parse, signal)
  }

  const settings = appSettingsServer(read, write)

  return {
    analytics: (query, signal) =>
      read({ resource: 'analytics', params: analyticsParams(query) }, parseAnalyticsAnswer, signal),
    orgUnit: (id, signal) =>
      read({ resource: 'organisationUnits', id, params: { fields: ORG_UNIT_FIELDS } }, parseOrgUnit, signal),
    searchOrgUnits: async (text, roots, signal) => {
      const params = searchParams(text, roots)
      const found = await read({ resource: 'organisationUnits', params }, parseFoundOrgUnits, signal)
      return found.filter(({ path }) => roots.some((root) => `${path}/`.startsWith(`${root.path}/`)))
    },
    currentUser: (signal) => read({ resource: 'me', params: { fields: USER_FIELDS } }, parseCurrentUser, signal),
    systemInfo: async (signal) => {
      // The setting only words the confidence line: not being allowed to read it must not cost the page.
      const settings = await zerosSetting(signal).catch(() => null)
      return read({ resource: 'system/info' }, (body) => parseSystemInfo(body, settings), signal)
    },
    constants: (ids, signal) => constantsOf('id,value', ids, parseConstants, signal),
    userRights: (signal) => read({ resource: 'me', params: { fields: RIGHTS_FIELDS } }, parseUserRights, signal),
    constantStates: (ids, signal) => constantsOf('id,value,access', ids, parseConstantStates, signal),
    updateConstant: async (id, value, before) => {
      const states = await constantsOf('id,value', [id], parseConstants)
      if (states.get(id) !== before) return 'changedMeanwhile'
      await write({ resource: 'constants', id, type: 'json-patch', data: [{ op: 'replace', path: '/value', value }] })
      return 'saved'
    },
    ...settings,
    demonstration: async (signal) => (await settings.appNotes(signal)).demonstration,
    readSetting: (key, signal) =>
      read({ resource: DATA_STORE, id: key }, (body) => body, signal).catch((error: unknown) => {
        if (error instanceof ServerError && error.kind === 'notFound') return null
        throw error
      }),
    writeSetting: (key, value) => write({ resource: DATA_STORE, type: 'update', id: key, data: value }),
  }
}

const joined = ({ id, items }: Dimension): string => `${id}:${items.join(';')}`

const MOST_FOUND = 20

/** A filter cannot say "below this or that root": with several, the answer is sieved afterwards. */
function searchParams(text: string, roots: readonly OrgUnitPlace[]): Record<string, string | number | string[]> {
  const [root, ...others] = roots
  const within = root !== undefined && root.level > 1 && others.length === 0 ? [`path:like:${root.id}`] : []
  return {
    fields: FOUND_FIELDS,
    filter: [`displayName:ilike:${text}`, ...within],
    order: 'displayName:asc',
    pageSize: MOST_FOUND,
  }
}

function analyticsParams(query: AnalyticsQuery): Record<string, string | boolean | string[]> {
  return {
    dimension: query.dimensions.map(joined),
    ...(query.filters.length > 0 && { filter: query.filters.map(joined) }),
    includeNumDen: true,
    displayProperty: query.displayProperty,
    _: query.stamp,
  }
}
