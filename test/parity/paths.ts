/** One step of a path: any number of levels, any key, or one key (list positions count as keys). */
type Step = Readonly<{ kind: 'deep' } | { kind: 'any' } | { kind: 'key'; key: string }>
export type JsonPath = readonly Step[]

const TOKEN = /\.\.([^.[\]]+)|\.([^.[\]]+)|\[(\d+|\*|'[^']*')\]/y

/**
 * Reads `$`, `.key`, `['key']`, `[0]`, `[*]`, `.*` and `..key`.
 * @throws {Error} for anything else.
 */
export function parseJsonPath(text: string): JsonPath {
  const steps: Step[] = []
  TOKEN.lastIndex = 1
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (!match) throw new Error(`path ${text} cannot be read at ${at}`)
    const [, deep, dotted, bracketed] = match
    if (deep !== undefined) steps.push({ kind: 'deep' }, stepOf(deep))
    else steps.push(stepOf(dotted ?? (bracketed as string).replace(/^'|'$/g, '')))
  }
  return steps
}

const stepOf = (text: string): Step => (text === '*' ? { kind: 'any' } : { kind: 'key', key: text })

/** Whether the path points at exactly this place. */
export function pointsAt(path: JsonPath, place: readonly string[]): boolean {
  const [step, ...rest] = path
  if (step === undefined) return place.length === 0
  if (step.kind === 'deep')
    return place.some((_, skipped) => pointsAt(rest, place.slice(skipped))) || pointsAt(rest, [])
  const [key, ...below] = place
  return key !== undefined && (step.kind === 'any' || step.key === key) && pointsAt(rest, below)
}

/** The first value at the path, undefined when there is none. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  if (step.kind === 'key') return valueAt((value as Record<string, unknown>)[step.key], rest)
  for (const child of Object.values(value)) {
    const found = valueAt(child, step.kind === 'deep' ? path.slice(1) : rest)
    if (found !== undefined) return found
  }
  return undefined
}

/** `$.rows[0].name`, for messages. */
export function placeText(place: readonly string[]): string {
  return `$${place.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join('')}`
}
