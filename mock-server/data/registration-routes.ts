import { canReadData, captureScope, isSuperuser } from '../access/rights'
import { referencedIds } from '../access/references'
import { WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import type { JobRun } from '../jobs/jobs'
import { startedJob } from '../jobs/started-job'
import { parseJson } from '../json-body'
import { isWithin, orgUnitTree } from '../metadata/org-unit-tree'
import { isRecord } from '../metadata/shape'
import type { MockState } from '../state'
import { parsePeriod } from '../../src/dhis2/period'
import { exportTime } from './export-body'
import { uidFinder } from './id-schemes'
import { echoOptions, readImportOptions } from './import-options'
import { NO_COUNTS, summaryBody, summaryResponse, type ImportSummary } from './import-summary'
import { importRegistrations } from './registration-import'
import type { Registration } from './registration-store'
import { findAttributeCombo } from './single-key'

const path = '/completeDataSetRegistrations'
const consumes = ['application/json', 'application/xml']

export const registrationRoutes: readonly Route[] = [
  { method: 'GET', path, handle: getRegistrations, about: 'completed reports' },
  { method: 'POST', path, handle: postRegistrations, consumes, about: 'marks reports as complete' },
  { method: 'DELETE', path, handle: deleteRegistration, about: 'reopens a report' },
]

const JOB_TYPE = 'COMPLETE_DATA_SET_REGISTRATION_IMPORT'

function postRegistrations(request: MockRequest, state: MockState): MockResponse {
  if (/xml/.test(request.headers['content-type'] ?? '')) {
    throw new WebMessageError(501, 'registrations in XML are something that this mock server does not emulate')
  }
  const options = readImportOptions(request, state)
  const runImport = (): ImportSummary => {
    const rows = readRows(request.body)
    if (rows) return importRegistrations(rows, options, request.user, state)
    const description = 'The import process failed: Failed to parse JSON'
    return { status: 'ERROR', description, importCount: NO_COUNTS, conflicts: [], rejectedIndexes: [] }
  }
  if (!options.async) return summaryResponse(runImport(), state, echoOptions(options))
  const job = state.jobs.start(JOB_TYPE, (run: JobRun) => {
    run.setSummary(summaryBody(runImport(), echoOptions(options)))
  })
  const answer = startedJob(job, `Initiated ${JOB_TYPE}`)
  return { ...answer, headers: { ...answer.headers, location: `${request.baseUrl}/api/system/tasks/${JOB_TYPE}` } }
}

function readRows(body: Buffer): readonly Record<string, unknown>[] | null {
  const root = parseJson(body)
  if (!isRecord(root)) return null
  const rows = root['completeDataSetRegistrations'] ?? []
  return Array.isArray(rows) && rows.every(isRecord) ? rows : null
}

const refuse = (code: string, message: string): never => {
  throw new WebMessageError(409, message, { errorCode: code })
}

/** An answer without registrations is `{}`. */
function getRegistrations(request: MockRequest, state: MockState): MockResponse {
  const { query } = request
  const setUid = uidFinder('dataSets', { kind: 'UID' }, state.metadata)
  const dataSets = new Set(query.getAll('dataSet').flatMap((id) => setUid(id) ?? []))
  if (dataSets.size === 0) refuse('E2013', 'At least one data set must be specified')
  const isAskedTime = readTime(query)
  const isAskedUnit = readUnits(request, state)
  checkReadable([...dataSets], request, state)
  const found = state.registrations.all().filter((one) => {
    return dataSets.has(one.dataSet) && isAskedTime(one) && isAskedUnit(one.orgUnit)
  })
  if (found.length === 0) return { status: 200, body: {} }
  return { status: 200, body: { completeDataSetRegistrations: found.map(wireRegistration) } }
}

function wireRegistration(one: Registration): Record<string, unknown> {
  return {
    period: one.period,
    dataSet: one.dataSet,
    organisationUnit: one.orgUnit,
    attributeOptionCombo: one.attributeOptionCombo,
    date: exportTime(one.date),
    storedBy: one.storedBy,
    lastUpdated: exportTime(one.lastUpdated),
    completed: one.completed,
  }
}

function readTime(query: URLSearchParams): (one: Registration) => boolean {
  const periods = new Set(query.getAll('period').flatMap((text) => parsePeriod(text)?.id ?? []))
  const [start, end] = [query.get('startDate'), query.get('endDate')]
  const since = Date.parse(query.get('created') ?? query.get('lastUpdated') ?? '')
  const hasDates = start !== null && end !== null
  if (periods.size === 0 && !hasDates && Number.isNaN(since) && query.get('createdDuration') === null) {
    refuse('E2002', 'At least one period, start/end dates, last updated or last updated duration must be specified')
  }
  if (hasDates && start > end) refuse('E2004', 'Start date must be before end date')
  return ({ period: id, lastUpdated }) => {
    if (!Number.isNaN(since) && lastUpdated < since) return false
    if (periods.size > 0) return periods.has(id)
    const period = parsePeriod(id)
    return !hasDates || (period !== null && period.start >= start && period.end <= end)
  }
}

function readUnits({ query }: MockRequest, state: MockState): (orgUnit: string) => boolean {
  const units = query.getAll('orgUnit').filter((id) => state.metadata.get('organisationUnits', id))
  const groups = query.getAll('orgUnitGroup').flatMap((id) => state.metadata.get('organisationUnitGroups', id) ?? [])
  if (units.length + groups.length === 0) {
    refuse('E2006', 'At least one organisation unit or organisation unit group must be specified')
  }
  const members = new Set([...units, ...groups.flatMap((group) => referencedIds(group, 'organisationUnits'))])
  if (query.get('children') !== 'true') return (orgUnit) => members.has(orgUnit)
  const tree = orgUnitTree(state.metadata)
  return (orgUnit) => units.some((top) => isWithin(tree, orgUnit, top))
}

function checkReadable(dataSets: readonly string[], { user, query }: MockRequest, state: MockState): void {
  if (isSuperuser(user, state)) return
  const locked = dataSets.find((id) => {
    const set = state.metadata.get('dataSets', id)
    return set !== undefined && !canReadData(user, set, state)
  })
  if (locked !== undefined) refuse('E2010', `User is not allowed to read data for data set: \`${locked}\``)
  const isInScope = captureScope(user, state)
  const outside = query.getAll('orgUnit').find((unit) => !isInScope(unit))
  if (outside !== undefined) refuse('E2012', `User is not allowed to view org unit: \`${outside}\``)
}

/** `ds`, `pe`, `ou` name what to take back; `multiOu` takes the units below along. */
function deleteRegistration(request: MockRequest, state: MockState): MockResponse {
  const { query } = request
  const text = (name: string): string => query.get(name) ?? ''
  const sets = query.getAll('ds').flatMap((list) => list.split(','))
  const bad = sets.find((id) => !state.metadata.get('dataSets', id))
  if (bad !== undefined || sets.length === 0)
    throw new WebMessageError(409, `Illegal data set identifier: ${bad ?? ''}`)
  const period = parsePeriod(text('pe'))
  if (!period) throw new WebMessageError(409, `Illegal period identifier: ${text('pe')}`)
  const unit = state.metadata.get('organisationUnits', text('ou'))
  if (!unit) throw new WebMessageError(409, `Illegal organisation unit identifier: ${text('ou')}`)
  const attributeOptionCombo = findAttributeCombo({ cc: text('cc'), cp: text('cp') }, state)
  const tree = orgUnitTree(state.metadata)
  const isMeant = ({ orgUnit }: Registration): boolean =>
    orgUnit === unit.id || (query.get('multiOu') === 'true' && isWithin(tree, orgUnit, unit.id))
  const found = state.registrations.all().filter((one) => {
    const isCombo = one.attributeOptionCombo === attributeOptionCombo
    return sets.includes(one.dataSet) && one.period === period.id && isCombo && isMeant(one)
  })
  for (const one of found) state.registrations.remove(one)
  return { status: 204 }
}
