/** Why a text is no value of a type, as DHIS2 names it (ValidationUtils.java); null when it is one. */
export type ValueFault = `value_not_${string}` | 'value_length_greater_than_max_length' | null

const NUMBER = /^(-?0|-?[1-9]\d*)(\.\d+)?$/
const INTEGER = /^(0|-?[1-9]\d*)$/
const MAX_INT = 2_147_483_647
const MAX_NUMBER_LENGTH = 250
const MAX_TEXT_LENGTH = 50_000
/** A day; what follows it is not looked at. */
const DATE = /^\d{4}-\d{2}-\d{2}/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?$/

const isNumber = (text: string): boolean => text.length < MAX_NUMBER_LENGTH && NUMBER.test(text)
const isInteger = (text: string): boolean => INTEGER.test(text) && Math.abs(Number(text)) <= MAX_INT
const isBetween = (text: string, low: number, high: number): boolean =>
  isNumber(text) && Number(text) >= low && Number(text) <= high

function isDate(text: string): boolean {
  if (!DATE.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function isCoordinate(text: string): boolean {
  const match = /^\[\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*\]$/.exec(text)
  return match !== null && Math.abs(Number(match[1])) <= 180 && Math.abs(Number(match[2])) <= 90
}

type Check = readonly [fault: Exclude<ValueFault, null>, holds: (text: string) => boolean]

const CHECKS: Readonly<Record<string, Check>> = {
  NUMBER: ['value_not_numeric', isNumber],
  INTEGER: ['value_not_integer', isInteger],
  INTEGER_POSITIVE: ['value_not_positive_integer', (text) => isInteger(text) && Number(text) > 0],
  INTEGER_NEGATIVE: ['value_not_negative_integer', (text) => isInteger(text) && Number(text) < 0],
  INTEGER_ZERO_OR_POSITIVE: ['value_not_zero_or_positive_integer', (text) => isInteger(text) && Number(text) >= 0],
  PERCENTAGE: ['value_not_percentage', (text) => isBetween(text, 0, 100)],
  UNIT_INTERVAL: ['value_not_unit_interval', (text) => isBetween(text, 0, 1)],
  BOOLEAN: ['value_not_bool', (text) => /^(true|false)$/i.test(text)],
  TRUE_ONLY: ['value_not_true_only', (text) => /^true$/i.test(text)],
  DATE: ['value_not_valid_date', isDate],
  DATETIME: ['value_not_valid_datetime', (text) => isDate(text) && DATE_TIME.test(text)],
  TIME: ['value_not_valid_time', (text) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text)],
  LETTER: ['value_not_valid_letter', (text) => /^\p{L}$/u.test(text)],
  COORDINATE: ['value_not_coordinate', isCoordinate],
  URL: ['value_not_url', (text) => /^https?:\/\/\S+$/.test(text)],
  EMAIL: ['value_not_valid_email', (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)],
}

export function faultOf(text: string, valueType: string): ValueFault {
  if (text.length > MAX_TEXT_LENGTH) return 'value_length_greater_than_max_length'
  const check = CHECKS[valueType]
  return check === undefined || check[1](text) ? null : check[0]
}

/** Faults as the English resource bundle words them; a key without an entry is shown as it is. */
const FAULT_TEXTS: Readonly<Record<string, string>> = {
  value_not_numeric: 'Data value is not numeric',
  value_not_integer: 'Data value is not an integer',
  value_not_positive_integer: 'Data value is not a positive integer',
  value_not_negative_integer: 'Data value is not a negative integer',
  value_not_percentage: 'Data value is not a percentage',
  value_not_unit_interval: 'Data value is not a unit interval',
  value_not_bool: 'Data value is not a boolean',
  value_not_true_only: 'Data value is not true only',
  value_not_valid_date: 'Data value is not a valid date',
  value_not_valid_datetime: 'Data value is not a valid date and time',
  value_not_coordinate: 'Data value is not a valid coordinate',
}

export function faultText(fault: string): string {
  return FAULT_TEXTS[fault] ?? fault
}

const isBooleanType = (valueType: string): boolean => valueType === 'BOOLEAN' || valueType === 'TRUE_ONLY'

/** Booleans up to 2.42: true, t, 1 and their opposites; the rest stays and is judged. */
export function normaliseBoolean(text: string, valueType: string): string {
  if (!isBooleanType(valueType)) return text
  if (/^(true|t|1)$/i.test(text)) return 'true'
  return /^(false|f|0)$/i.test(text) ? 'false' : text
}

/** Since 2.43 also yes and no, and whole numbers written with zero decimals. */
export function normaliseValue(text: string, valueType: string): string {
  if (isBooleanType(valueType)) {
    if (/^(yes|y)$/i.test(text)) return 'true'
    return /^(no|n)$/i.test(text) ? 'false' : normaliseBoolean(text, valueType)
  }
  return valueType.startsWith('INTEGER') ? text.replace(/^(-?\d+)\.0+$/, '$1') : text
}

export function isZero(text: string): boolean {
  return /^-?0+(\.0*)?$/.test(text)
}
