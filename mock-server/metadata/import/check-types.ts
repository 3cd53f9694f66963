import { hasAuthority, isSuperuser, orgUnitsOf } from '../../access/rights'
import { isWithin, orgUnitTree } from '../org-unit-tree'
import { isReference } from '../shape'
import { readDate } from './dates'
import { report, type Check } from './check'

/** A value type must not change under stored data. */
export const checkValueType: Check = (candidate, { state }) => {
  const { schema, existing, raw, id } = candidate
  if (schema.plural !== 'dataElements' || !existing || raw['valueType'] === existing['valueType']) return []
  if (raw['valueType'] === undefined || state.values.periods(id).length === 0) return []
  const message = `Data element \`${id}\` value type cannot be changed as it has associated data values`
  return [report(candidate, 'E1121', message, [id])]
}

/** A unit cannot close before it opened. */
export const checkDates: Check = (candidate) => {
  const { schema, raw } = candidate
  if (schema.plural !== 'organisationUnits') return []
  const opened = readDate(raw['openingDate'])
  const closed = readDate(raw['closedDate'])
  if (opened === null || closed === null || closed >= opened) return []
  const message = `Invalid closing date \`${shortDate(closed)}\`, must be after opening date \`${shortDate(opened)}\``
  return [
    report(candidate, 'E4013', message, [javaDate(closed), javaDate(opened)], { errorProperties: [closed, opened] }),
  ]
}

/** A wire date as Java's MessageFormat prints it: `1/31/10, 12:00 AM`. */
const shortDate = (wire: string): string =>
  new Date(`${wire}Z`)
    .toLocaleString('en-US', { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' })
    .replaceAll('\u202f', ' ')

/** As `Date.toString()` does: `Sun Jan 31 00:00:00 UTC 2010`. */
function javaDate(wire: string): string {
  const [day = '', date = '', month = '', year = '', time = ''] = new Date(`${wire}Z`).toUTCString().split(/,? /)
  return `${day} ${month} ${date} ${time} UTC ${year}`
}

/** A unit is moved by who may move units, from and to places in the own hierarchy; superusers may anything. */
export const checkMove: Check = (candidate, { user, state }) => {
  const { schema, existing, raw, id } = candidate
  if (schema.plural !== 'organisationUnits' || !existing || isSuperuser(user, state)) return []
  const [from, to] = [existing['parent'], raw['parent']].map((parent) => (isReference(parent) ? parent.id : undefined))
  if (from === to) return []
  const username = typeof user?.['username'] === 'string' ? user['username'] : ''
  const who = `User \`${username}\` is not allowed to move organisation`
  if (!hasAuthority(user, 'F_ORGANISATIONUNIT_MOVE', state)) {
    return [report(candidate, 'E1520', `${who} units`, [username])]
  }
  const tree = orgUnitTree(state.metadata)
  const own = orgUnitsOf(user, 'capture', state)
  const isOutside = (unit: string | undefined): unit is string =>
    unit !== undefined && !own.some((top) => isWithin(tree, unit, top))
  return [
    ...(isOutside(id) ? [report(candidate, 'E1521', `${who} \`${id}\``, [username, id])] : []),
    ...(isOutside(from)
      ? [report(candidate, 'E1522', `${who} \`${id}\` unit from parent \`${from}\``, [username, id, from])]
      : []),
    ...(isOutside(to)
      ? [report(candidate, 'E1523', `${who} \`${id}\` unit to parent \`${to}\``, [username, id, to])]
      : []),
  ]
}
