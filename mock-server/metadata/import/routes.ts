import { webMessageResponse, type MockRequest, type MockResponse, type Route } from '../../http'
import { startedJob } from '../../jobs/started-job'
import type { MockState } from '../../state'
import { jsonBody } from '../body'
import { importPayload } from './engine'
import { importParameters, type ImportParameters } from './parameters'
import type { ImportReport } from './report'

export const importRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/metadata',
    handle: postMetadata,
    consumes: ['application/json'],
    about: 'imports objects of all types, with its report',
  },
]

export const IMPORT_FAILED = 'One or more errors occurred, please see full details in import report.'

function postMetadata(request: MockRequest, state: MockState): MockResponse {
  const parameters = importParameters(request.query)
  const payload = jsonBody(request.body)
  const author = { user: request.user, state }
  if (parameters.async) {
    const job = state.jobs.start(
      'METADATA_IMPORT',
      ({ setSummary }) => {
        const { status, stats, typeReports } = importPayload(payload, parameters, author)
        setSummary({ status, stats, typeReports, importParams: echo(parameters) })
      },
      { createdBy: request.user?.id ?? null },
    )
    const started = startedJob(job)
    return { ...started, headers: { ...started.headers, location: `${request.baseUrl}/api/system/tasks/${job.type}` } }
  }
  return importAnswer(importPayload(payload, parameters, author))
}

function importAnswer(report: ImportReport): MockResponse {
  if (report.status === 'OK') return webMessageResponse(200, { response: report })
  return webMessageResponse(409, { status: 'WARNING', message: IMPORT_FAILED, response: report })
}

/** What a finished job says it was asked. */
function echo(parameters: ImportParameters): Record<string, unknown> {
  return {
    ...parameters,
    isSingle: undefined,
    preheatMode: 'REFERENCE',
    flushMode: 'AUTO',
    metadataSyncImport: false,
    firstRowIsHeader: true,
  }
}
