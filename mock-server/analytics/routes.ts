import { WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import type { MockState } from '../state'
import { answerBody, answerQuery, type Answer } from './answer'
import { cacheHeaders } from './cache'
import { AnalyticsError } from './errors'
import { gridFile, textFile, type GridFormat } from './formats'
import { parseQuery } from './parse-query'
import type { AnalyticsQuery } from './query'
import { answerRawData } from './raw-data'
import { resolveQuery } from './resolve-query'
import { startResourceTables, startRun } from './run'
import { answerValueSet } from './value-set'
import { workbook, XLSX } from './workbook'

type Answerer = (query: AnalyticsQuery, state: MockState) => Answer

const RUN = { authority: 'F_PERFORM_MAINTENANCE', handle: startRun, about: 'makes values visible to analytics' }
const RESOURCES = {
  authority: 'F_PERFORM_MAINTENANCE',
  handle: startResourceTables,
  about: 'resource tables only',
}

export const analyticsRoutes: readonly Route[] = [
  { method: 'POST', path: '/resourceTables/analytics', ...RUN },
  { method: 'PUT', path: '/resourceTables/analytics', ...RUN },
  { method: 'POST', path: '/resourceTables', ...RESOURCES },
  { method: 'PUT', path: '/resourceTables', ...RESOURCES },
  { method: 'GET', path: '/analytics', handle: gridHandler(answerQuery, 'json'), about: 'aggregated values' },
  { method: 'GET', path: '/analytics.csv', handle: gridHandler(answerQuery, 'csv'), about: 'the same as a file' },
  { method: 'GET', path: '/analytics.xml', handle: gridHandler(answerQuery, 'xml'), about: 'the same as a file' },
  { method: 'GET', path: '/analytics.html', handle: gridHandler(answerQuery, 'html'), about: 'the same as a page' },
  { method: 'GET', path: '/analytics.xlsx', handle: getWorkbook, about: 'the same as a workbook' },
  { method: 'GET', path: '/analytics/rawData', handle: gridHandler(answerRawData, 'json'), about: 'stored values' },
  { method: 'GET', path: '/analytics/rawData.csv', handle: gridHandler(answerRawData, 'csv'), about: 'stored values' },
  { method: 'GET', path: '/analytics/dataValueSet', handle: getValueSet, about: 'aggregated values as an import' },
]

function gridHandler(answer: Answerer, format: GridFormat): Route['handle'] {
  return (request, state) => {
    try {
      const query = resolveQuery(parseQuery(request.query), request.user, state)
      return cached(state, () => {
        const found = answer(query, state)
        return format === 'json' ? { status: 200, body: answerBody(found) } : gridFile(format, found.grid)
      })
    } catch (error) {
      // A file has begun before the query is looked at: its status stays 200 and its body is the error.
      if (format === 'json' || !(error instanceof AnalyticsError)) throw error
      return textFile(format, error.unfilled)
    }
  }
}

async function getWorkbook(request: MockRequest, state: MockState): Promise<MockResponse> {
  try {
    const query = resolveQuery(parseQuery(request.query), request.user, state)
    const body = await workbook(answerQuery(query, state).grid)
    return { status: 200, contentType: XLSX, body, headers: cacheHeaders(state) }
  } catch (error) {
    if (!(error instanceof AnalyticsError)) throw error
    return { status: 200, contentType: XLSX, body: error.unfilled }
  }
}

function getValueSet(request: MockRequest, state: MockState): MockResponse {
  const query = resolveQuery(parseQuery(request.query), request.user, state)
  return cached(state, () => ({ status: 200, body: answerValueSet(query, state) }))
}

/** Once the query is read, its answer may be kept, also when it is a refusal. */
function cached(state: MockState, answer: () => MockResponse): MockResponse {
  const headers = cacheHeaders(state)
  try {
    return { ...answer(), headers }
  } catch (error) {
    if (error instanceof WebMessageError) return { ...error.toResponse(), headers }
    throw error
  }
}
