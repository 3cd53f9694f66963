import { wireTime } from '../../clock'
import type { MockRequest, MockResponse } from '../../http'
import { parseJsonObject } from '../../json-body'
import { parseFields } from '../../metadata/query/field-tree'
import { selectFields } from '../../metadata/query/select'
import { viewFor } from '../../metadata/query/view'
import { schemaOf } from '../../metadata/schema/catalogue'
import { isReference } from '../../metadata/shape'
import type { MetadataObject } from '../../metadata/store'
import type { MockState } from '../../state'
import { newestOf } from '../current'

/** What users may change of themselves. */
const TEXTS = `firstName surname email phoneNumber introduction jobTitle employer gender birthday nationality education
  interests languages whatsApp telegram skype facebookMessenger twitter`.split(/\s+/)

/**
 * Merges the profile: what is absent or empty stays. The answer is the user object with the name as it was before, since
 * DHIS2 reads that one from the database.
 */
export function updateProfile(user: MetadataObject, request: MockRequest, state: MockState): MockResponse {
  const before = newestOf(user, state)
  const sent = parseJsonObject(request.body)
  const texts = TEXTS.flatMap((name) => {
    const value = sent[name]
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : []
  })
  const author = { id: user.id }
  const after: MetadataObject = {
    ...before,
    ...Object.fromEntries(texts),
    ...(isReference(sent['avatar']) && { avatar: { id: sent['avatar'].id } }),
    createdBy: before['createdBy'] ?? author,
    lastUpdatedBy: author,
    lastUpdated: wireTime(state.clock.now()),
  }
  const answer = shown(after, before, request, state)
  state.metadata.put('users', after)
  return { status: 200, body: answer }
}

function shown(after: MetadataObject, before: MetadataObject, request: MockRequest, state: MockState): unknown {
  const schema = schemaOf('users')
  if (!schema) return after
  const view = viewFor(request, state)
  const names = selectFields(schema, before, parseFields('name,displayName'), view)
  return { ...selectFields(schema, after, parseFields('*,!href'), view), ...names }
}
