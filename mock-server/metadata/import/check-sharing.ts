import { isSuperuser } from '../../access/rights'
import { mayPublishType } from '../query/access-block'
import { isRecord } from '../shape'
import { report, type Check } from './check'

const ACCESS = /^[r-][w-][r-][w-]----$/
const PRIVATE = '--------'

/**
 * Sharing that the payload names, for all but superusers (whose sharing is taken as it is): the form of its access
 * strings (E3010), data rights of a type without data (E3011), a public object of who may make private ones only (E3008).
 */
export const checkSharing: Check = (candidate, { user, state, parameters }) => {
  const { schema, raw } = candidate
  const sharing = raw['sharing']
  if (parameters.skipSharing || !schema.sharing || isSuperuser(user, state)) return []
  if (!isRecord(sharing) || typeof sharing['public'] !== 'string' || sharing['public'] === '') return []
  const accesses = [sharing['public'], ...accessesOf(sharing['userGroups']), ...accessesOf(sharing['users'])]
  const misspelled = accesses.find((access) => !ACCESS.test(access))
  if (misspelled !== undefined) {
    return [report(candidate, 'E3010', `Invalid access string \`${misspelled}\``, [misspelled])]
  }
  const type = `class ${schema.klass}`
  const username = typeof user?.['username'] === 'string' ? user['username'] : ''
  const hasData = schema.sharing !== 'data' && accesses.some((access) => /[rw]/.test(access.slice(2, 4)))
  const dataMessage = `Data sharing is not enabled for type \`${type}\`, but access strings contain data sharing read or write`
  const isOpen = sharing['public'] !== PRIVATE && !mayPublishType(schema, { user, state })
  const openMessage = `User \`${username}\` is not allowed to make public objects of type \`${type}\``
  return [
    ...(hasData ? [report(candidate, 'E3011', dataMessage, [type], { errorProperties: [schema.klass] })] : []),
    ...(isOpen
      ? [report(candidate, 'E3008', openMessage, [username, type], { errorProperties: [username, schema.klass] })]
      : []),
  ]
}

function accessesOf(entries: unknown): readonly string[] {
  if (!isRecord(entries)) return []
  return Object.values(entries).flatMap((entry) =>
    isRecord(entry) && typeof entry['access'] === 'string' ? [entry['access']] : [],
  )
}
