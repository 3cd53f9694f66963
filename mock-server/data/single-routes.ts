import { NO_CACHE_HEADER, NO_STORE } from '../cache-headers'
import { WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import { parseJsonObject } from '../json-body'
import { isRecord } from '../metadata/shape'
import type { MockState } from '../state'
import { deleteValue, enterValue } from './single-entry'
import { findTarget, fromJson, readSingleInput, type SingleInput } from './single-key'

const authority = 'F_DATAVALUE_ADD'

export const singleRoutes: readonly Route[] = [
  { method: 'GET', path: '/dataValues', handle: getValue, about: 'one data value' },
  { method: 'POST', path: '/dataValues', handle: postValue, authority, about: 'data entry of one value' },
  {
    method: 'DELETE',
    path: '/dataValues',
    handle: removeValue,
    authority: 'F_DATAVALUE_DELETE',
    about: 'deletes a data value',
  },
  { method: 'PUT', path: '/dataValues/followup', handle: markOne, authority, about: 'marks a value for follow-up' },
  { method: 'PUT', path: '/dataValues/followups', handle: markMany, authority, about: 'the same for several' },
]

function getValue(request: MockRequest, state: MockState): MockResponse {
  const { key } = findTarget(readSingleInput(request), state)
  const row = state.values.get(key)
  const isThere = row !== undefined && row.deleted !== true
  if (!isThere || (row.value === '' && state.quirks.dataEntryGroups)) return missing(state)
  return { status: 200, headers: NO_STORE, body: [row.value === '' ? null : row.value] }
}

/** Up to 2.42 the controller answers itself, past the advice that forbids caching. */
function missing(state: MockState): MockResponse {
  const message = 'Data value does not exist'
  if (state.quirks.dataEntryGroups) throw new WebMessageError(404, message, { errorCode: 'E1005' })
  return uncached(new WebMessageError(409, message))
}

function uncached(error: WebMessageError): MockResponse {
  return { ...error.toResponse(), headers: NO_CACHE_HEADER }
}

function postValue(request: MockRequest, state: MockState): MockResponse {
  enterValue(readSingleInput(request), request, state)
  return { status: 201 }
}

function removeValue(request: MockRequest, state: MockState): MockResponse {
  try {
    deleteValue(readSingleInput(request), request, state)
  } catch (error) {
    if (error instanceof WebMessageError && error.parts.errorCode === undefined && error.status === 409) {
      return uncached(error)
    }
    throw error
  }
  return { status: 204 }
}

function markOne(request: MockRequest, state: MockState): MockResponse {
  mark([parseJsonObject(request.body)], state)
  return { status: 200 }
}

function markMany(request: MockRequest, state: MockState): MockResponse {
  const { values } = parseJsonObject(request.body)
  const list = Array.isArray(values) ? values.filter(isRecord) : []
  if (list.length === 0) throw new WebMessageError(409, 'Follow-up must be specified', { errorCode: 'E2033' })
  mark(list, state)
  return { status: 200 }
}

/** All or none: each value must be there. @throws {WebMessageError} 409 E2032, E2033 */
function mark(list: readonly Readonly<Record<string, unknown>>[], state: MockState): void {
  const found = list.map((json) => {
    const input: SingleInput = fromJson(json)
    if (input.followUp === undefined) {
      throw new WebMessageError(409, 'Follow-up must be specified', { errorCode: 'E2033' })
    }
    const { key } = findTarget(input, state)
    const row = state.values.get(key)
    if (!row || row.deleted === true) {
      throw new WebMessageError(409, 'Data value does not exist', { errorCode: 'E2032' })
    }
    return { key, row, isMarked: input.followUp === 'true' }
  })
  for (const { key, row, isMarked } of found) {
    const { followUp, ...rest } = row
    state.values.put(key, isMarked ? { ...row, followUp: true } : followUp === true ? rest : row)
  }
}
