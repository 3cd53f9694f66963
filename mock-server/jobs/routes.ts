import { wireTime } from '../clock'
import { WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import type { MockState } from '../state'
import type { Job } from './jobs'

export const jobsRoutes: readonly Route[] = [
  { method: 'GET', path: '/system/tasks', handle: listAll, about: 'notifications of all jobs, by type and job' },
  { method: 'GET', path: '/system/tasks/:type', handle: listType, about: 'notifications of the jobs of a type' },
  { method: 'GET', path: '/system/tasks/:type/:id', handle: listJob, about: 'notifications of a job, newest first' },
  { method: 'GET', path: '/system/taskSummaries/:type', handle: summariesOfType, about: 'what the jobs of a type did' },
  { method: 'GET', path: '/system/taskSummaries/:type/:id', handle: summary, about: 'what a job did' },
]

const NO_STORE = { 'cache-control': 'no-store' }

function notifications(job: Job): readonly Record<string, unknown>[] {
  return job.notifications
    .map(({ uid, level, category, time, message, completed }) => ({
      uid,
      level,
      category,
      time: wireTime(new Date(time)),
      message,
      completed,
      id: uid,
    }))
    .reverse()
}

/** @throws {WebMessageError} 400 a type this version does not know */
function readType({ params }: MockRequest, state: MockState): string {
  const type = params['type'] ?? ''
  const known: readonly string[] = state.quirks.jobTypes
  if (known.includes(type)) return type
  const message = `Value '${type}' is not valid for path parameter jobType. Valid values are: [${known.join(', ')}]`
  throw new WebMessageError(400, message)
}

function byJob(type: string, state: MockState): Record<string, unknown> {
  const jobs = state.jobs.all().filter((job) => job.type === type)
  return Object.fromEntries(jobs.map((job) => [job.id, notifications(job)]))
}

function listAll(_request: MockRequest, state: MockState): MockResponse {
  const types = [...new Set(state.jobs.all().map((job) => job.type))]
  return { status: 200, body: Object.fromEntries(types.map((type) => [type, byJob(type, state)])), headers: NO_STORE }
}

function listType(request: MockRequest, state: MockState): MockResponse {
  return { status: 200, body: byJob(readType(request, state), state), headers: NO_STORE }
}

function listJob(request: MockRequest, state: MockState): MockResponse {
  const type = readType(request, state)
  const job = state.jobs.get(request.params['id'] ?? '')
  return { status: 200, body: job?.type === type ? notifications(job) : [], headers: NO_STORE }
}

function summariesOfType(request: MockRequest, state: MockState): MockResponse {
  const type = readType(request, state)
  const jobs = state.jobs.all().filter((job) => job.type === type && job.summary !== undefined)
  return { status: 200, body: Object.fromEntries(jobs.map((job) => [job.id, job.summary])), headers: NO_STORE }
}

/** A bare summary without envelope; an unknown job answers 200 and nothing. */
function summary(request: MockRequest, state: MockState): MockResponse {
  const type = readType(request, state)
  const job = state.jobs.get(request.params['id'] ?? '')
  if (!job || job.type !== type || job.summary === undefined) return { status: 200, headers: NO_STORE }
  return { status: 200, body: job.summary, headers: NO_STORE }
}
