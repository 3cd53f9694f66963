import { parseJsonPath, placeText, pointsAt, type JsonPath } from './paths'

/** Rules of a suite, a step or a recording; see the corpus' README. */
export type Rules = Readonly<{
  ignore?: readonly string[]
  unordered?: readonly string[]
  only?: readonly string[]
  /** Path → pattern, or the name of one of SHAPES after `@`. */
  like?: Readonly<Record<string, string>>
}>

export type Answer = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: unknown }>

export type Difference = Readonly<{ place: string; expected: unknown; got: unknown }>

type Place = readonly string[]
type ReadRules = Readonly<{
  ignore: readonly JsonPath[]
  unordered: readonly JsonPath[]
  only: readonly JsonPath[]
  like: readonly Readonly<{ path: JsonPath; name: string; pattern: RegExp }>[]
}>

const SHAPES: Readonly<Record<string, RegExp>> = {
  uid: /^[a-zA-Z][a-zA-Z0-9]{10}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  datetime: /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  duration: /^\d{2}:\d{2}:\d{2}\.\d{3}$/,
  number: /^-?\d+(\.\d+)?$/,
  any: /^/,
}
/** Sums of floating-point numbers differ in their last digits from run to run. */
const SIGNIFICANT_DIGITS = 10

/** Where an answer departs from the recorded one. Rules of all layers count. */
export function differencesOf(
  recorded: Answer,
  got: Answer,
  layers: readonly (Rules | undefined)[],
): readonly Difference[] {
  const rules = readRules(layers)
  const status = recorded.status === got.status ? [] : [{ place: 'status', expected: recorded.status, got: got.status }]
  const names = [...new Set([...Object.keys(recorded.headers), ...Object.keys(got.headers)])]
  const headers = names
    .map((name) => ({ place: `header ${name}`, expected: recorded.headers[name], got: got.headers[name] }))
    .filter(({ expected, got: found }) => expected !== found)
  return [
    ...status,
    ...headers,
    ...bodyDifferences(settle(recorded.body, rules, []), settle(got.body, rules, []), rules, []),
  ]
}

function readRules(layers: readonly (Rules | undefined)[]): ReadRules {
  const paths = (name: 'ignore' | 'unordered' | 'only'): readonly JsonPath[] =>
    layers.flatMap((layer) => layer?.[name] ?? []).map(parseJsonPath)
  const like = layers.flatMap((layer) => Object.entries(layer?.like ?? {}))
  return {
    ignore: paths('ignore'),
    unordered: paths('unordered'),
    only: paths('only'),
    like: like.map(([path, name]) => {
      const pattern = name.startsWith('@') ? SHAPES[name.slice(1)] : new RegExp(name)
      if (!pattern) throw new Error(`no shape is called ${name}`)
      return { path: parseJsonPath(path), name, pattern }
    }),
  }
}

const isAmong = (paths: readonly JsonPath[], place: Place): boolean => paths.some((path) => pointsAt(path, place))
const textOf = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value))

/** The value without what does not count: ignored places gone, sets sorted, shapes and long fractions levelled. */
function settle(value: unknown, rules: ReadRules, place: Place): unknown {
  if (isAmong(rules.ignore, place)) return undefined
  if (Array.isArray(value)) {
    const items = value
      .map((item: unknown, at) => settle(item, rules, [...place, String(at)]))
      .filter((item) => item !== undefined)
    if (isAmong(rules.unordered, place)) items.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1))
    return wanted(items, rules, place)
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .map(([key, child]) => [key, settle(child, rules, [...place, key])] as const)
      .filter(([, child]) => child !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return wanted(Object.fromEntries(entries), rules, place)
  }
  const shape = rules.like.find(({ path, pattern }) => pointsAt(path, place) && pattern.test(String(value)))
  if (shape) return wanted(`<${shape.name}>`, rules, place)
  const isFraction = typeof value === 'number' && !Number.isInteger(value)
  return wanted(isFraction ? Number(value.toPrecision(SIGNIFICANT_DIGITS)) : value, rules, place)
}

/** With `only`, a place outside the listed ones is dropped, unless something listed lies below it. */
function wanted(value: unknown, rules: ReadRules, place: Place): unknown {
  if (rules.only.length === 0) return value
  if (place.some((_, at) => isAmong(rules.only, place.slice(0, at + 1)))) return value
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? value : undefined
}

function bodyDifferences(expected: unknown, got: unknown, rules: ReadRules, place: Place): readonly Difference[] {
  if (textOf(expected) === textOf(got)) return []
  if (Array.isArray(expected) && Array.isArray(got)) {
    if (isAmong(rules.unordered, place)) return setDifferences(expected, got, rules, place)
    const longer = expected.length > got.length ? expected : got
    return longer.flatMap((_, at) => bodyDifferences(expected[at], got[at], rules, [...place, String(at)]))
  }
  if (isRecord(expected) && isRecord(got)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(got)])
    return [...keys].flatMap((key) => bodyDifferences(expected[key], got[key], rules, [...place, key]))
  }
  return [{ place: placeText(place), expected, got }]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function setDifferences(
  expected: readonly unknown[],
  got: readonly unknown[],
  rules: ReadRules,
  place: Place,
): readonly Difference[] {
  const extra = [...got]
  const missing = expected.filter((item) => {
    const at = extra.findIndex((candidate) => textOf(candidate) === textOf(item))
    if (at >= 0) extra.splice(at, 1)
    return at < 0
  })
  if (missing.length === 1 && extra.length === 1) return bodyDifferences(missing[0], extra[0], rules, [...place, '0'])
  return [
    ...missing.map((item) => ({ place: `${placeText(place)}[missing]`, expected: item, got: undefined })),
    ...extra.map((item) => ({ place: `${placeText(place)}[extra]`, expected: undefined, got: item })),
  ]
}
