import type { MockRequest, MockResponse, Route } from '../http'
import type { JobRun } from '../jobs/jobs'
import { startedJob } from '../jobs/started-job'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { usernameOf } from '../access/users'
import { completeReport } from './complete-report'
import { importGroups } from './group-engine'
import { checkImportType, IMPORT_TYPES, readImportBody } from './import-body'
import { echoOptions, readImportOptions, type ImportOptions } from './import-options'
import { NO_COUNTS, summaryBody, summaryResponse, type ImportSummary } from './import-summary'
import { importRows } from './row-engine'
import type { ValueSet } from './value-set'

export const importRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/dataValueSets',
    handle: postDataValueSet,
    authority: 'F_DATAVALUE_ADD',
    consumes: IMPORT_TYPES,
    about: 'import of data values as JSON or CSV',
  },
]

const JOB_TYPE = 'DATAVALUE_IMPORT'

function postDataValueSet(request: MockRequest, state: MockState): MockResponse {
  checkImportType(request)
  const options = readImportOptions(request, state)
  if (options.async) return startImport(request, options, state)
  const set = readImportBody(request, options, state)
  return summaryResponse(importSet(set, options, request.user, state), state, echoOptions(options))
}

function startImport(request: MockRequest, options: ImportOptions, state: MockState): MockResponse {
  const work = (job: JobRun): void => {
    const set = readImportBody(request, options, state)
    job.setSummary(summaryBody(importSet(set, options, request.user, state), echoOptions(options)))
  }
  const createdBy = request.user ? usernameOf(request.user) : null
  const job = state.jobs.start(JOB_TYPE, work, {
    createdBy,
    parameters: echoOptions(options),
    startMessage: 'Process started',
    endMessage: 'Import complete',
  })
  const answer = startedJob(job, `Initiated ${JOB_TYPE}`)
  return { ...answer, headers: { ...answer.headers, location: `${request.baseUrl}/api/system/tasks/${JOB_TYPE}` } }
}

function importSet(
  set: ValueSet | null,
  options: ImportOptions,
  user: MetadataObject | null,
  state: MockState,
): ImportSummary {
  if (!set) {
    const description = 'The import process failed: Post-condition was null'
    return { status: 'ERROR', description, importCount: NO_COUNTS, conflicts: [], rejectedIndexes: [] }
  }
  const runImport = state.quirks.dataEntryGroups ? importGroups : importRows
  const summary = runImport(set, options, user, state)
  return completeReport(set, summary, options, user, state)
}
