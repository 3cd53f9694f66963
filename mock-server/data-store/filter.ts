import { WebMessageError } from '../http'
import { normalPath, valueAt } from './fields'
import { compareJson } from './order'
import type { Entry } from './query'

type Test = (value: unknown, wanted: string) => boolean
type Filter = Readonly<{ path: string; test: Test; wanted: string }>

const isNull = (value: unknown): boolean => value === null || value === undefined
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
const isEmpty = (value: unknown): boolean =>
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

/** A wanted text in the type of what it is held against. */
function alike(value: unknown, wanted: string): unknown {
  if (typeof value === 'number' && wanted !== '' && Number.isFinite(Number(wanted))) return Number(wanted)
  return wanted
}

const equal: Test = (value, wanted) =>
  wanted === 'null'
    ? isNull(value)
    : !isNull(value) && (typeof value === 'number' ? value === alike(value, wanted) : textOf(value) === wanted)

/** False for what is null or of another type. */
const compared =
  (fits: (order: number) => boolean): Test =>
  (value, wanted) => {
    const other = alike(value, wanted)
    return !isNull(value) && typeof value === typeof other && fits(compareJson(value, other))
  }

const listed: Test = (value, wanted) =>
  !isNull(value) &&
  wanted
    .replace(/^\[|\]$/g, '')
    .split(',')
    .some((one) => equal(value, one.trim()))

const like =
  (fits: (text: string, wanted: string) => boolean, ignoresCase: boolean): Test =>
  (value, wanted) => {
    if (isNull(value)) return false
    const text = textOf(value)
    return ignoresCase ? fits(text.toLowerCase(), wanted.toLowerCase()) : fits(text, wanted)
  }

const includes = (text: string, wanted: string): boolean => text.includes(wanted.replace(/^\*|\*$/g, ''))
const starts = (text: string, wanted: string): boolean => text.startsWith(wanted)
const ends = (text: string, wanted: string): boolean => text.endsWith(wanted)
const same = (text: string, wanted: string): boolean => text === wanted
const not =
  (test: Test): Test =>
  (value, wanted) =>
    !test(value, wanted)

const TESTS: Readonly<Record<string, Test>> = {
  null: isNull,
  '!null': not(isNull),
  empty: isEmpty,
  '!empty': not(isEmpty),
  in: listed,
  '!in': not(listed),
  eq: equal,
  ieq: like(same, true),
  ne: not(equal),
  neq: not(equal),
  '!eq': not(equal),
  lt: compared((order) => order < 0),
  le: compared((order) => order <= 0),
  lte: compared((order) => order <= 0),
  gt: compared((order) => order > 0),
  ge: compared((order) => order >= 0),
  gte: compared((order) => order >= 0),
  like: like(includes, false),
  $like: like(starts, false),
  like$: like(ends, false),
  ilike: like(includes, true),
  $ilike: like(starts, true),
  startswith: like(starts, true),
  ilike$: like(ends, true),
  endswith: like(ends, true),
}

/** In the order a Java set of them is printed. */
const OPERATORS =
  'startswith, !in, !$like, lt, endswith, !eq, like$, empty, ieq, $like, !endswith, gte, neq, lte, !empty, ge, !like$, in, like, !startswith, !$ilike, !null, eq, gt, null, $ilike, ilike$, !ilike, ne, !ilike$, le, ilike, !like'

/** Commas inside brackets belong to the value. */
const SEPARATOR = /,(?![^[\]]*\]|[^()]*\))/

/**
 * `path:operator[:value]`, several separated by commas.
 * @throws {WebMessageError} 409 for what cannot be read
 */
export function readFilters(text: string): readonly Filter[] {
  return text === '' ? [] : text.split(SEPARATOR).map(readFilter)
}

function readFilter(expression: string): Filter {
  const [path = '', operator, ...value] = expression.split(/::|:|~|@/)
  if (operator === undefined) {
    const message = `Illegal filter expression \`${expression}\`: expected expression of pattern: <property>:<operator>[:<value>]`
    throw new WebMessageError(409, message, { errorCode: 'E7652' })
  }
  return { path: normalPath(path), test: testOf(operator), wanted: value.join(':') }
}

function testOf(operator: string): Test {
  const name = operator.toLowerCase()
  if (Object.hasOwn(TESTS, name)) return TESTS[name] as Test
  const positive = name.slice(1)
  const isNegation = name.startsWith('!') && /like|startswith|endswith/.test(positive)
  if (isNegation && Object.hasOwn(TESTS, positive)) return not(TESTS[positive] as Test)
  throw new WebMessageError(409, `Unknown operator: \`${operator.toUpperCase()}\` Use one of [${OPERATORS}]`)
}

export function passes(entry: Entry, { path, test, wanted }: Filter): boolean {
  return test(valueAt(entry, path), wanted)
}
