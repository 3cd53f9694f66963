import { FetchError, useConfig, useCurrentUserInfo, useDataEngine } from '@dhis2/app-runtime'
import { useMemo } from 'react'
import { ServerError, WireError, type ServerErrorKind } from '../dhis2/errors'
import {
  likeliest,
  SEARCH_PAGE,
  searchRequest,
  secondSearchRequest,
  type SearchRequest,
} from '../dhis2/org-unit-search'
import type { AnalyticsQuery, Dimension, Server } from '../dhis2/ports'
import { parseAnalyticsAnswer } from '../dhis2/wire-analytics'
import { DATA_STORE_NAMESPACE, DEMONSTRATION_QUERY, parseDemonstration } from '../dhis2/wire-data-store'
import { parseGeoFeatures } from '../dhis2/wire-geo'
import { isWireObject, optionalNumber, optionalText } from '../dhis2/wire-parse'
import {
  FOUND_FIELDS,
  GROUP_SET_FIELDS,
  ORG_UNIT_FIELDS,
  USER_FIELDS,
  parseConstants,
  parseCurrentUser,
  parseFoundOrgUnits,
  parseHomeUnits,
  parseGroupings,
  parseOrgUnit,
  parseSystemInfo,
  parseZerosCounted,
  ZEROS_SETTING,
} from '../dhis2/wire-platform'

type Engine = ReturnType<typeof useDataEngine>
type Resource = Parameters<Engine['query']>[0][string]

/** Analytics refusals that mean "not for you": a unit outside the user's view, a data set without read right. */
const ACCESS_CODES: ReadonlySet<string> = new Set(['E7120', 'E7121', 'E1006'])
const NO_TABLES = 'E7144'
const DATA_STORE = `dataStore/${DATA_STORE_NAMESPACE}`
const NOT_THERE: ReadonlySet<ServerErrorKind> = new Set(['noAccess', 'notFound', 'badRequest'])

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
      const answer = await engine.query({ body: resource }, signal ? { signal } : {})
      return parse(answer['body'])
    } catch (error) {
      throw toServerError(error)
    }
  }

  return {
    analytics: (query, signal) =>
      read({ resource: 'analytics', params: analyticsParams(query) }, parseAnalyticsAnswer, signal),
    orgUnit: (id, signal) =>
      read({ resource: 'organisationUnits', id, params: { fields: ORG_UNIT_FIELDS } }, parseOrgUnit, signal),
    shapes: (orgUnits, signal) =>
      read({ resource: 'geoFeatures', params: { ou: `ou:${orgUnits.join(';')}` } }, parseGeoFeatures, signal),
    searchOrgUnits: async (text, roots, signal) => {
      const ask = (request: SearchRequest) =>
        read({ resource: 'organisationUnits', params: searchParams(request) }, parseFoundOrgUnits, signal)
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
    homeUnits: async (signal) =>
      parseHomeUnits(shell.me) ??
      read({ resource: 'me', params: { fields: 'organisationUnits' } }, (body) => parseHomeUnits(body) ?? [], signal),
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
    constants: async (ids, signal) => {
      if (ids.length === 0) return new Map()
      return read(
        {
          resource: 'constants',
          params: { fields: 'id,value', filter: `id:in:[${ids.join(',')}]`, pageSize: ids.length },
        },
        parseConstants,
        signal,
      )
    },
    demonstration: (signal) =>
      read({ resource: DATA_STORE, params: DEMONSTRATION_QUERY }, parseDemonstration, signal).catch(
        (error: unknown) => {
          // Whoever may not look there, or asks a server that knows no such question, is shown reported figures.
          if (error instanceof ServerError && NOT_THERE.has(error.kind)) return null
          throw error
        },
      ),
    readSetting: (key, signal) =>
      read({ resource: DATA_STORE, id: key }, (body) => body, signal).catch((error: unknown) => {
        if (error instanceof ServerError && error.kind === 'notFound') return null
        throw error
      }),
    writeSetting: async (key, value) => {
      try {
        await engine.mutate({ resource: DATA_STORE, type: 'update', id: key, data: value })
      } catch (error) {
        throw toServerError(error)
      }
    },
  }
}

/** Without items a dimension stands for all of them. */
const joined = ({ id, items }: Dimension): string => (items.length === 0 ? id : `${id}:${items.join(';')}`)

function searchParams({ filters, isAny }: SearchRequest): Record<string, string | number | string[]> {
  return {
    fields: FOUND_FIELDS,
    filter: [...filters],
    ...(isAny && { rootJunction: 'OR' }),
    order: 'displayName:asc',
    pageSize: SEARCH_PAGE,
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

/** FetchError of type `access` also covers every 409, so the server's own code is looked at first. */
function toServerError(error: unknown): unknown {
  if (error instanceof ServerError) return error
  if (error instanceof WireError) return new ServerError('server', error.message)
  if (!(error instanceof FetchError)) return error
  if (error.type === 'aborted') return error
  const details = isWireObject(error.details) ? error.details : {}
  const code = optionalText(details['errorCode'])
  return new ServerError(kindOf(error.type, code, optionalNumber(details['httpStatusCode'])), error.message, code)
}

function kindOf(type: string, code: string | null, status: number | null): ServerErrorKind {
  if (type === 'network') return 'network'
  if (code === NO_TABLES) return 'noAnalytics'
  if (code !== null && ACCESS_CODES.has(code)) return 'noAccess'
  if (status === 404) return 'notFound'
  if (status === 409 || status === 400) return 'badRequest'
  return type === 'access' ? 'noAccess' : 'server'
}
