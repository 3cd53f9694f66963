import { NO_STORE } from '../cache-headers'
import { WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import { mediaType } from '../media-types'
import type { MockState } from '../state'
import { entryModel } from './data-model'
import { createNamer, csvBody, exportTime, flatBody, hoistedBody, readOutputSchemes } from './export-body'
import { exportRefusal, readExportQuery, type ExportQuery } from './export-query'
import { findRows } from './export-rows'

const about = 'export of data values as JSON or CSV'

export const exportRoutes: readonly Route[] = [
  { method: 'GET', path: '/dataValueSets', handle: (request, state) => exportValues(request, state, null), about },
  { method: 'GET', path: '/dataValueSets.json', handle: (request, state) => exportValues(request, state, 'json') },
  { method: 'GET', path: '/dataValueSets.csv', handle: (request, state) => exportValues(request, state, 'csv') },
  { method: 'GET', path: '/dataValueSets.xml', handle: (request, state) => exportValues(request, state, 'xml') },
]

function exportValues(request: MockRequest, state: MockState, suffix: string | null): MockResponse {
  const format = formatOf(request, state, suffix)
  const query = readExportQuery(request, state)
  const refusal = exportRefusal(query, request, state)
  // Up to 2.42 the refusal comes while the answer is already being written: nothing follows its head.
  if (refusal && state.quirks.dataEntryGroups) throw refusal
  if (refusal) return { status: 200, contentType: 'application/json', headers: NO_STORE, body: '' }
  const schemes = readOutputSchemes(request.query)
  const name = createNamer(schemes, state)
  const rows = findRows(query, state)
  if (format === 'csv') {
    const headers = { ...NO_STORE, 'content-disposition': 'attachment; filename=dataValues.csv' }
    return { status: 200, contentType: 'application/csv', headers, body: csvBody(rows, name) }
  }
  const headers = { ...NO_STORE, 'content-disposition': 'attachment; filename=dataValues.json' }
  const body = state.quirks.dataEntryGroups
    ? hoistedBody(query, rows, name, schemes, state)
    : flatBody(query, rows, name, completeDateOf(query, state))
  return { status: 200, headers, body }
}

/** Up to 2.42 the Accept header chooses, since then `format` or the suffix. @throws {WebMessageError} 501 for XML. */
function formatOf({ query, headers }: MockRequest, state: MockState, suffix: string | null): 'json' | 'csv' {
  const accepted = state.quirks.dataEntryGroups ? '' : mediaType(headers['accept'] ?? '').replace('application/', '')
  const wish = suffix ?? query.get('format') ?? accepted
  if (/xml/.test(wish)) {
    throw new WebMessageError(501, 'data value sets in XML are something that this mock server does not emulate')
  }
  return wish === 'csv' ? 'csv' : 'json'
}

function completeDateOf({ dataSets, periods, orgUnits }: ExportQuery, state: MockState): string | null {
  const [dataSet, period, orgUnit] = [dataSets[0], periods[0], orgUnits[0]]
  if (dataSet === undefined || period === undefined || orgUnit === undefined) return null
  const attributeOptionCombo = entryModel(state.metadata).defaultCombo
  const found = state.registrations.get({ dataSet, period, orgUnit, attributeOptionCombo })
  return found ? exportTime(found.date) : null
}
