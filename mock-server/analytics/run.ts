import type { MockRequest, MockResponse } from '../http'
import { startedJob } from '../jobs/started-job'
import type { MockState } from '../state'
import { buildTables } from './build-tables'

/** Names of the options a run can be given, as they come back in the job's parameters. */
const FLAGS = [
  'skipResourceTables',
  'skipAggregate',
  'skipValidationResult',
  'skipEvents',
  'skipEnrollment',
  'skipTrackedEntities',
  'skipOrgUnitOwnership',
  'skipOutliers',
] as const

/** Starts the job that makes values visible. With `skipAggregate` the tables stay as they are. */
export function startRun({ query, baseUrl, user }: MockRequest, state: MockState): MockResponse {
  const options = Object.fromEntries(FLAGS.map((flag) => [flag, query.get(flag) === 'true']))
  const lastYears = query.get('lastYears')
  const parameters = { ...options, ...(lastYears !== null && { lastYears: Number(lastYears) }) }
  const job = state.jobs.start(
    'ANALYTICS_TABLE',
    (run) => {
      if (options['skipAggregate'] !== true) {
        run.notify('Updating analytics tables')
        state.analytics = buildTables(state) ?? state.analytics
      }
      state.lastAnalyticsSuccess = state.clock.now().getTime()
    },
    {
      parameters,
      createdBy: user?.id ?? null,
      startMessage: 'Analytics table update process started',
      endMessage: 'Analytics tables updated',
    },
  )
  return withLocation(startedJob(job), baseUrl, 'ANALYTICS_TABLE')
}

/** Resource tables alone: values and memberships stay as the last run saw them. */
export function startResourceTables({ baseUrl, user }: MockRequest, state: MockState): MockResponse {
  const job = state.jobs.start('RESOURCE_TABLE', () => undefined, {
    createdBy: user?.id ?? null,
    startMessage: 'Generating resource tables',
    endMessage: 'Resource tables generated',
  })
  return withLocation(startedJob(job), baseUrl, 'RESOURCE_TABLE')
}

function withLocation(response: MockResponse, baseUrl: string, type: string): MockResponse {
  return { ...response, headers: { ...response.headers, location: `${baseUrl}/api/system/tasks/${type}` } }
}
