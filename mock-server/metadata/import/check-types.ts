import { hasAuthority, isSuperuser, orgUnitsOf } from '../../access/rights'
import { isWithin, orgUnitTree } from '../org-unit-tree'
import { isReference } from '../shape'
import { readDate } from './candidate'
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
  const message = `Invalid Closing date \`${closed}\`, must be after Opening date \`${opened}\``
  return [report(candidate, 'E4013', message, [closed, opened])]
}

/** A unit is moved by who may move units, from and to places in the own hierarchy; superusers may anything. */
export const checkMove: Check = (candidate, { user, state }) => {
  const { schema, existing, raw, id } = candidate
  if (schema.plural !== 'organisationUnits' || !existing || isSuperuser(user, state)) return []
  const [from, to] = [existing['parent'], raw['parent']].map((parent) => (isReference(parent) ? parent.id : undefined))
  if (from === to) return []
  const username = typeof user?.['username'] === 'string' ? user['username'] : ''
  const refuse = (code: string, end: string, ...more: readonly string[]) =>
    report(candidate, code, `User \`${username}\` is not allowed to move organisation unit \`${id}\`${end}`, [
      username,
      id,
      ...more,
    ])
  if (!hasAuthority(user, 'F_ORGANISATIONUNIT_MOVE', state)) return [refuse('E1520', '')]
  const tree = orgUnitTree(state.metadata)
  const own = orgUnitsOf(user, 'capture', state)
  const isOutside = (parent: string | undefined): parent is string =>
    parent !== undefined && !own.some((top) => isWithin(tree, parent, top))
  return [
    ...(isOutside(from) ? [refuse('E1521', ` from parent \`${from}\``, from)] : []),
    ...(isOutside(to) ? [refuse('E1522', ` to parent \`${to}\``, to)] : []),
  ]
}
