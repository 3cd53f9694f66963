import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Answer, Rules } from './compare'
import { parseJsonPath, valueAt } from './paths'

/** A recorded request; see the corpus' README for what each key means. */
export type Step = Rules &
  Readonly<{
    id: string
    group?: string
    level?: 'must' | 'should'
    method?: string
    path: string
    headers?: Readonly<Record<string, string>>
    body?: unknown
    bodyFile?: string
    multipart?: readonly Readonly<{ name: string; file: string; type?: string }>[]
    gzip?: boolean
    as?: string | null
    capture?: Readonly<Record<string, string>>
    poll?: Readonly<{ path: string; is?: unknown; seconds?: number; every?: number }>
    compareHeaders?: readonly string[]
  }>

export type Suite = Readonly<{
  suite: string
  seed: string
  users: Readonly<Record<string, string>>
  rules?: Rules
  steps: readonly Step[]
}>

export type Stage = Readonly<{
  /** Address of the server, without a slash at the end. */
  base: string
  /** Where a fixture file lies. */
  fixture: (name: string) => string
  today: Date
}>

type Variables = Map<string, string>

const KEPT_HEADERS = ['location', 'cache-control']
const ACCOUNT = 'admin'
const POLL_EVERY_MS = 100
/** Shorter captured values could stand in a body by chance. */
const SHORTEST_REPLACED = 8

/** Plays the steps in order and hands over each answer. A request that gets none is status 0. */
export async function playSuite(
  suite: Suite,
  before: readonly Step[],
  stage: Stage,
  onAnswer: (step: Step, answer: Answer) => void,
): Promise<void> {
  const variables: Variables = new Map(monthsAround(stage.today))
  for (const step of before) await playStep(step, suite, stage, variables)
  for (const step of suite.steps) {
    const answer = await playStep(step, suite, stage, variables).catch((error: unknown) => ({
      status: 0,
      headers: {},
      body: error instanceof Error ? error.message : String(error),
    }))
    onAnswer(step, answer)
  }
}

function monthsAround(today: Date): readonly (readonly [string, string])[] {
  const month = (offset: number): string => {
    const day = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + offset, 1))
    return day.toISOString().slice(0, 7).replace('-', '')
  }
  return [
    ['thisMonth', month(0)],
    ['lastMonth', month(-1)],
    ['nextMonth', month(1)],
  ]
}

async function playStep(step: Step, suite: Suite, stage: Stage, variables: Variables): Promise<Answer> {
  const deadline = Date.now() + 1000 * (step.poll?.seconds ?? 0)
  for (;;) {
    const received = await ask(step, suite, stage, variables)
    const answer = answerOf(step, received, [['base', stage.base], ...replaceable(variables)])
    if (step.poll && !isReached(answer.body, step.poll) && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, POLL_EVERY_MS))
      continue
    }
    const captured = capture(step, received, variables)
    return captured.length > 0 ? (renamed(answer, captured) as Answer) : answer
  }
}

function isReached(body: unknown, poll: NonNullable<Step['poll']>): boolean {
  const value = valueAt(body, parseJsonPath(poll.path))
  return 'is' in poll ? JSON.stringify(value) === JSON.stringify(poll.is) : value !== undefined
}

type Received = Readonly<{ status: number; headers: Headers; text: string }>

