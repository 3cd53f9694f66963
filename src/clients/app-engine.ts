import { useConfig, useCurrentUserInfo, useDataEngine } from '@dhis2/app-runtime'
import { useMemo } from 'react'
import { ServerError } from '../dhis2/errors'
import type { SearchRequest } from '../dhis2/org-unit-search'
import type { AnalyticsQuery, Dimension, Server } from '../dhis2/ports'
import { parseAnalyticsAnswer } from '../dhis2/wire-analytics'
import type { Uid } from '../dhis2/uid'
import { DATA_STORE_NAMESPACE } from '../dhis2/wire-data-store'
import { parseGeoFeatures } from '../dhis2/wire-geo'
import {
  FOUND_FIELDS,
  GROUP_SET_FIELDS,
  IDENTITY_FIELDS,
  ORG_UNIT_FIELDS,
  RIGHTS_FIELDS,
  USER_FIELDS,
  parseConstantStates,
  parseConstants,
  parseCurrentUser,
  parseFoundOrgUnits,
  parseIdentity,
  parseGroupings,
  parseOrgUnit,
  parseSystemInfo,
  parseZerosCounted,
  ZEROS_SETTING,
  parseUserRights,
} from '../dhis2/wire-platform'
import { appSettingsServer, type Engine, type Mutation, type Resource } from './app-settings'
import { loadModule } from './load-module'
import { throwBrokenOff, toServerError } from './server-error'

const DATA_STORE = `dataStore/${DATA_STORE_NAMESPACE}`

/** What the shell asked for before the app was drawn: asking again would cost a slow link two requests. */
export type ShellAnswers = Readonly<{ systemInfo?: unknown; me?: unknown }>

/** What the shell was told is taken for the first answer; later ones come from the server. */
const SHELL_ANSWER_FRESH_MS = 60_000

/** The server as seen through the app runtime; the same object for the life of the engine. */
export function useAppEngineServer(): Server {
  const engine = useDataEngine()
  const { systemInfo } = useConfig()
  const me: unknown = useCurrentUserInfo()
  return useMemo(() => appEngineServer(engine, { systemInfo, me }), [engine, systemInfo, me])
}

/** All ports over one engine. Every method throws ServerError, and nothing else but the abort of its signal. */
function appEngineServer(engine: Engine, shell: ShellAnswers): Server {
  const started = Date.now()

  async function read<T>(resource: Resource, parse: (body: unknown) => T, signal?: AbortSignal): Promise<T> {
    try {
      const answer = await engine.query({ body: resource }, signal ? { signal } : {}).catch(throwBrokenOff)
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
    shapes: (orgUnits, signal) =>
      read({ resource: 'geoFeatures', params: { ou: `ou:${orgUnits.join(';')}` } }, parseGeoFeatures, signal),
    searchOrgUnits: async (text, roots, signal) => {
      const { likeliest, SEARCH_PAGE, searchRequest, secondSearchRequest } = await loadModule(loadSearch)
      const ask = (request: SearchRequest) =>
        read({ resource: 'organisationUnits', params: searchParams(request, SEARCH_PAGE) }, parseFoundOrgUnits, signal)
      const first = await ask(searchRequest(text))
      const more = secondSearchRequest(text, roots, first)
      return likeliest(text, roots, first, more === null ? null : await ask(more))
    },
    groupings: async (signal) => {
      const list = (resource: string, params: Record<string, string | boolean>): Promise<unknown> =>
        read({ resource, params: { paging: false, ...params } }, (body) => body, signal)
      const [levels, groupSets] = await Promise.all([
        list('organisationUnitLevels', { fields: 'level,displayName' }),
        list('organisationUnitGroupSets', { fields: GROUP_SET_FIELDS, filter: 'dataDimension:eq:true' }),
      ])
      return parsed(() => parseGroupings(levels, groupSets))
    },
    currentUser: (signal) => read({ resource: 'me', params: { fields: USER_FIELDS } }, parseCurrentUser, signal),
    identity: async (signal) =>
      shell.me === undefined
        ? read({ resource: 'me', params: { fields: IDENTITY_FIELDS } }, parseIdentity, signal)
        : parseIdentity(shell.me),
    systemInfo: async (signal) => {
      const isFresh = shell.systemInfo !== undefined && Date.now() - started < SHELL_ANSWER_FRESH_MS
      return isFresh ? parseSystemInfo(shell.systemInfo) : read({ resource: 'system/info' }, parseSystemInfo, signal)
    },
    zerosCounted: (signal) =>
      read({ resource: 'systemSettings', params: { key: ZEROS_SETTING } }, parseZerosCounted, signal).catch(
        (error: unknown) => {
          // It only words the confidence line: not being allowed to read it must not cost the page.
          if (error instanceof ServerError) return null
          throw error
        },
      ),
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
    loadPart: loadModule,
    writeSetting: (key, value) => write({ resource: DATA_STORE, type: 'update', id: key, data: value }),
  }
}

/** Without items a dimension stands for all of them. */
const joined = ({ id, items }: Dimension): string => (items.length === 0 ? id : `${id}:${items.join(';')}`)

/** Fetched by the first search: most readers never do one. */
const loadSearch = () => import('../dhis2/org-unit-search')

function searchParams({ filters, isAny }: SearchRequest, pageSize: number): Record<string, string | number | string[]> {
  return {
    fields: FOUND_FIELDS,
    filter: [...filters],
    ...(isAny && { rootJunction: 'OR' }),
    order: 'displayName:asc',
    pageSize,
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

/** For answers put together from several. @throws {ServerError} instead of the parser's own error. */
function parsed<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw toServerError(error)
  }
}
