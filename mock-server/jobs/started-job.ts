import { wireTime } from '../clock'
import { webMessageResponse, type MockResponse } from '../http'
import type { Job } from './jobs'

/** The answer that started a job: where to ask how it goes. */
export function startedJob(job: Job, message?: string): MockResponse {
  const endpoint = `/api/system/tasks/${job.type}/${job.id}`
  const response = {
    responseType: 'JobConfiguration',
    name: job.name,
    id: job.id,
    created: wireTime(new Date(job.created)),
    jobType: job.type,
    jobStatus: 'NOT_STARTED',
    ...(job.parameters !== undefined && { jobParameters: job.parameters }),
    relativeNotifierEndpoint: endpoint,
  }
  return webMessageResponse(200, { ...(message !== undefined && { message }), response })
}