async function ask(step: Step, suite: Suite, stage: Stage, variables: Variables): Promise<Received> {
  const payload = payloadOf(step, stage, variables)
  const headers = new Headers({ Accept: 'application/json', ...filled({ ...step.headers }, variables) })
  const login = step.as === null ? undefined : suite.users[step.as ?? ACCOUNT]
  if (login !== undefined && !headers.has('Authorization')) {
    headers.set('Authorization', `Basic ${Buffer.from(login).toString('base64')}`)
  }
  if (payload && !headers.has('Content-Type')) headers.set('Content-Type', payload.type)
  const path = encodeURI(filled(step.path, variables)).replaceAll('%25', '%')
  const response = await fetch(stage.base + path, {
    method: step.method ?? 'GET',
    headers,
    redirect: 'manual',
    ...(payload ? { body: new Uint8Array(payload.body) } : {}),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

function payloadOf(
  step: Step,
  stage: Stage,
  variables: Variables,
): Readonly<{ body: Uint8Array; type: string }> | null {
  const plain = plainPayload(step, stage, variables)
  if (!plain) return null
  return { ...plain, body: step.gzip === true ? gzipSync(plain.body) : plain.body }
}

function plainPayload(
  step: Step,
  stage: Stage,
  variables: Variables,
): Readonly<{ body: Uint8Array; type: string }> | null {
  const type = 'application/json'
  if (step.multipart) return multipartPayload(step.multipart, stage)
  if (step.bodyFile !== undefined) return { body: readFileSync(stage.fixture(step.bodyFile)), type }
  if (step.body === undefined) return null
  const body = filled(step.body, variables)
  return { body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), type }
}

const BOUNDARY = 'sec-cmu-parity-part'

function multipartPayload(parts: NonNullable<Step['multipart']>, stage: Stage): { body: Uint8Array; type: string } {
  const chunks = parts.flatMap(({ name, file, type = 'application/octet-stream' }) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\n`),
    Buffer.from(`Content-Type: ${type}\r\n\r\n`),
    readFileSync(stage.fixture(file)),
    Buffer.from('\r\n'),
  ])
  const body = Buffer.concat([...chunks, Buffer.from(`--${BOUNDARY}--\r\n`)])
  return { body, type: `multipart/form-data; boundary=${BOUNDARY}` }
}

type Replacement = readonly [name: string, value: string]

/** What a step keeps for later ones, by path of the body or by header. */
function capture(step: Step, received: Received, variables: Variables): readonly Replacement[] {
  const body = parsed(received.text)
  const found = Object.entries(step.capture ?? {}).map(([name, source]): Replacement => {
    const value = source.startsWith('header ')
      ? received.headers.get(source.slice('header '.length))
      : valueAt(body, parseJsonPath(source))
    return [name, typeof value === 'string' || typeof value === 'number' ? String(value) : '']
  })
  for (const [name, value] of found) variables.set(name, value)
  return found.filter(([, value]) => value.length >= SHORTEST_REPLACED)
}

const replaceable = (variables: Variables): readonly Replacement[] =>
  [...variables].filter(([name, value]) => value.length >= SHORTEST_REPLACED || name.endsWith('Month'))

function answerOf(step: Step, { status, headers, text }: Received, replacements: readonly Replacement[]): Answer {
  const mediaType = (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
  const kept: Record<string, string> = mediaType === '' ? {} : { 'content-type': mediaType }
  for (const name of [...KEPT_HEADERS, ...(step.compareHeaders ?? [])]) {
    const value = headers.get(name)
    if (value !== null) kept[name] = value
  }
  if (headers.has('etag')) kept['etag'] = '(present)'
  return renamed({ status, headers: kept, body: bodyAs(text, mediaType) }, replacements) as Answer
}

/** JSON parsed, CSV as lines, plain text as it is; of other media types only that there was one. */
function bodyAs(text: string, mediaType: string): unknown {
  if (text === '') return null
  if (mediaType.includes('json')) return parsed(text)
  if (mediaType.includes('csv')) return text.split(/\r?\n/).filter((line) => line !== '')
  return mediaType === '' || mediaType.startsWith('text/plain') ? text : '(not compared)'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Every `{{name}}` in texts and keys becomes its value. */
function filled<T>(value: T, variables: Variables): T {
  return mapTexts(value, (text) =>
    text.replace(/\{\{(\w+)\}\}/g, (all, name: string) => variables.get(name) ?? all),
  ) as T
}

/** The reverse: values go back to their `{{name}}`, so that two runs compare. */
function renamed(value: unknown, replacements: readonly Replacement[]): unknown {
  return mapTexts(value, (text) =>
    replacements.reduce((left, [name, found]) => left.replaceAll(found, `{{${name}}}`), text),
  )
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [change(key), mapTexts(child, change)]))
}
