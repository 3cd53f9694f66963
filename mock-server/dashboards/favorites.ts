import { usernameOf } from '../access/users'
import { webMessageResponse, WebMessageError, type MockRequest, type MockResponse } from '../http'
import { objectFor, schemaFor } from '../metadata/crud'
import type { MockState } from '../state'

/** Marks an object as one the user likes, or takes the mark away; it needs no right to change the object. */
export function changeFavorite(request: MockRequest, state: MockState): MockResponse {
  const { user } = request
  if (!user) throw new WebMessageError(401, 'Unauthorized')
  const schema = schemaFor(request)
  const object = objectFor(request, schema, state)
  const others = (Array.isArray(object['favorites']) ? (object['favorites'] as unknown[]) : []).filter(
    (id) => id !== user.id,
  )
  const adds = request.method === 'POST'
  state.metadata.put(schema.plural, { ...object, favorites: adds ? [...others, user.id] : others })
  const done = adds ? 'set as favorite' : 'removed as favorite'
  return webMessageResponse(200, { message: `Object '${object.id}' ${done} for user '${usernameOf(user)}'` })
}
