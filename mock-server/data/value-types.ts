/** What is wrong with a value, by DHIS2's key (`value_not_numeric`). */
export type ValueProblem = Readonly<{ key: string; text: string }>

const NUMBER = /^(-?0|-?[1-9]\d*)(\.\d+)?$/
const INTEGER = /^(0|-?[1-9]\d*)$/
const MAX_NUMBER_LENGTH = 250
const MAX_INT = 2 ** 31 - 1
const MAX_TEXT_LENGTH = 50_000
const DATE = /^\d{4}-\d{2}-\d{2}$/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/** Types whose values are numbers in analytics. */
export const NUMERIC_TYPES: ReadonlySet<string> = new Set([
  'NUMBER',
  'UNIT_INTERVAL',
  'PERCENTAGE',
  'INTEGER',
  'INTEGER_POSITIVE',
  'INTEGER_NEGATIVE',
  'INTEGER_ZERO_OR_POSITIVE',
])

const problem = (key: string, text: string): ValueProblem => ({ key, text })

const isNumber = (value: string): boolean => value.length < MAX_NUMBER_LENGTH && NUMBER.test(value)
const isInteger = (value: string): boolean => INTEGER.test(value) && Math.abs(Number(value)) <= MAX_INT

function isDay(value: string): boolean {
  if (!DATE_TIME.test(value)) return false
  const day = value.slice(0, 10)
  const time = new Date(`${day}T00:00:00Z`)
  return DATE.test(day) && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day)
}

type Check = (value: string) => ValueProblem | null
const when = (holds: (value: string) => boolean, key: string, text: string): Check => {
  const found = problem(key, text)
  return (value) => (holds(value) ? null : found)
}

/** Words of a refusal are DHIS2's: some types have a sentence, the others only their key. */
const CHECKS: Readonly<Record<string, Check>> = {
  NUMBER: when(isNumber, 'value_not_numeric', 'Data value is not numeric'),
  INTEGER: when(isInteger, 'value_not_integer', 'Data value is not an integer'),
  INTEGER_POSITIVE: when(
    (value) => isInteger(value) && Number(value) > 0,
    'value_not_positive_integer',
    'value_not_positive_integer',
  ),
  INTEGER_NEGATIVE: when(
    (value) => isInteger(value) && Number(value) < 0,
    'value_not_negative_integer',
    'value_not_negative_integer',
  ),
  INTEGER_ZERO_OR_POSITIVE: when(
    (value) => isInteger(value) && Number(value) >= 0,
    'value_not_zero_or_positive_integer',
    'value_not_zero_or_positive_integer',
  ),
  PERCENTAGE: when(
    (value) => isNumber(value) && Number(value) >= 0 && Number(value) <= 100,
    'value_not_percentage',
    'Data value is not a percentage',
  ),
  UNIT_INTERVAL: when(
    (value) => isNumber(value) && Number(value) >= 0 && Number(value) <= 1,
    'value_not_unit_interval',
    'value_not_unit_interval',
  ),
  BOOLEAN: when((value) => /^(true|false)$/.test(value), 'value_not_bool', 'Data value is not a boolean'),
  TRUE_ONLY: when((value) => value === 'true', 'value_not_true_only', 'Data value is not true only'),
  DATE: when(isDay, 'value_not_valid_date', 'Data value is not a valid date'),
  DATETIME: when(isDay, 'value_not_valid_datetime', 'Data value is not a valid datetime'),
  LETTER: when((value) => /^\p{L}$/u.test(value), 'value_not_single_letter', 'value_not_single_letter'),
  COORDINATE: when(
    (value) => /^\[-?\d+(\.\d+)?,-?\d+(\.\d+)?\]$/.test(value),
    'value_not_coordinate',
    'value_not_coordinate',
  ),
  EMAIL: when((value) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value), 'value_not_email', 'value_not_email'),
  URL: when((value) => /^https?:\/\/\S+$/.test(value), 'value_not_url', 'value_not_url'),
}

const tooLong = problem('value_length_greater_than_max_length', 'value_length_greater_than_max_length')

/** Null when the value is one of the type. */
export function valueProblem(valueType: string, value: string): ValueProblem | null {
  if (value.length > MAX_TEXT_LENGTH) return tooLong
  return CHECKS[valueType]?.(value) ?? null
}

/** Boolean spellings both kinds of server take for `true` and `false`; `wide` those of the newer one. */
export function normalisedValue(valueType: string, value: string, wide: boolean): string {
  if (valueType === 'BOOLEAN' || valueType === 'TRUE_ONLY') {
    const lower = value.toLowerCase()
    if (['true', '1', 't'].includes(lower) || (wide && ['y', 'yes'].includes(lower))) return 'true'
    if (['false', '0', 'f'].includes(lower) || (wide && ['n', 'no'].includes(lower))) return 'false'
    return value
  }
  if (wide && valueType.startsWith('INTEGER')) return value.replace(/^(-?\d+)\.0+$/, '$1')
  return value
}

/** A zero DHIS2 does not keep: the element does not count zeros, and is not an average that needs them. */
export function isInsignificantZero(
  element: Readonly<{ valueType: string; zeroIsSignificant: boolean; aggregationType: string }>,
  value: string,
): boolean {
  if (element.zeroIsSignificant || !NUMERIC_TYPES.has(element.valueType)) return false
  if (element.aggregationType === 'AVERAGE' || element.aggregationType === 'AVERAGE_SUM_ORG_UNIT') return false
  return /^0(\.0*)?$/.test(value)
}
