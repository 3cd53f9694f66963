import type { MockRequest } from '../../http'
import { parseFields } from '../../metadata/query/field-tree'
import { selectFields } from '../../metadata/query/select'
import { viewFor, type View } from '../../metadata/query/view'
import { schemaOf } from '../../metadata/schema/catalogue'
import { complex, setOf, type Properties } from '../../metadata/schema/property'
import type { Schema } from '../../metadata/schema/schema'
import type { MetadataObject } from '../../metadata/store'
import { userSettingsOf } from '../../settings/user-settings'
import type { MockState } from '../../state'
import { newestOf } from '../current'
import { authoritiesOf, canRead, canReadData, userGroupsOf } from '../rights'

/** Properties of a user that `/api/me` shows; MeDto is not the user object. */
const FROM_USER =
  `id username firstName surname name displayName email phoneNumber introduction jobTitle employer gender
  birthday nationality education interests languages avatar created lastUpdated access favorites translations
  attributeValues emailVerified sharing organisationUnits dataViewOrganisationUnits teiSearchOrganisationUnits`.split(
    /\s+/,
  )

const OWN: Properties = {
  userGroups: setOf('userGroups'),
  userRoles: setOf('userRoles'),
  authorities: complex(),
  settings: complex(),
  programs: complex(),
  dataSets: complex(),
  patTokens: complex(),
  twoFactorType: complex(),
  impersonation: complex(),
}

function meSchema(users: Schema): Schema {
  const kept = FROM_USER.flatMap((name) => {
    const property = users.properties[name]
    return property ? [[name, property] as const] : []
  })
  const properties = { ...Object.fromEntries(kept), ...OWN }
  return { ...users, properties, entries: Object.entries(properties) }
}

/** Who asks, as `/api/me` shows it: default all fields. */
export function profileOf(user: MetadataObject, request: MockRequest, state: MockState): Record<string, unknown> {
  const users = schemaOf('users')
  if (!users) throw new Error('users are no object type')
  const fields = request.query.getAll('fields').join(',')
  const view = viewFor(request, state)
  return selectFields(
    meSchema(users),
    completed(newestOf(user, state), view),
    parseFields(fields === '' ? '*' : fields),
    view,
  )
}

function completed(user: MetadataObject, { state }: View): MetadataObject {
  const roles = Array.isArray(user['userRoles']) ? (user['userRoles'] as readonly { id: string }[]) : []
  const readable = roles.filter(({ id }) => {
    const role = state.metadata.get('userRoles', id)
    return role !== undefined && canRead(user, role, state)
  })
  return {
    ...user,
    userRoles: readable,
    userGroups: [...userGroupsOf(user, state)].map((id) => ({ id })),
    authorities: [...authoritiesOf(user, state)],
    settings: userSettingsOf(user, [], state),
    programs: [],
    dataSets: state.metadata
      .all('dataSets')
      .filter((set) => canReadData(user, set, state))
      .map(({ id }) => id),
    patTokens: state.accounts.tokensOf(user.id).map(({ id }) => ({ id })),
    ...(user['twoFactorType'] === undefined && { twoFactorType: 'NOT_ENABLED' }),
  }
}
