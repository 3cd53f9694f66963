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
