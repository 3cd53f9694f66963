import { isWireObject } from '../../../src/dhis2/wire-parse'
import type { MockResponse } from '../../http'
import { ADMIN_ID } from '../empty'
import { ADMIN, type Seed } from '../seed'
import { seedRequests, type SeedRequest } from './requests'

/**
 * Mali with the package installed: tree, groups, users, every value of the reference cases, generated values of 2022 to 2025, and
 * analytics built. All of it goes through requests, so that what a server would refuse cannot be in the demo.
 * @throws {Error} on a refusal or conflict: then the definition, the demo or the mock is wrong
 */
export const maliSeed: Seed = async ({ handle, state }) => {
  for (const request of seedRequests(state.version, ADMIN_ID)) {
    const answer = await handle({
      method: request.method,
      url: request.path,
      headers: { ...ADMIN, 'content-type': request.contentType ?? 'application/json' },
      ...(request.body === undefined ? {} : { body: request.body }),
    })
    refuseConflicts(request, answer)
  }
  await state.jobs.idle()
}

function refuseConflicts(request: SeedRequest, answer: MockResponse): void {
  const envelope = isWireObject(answer.body) ? answer.body : {}
  const response = isWireObject(envelope['response']) ? envelope['response'] : {}
  const conflicts = Array.isArray(response['conflicts']) ? response['conflicts'].length : 0
  if (answer.status < 300 && conflicts === 0) return
  throw new Error(
    `${request.method} ${request.path} of the Mali seed: ${answer.status} ${JSON.stringify(answer.body).slice(0, 2000)}`,
  )
}
