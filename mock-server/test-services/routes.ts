import { sessionCookie } from '../access/session-cookie'
import { findUser } from '../access/users'
import { readCall, type Call } from '../call'
import type { MockServerOptions } from '../create-mock-server'
import type { IncomingRequest, MockResponse } from '../http'
import { isRecord } from '../metadata/shape'
import { isSeedName, SEED_NAMES, type SeedName } from '../seeds'
import { restoreSnapshot, takeSnapshot, type StateSnapshot } from '../snapshot'
import type { MockState } from '../state'
import { parseFaults, type FaultBook } from './faults'
import type { Journal } from './journal'

export type TestServiceParts = Readonly<{
  state: MockState
  journal: Journal
  faults: FaultBook
  reset: (seed: SeedName) => Promise<void>
  options: MockServerOptions
}>

type Service = (call: Call, name: string) => MockResponse | Promise<MockResponse>

const ok = (body: unknown = { status: 'OK' }): MockResponse => ({ status: 200, body })
const refuse = (status: number, message: string): MockResponse => ({ status, body: { status: 'ERROR', message } })

/** `/__mock/..`: the mock's own endpoints, for tests and development. They need no log-in; the socket is loopback only. */
export function createTestServices(parts: TestServiceParts): (request: IncomingRequest) => Promise<MockResponse> {
  const { journal, faults } = parts
  const snapshots = new Map<string, StateSnapshot>()
  const services: readonly (readonly [method: string, path: RegExp, service: Service])[] = [
    ['POST', /^\/reset$/, (call) => resetTo(call, parts)],
    ['GET', /^\/info$/, () => ok(info(parts, [...snapshots.keys()]))],
    ['POST', /^\/snapshots\/([\w-]+)$/, (_, name) => keep(name, parts.state, snapshots)],
    ['POST', /^\/snapshots\/([\w-]+)\/restore$/, (_, name) => restore(name, parts.state, snapshots)],
    ['GET', /^\/journal$/, () => ok(journal.all())],
    ['DELETE', /^\/journal$/, () => (journal.clear(), ok())],
    ['GET', /^\/faults$/, () => ok(faults.all())],
    ['PUT', /^\/faults$/, (call) => (faults.set(parseFaults(readJson(call))), ok(faults.all()))],
    ['DELETE', /^\/faults$/, () => (faults.set([]), ok())],
    ['PUT', /^\/clock$/, (call) => setClock(call, parts.state)],
    ['GET', /^\/login$/, (call) => developmentLogin(call, parts)],
  ]
  return async (request) => {
    const call = readCall(request)
    const path = call.path.slice('/__mock'.length)
    const fitting = services.filter(([, pattern]) => pattern.test(path))
    const found = fitting.find(([method]) => method === call.method)
    if (!found)
      return refuse(fitting.length > 0 ? 405 : 404, `${call.method} ${call.path} is not a service of the mock`)
    try {
      return await found[2](call, found[1].exec(path)?.[1] ?? '')
    } catch (error) {
      if (error instanceof TypeError || error instanceof SyntaxError) return refuse(400, error.message)
      throw error
    }
  }
}

function readJson(call: Call): unknown {
  return JSON.parse(call.body.toString('utf8')) as unknown
}

function field(json: unknown, name: string): unknown {
  return isRecord(json) ? json[name] : undefined
}

async function resetTo(call: Call, { reset, options, faults }: TestServiceParts): Promise<MockResponse> {
  const seed = call.body.length > 0 ? field(readJson(call), 'seed') : (options.seed ?? 'empty')
  if (!isSeedName(seed)) return refuse(400, `seed: one of ${SEED_NAMES.join(', ')} is expected`)
  faults.set([])
  await reset(seed)
  return ok({ status: 'OK', seed })
}

function info({ state, options }: TestServiceParts, snapshots: readonly string[]): unknown {
  const types = state.metadata.typesInUse().map((type) => [type, state.metadata.count(type)] as const)
  return {
    version: state.version,
    seed: options.seed ?? 'empty',
    now: state.clock.now().toISOString(),
    metadata: Object.fromEntries(types.filter(([, count]) => count > 0)),
    dataValues: state.values.size(),
    snapshots,
    memoryMb: Math.round(process.memoryUsage().rss / 1e6),
  }
}

async function keep(name: string, state: MockState, snapshots: Map<string, StateSnapshot>): Promise<MockResponse> {
  await state.jobs.idle()
  snapshots.set(name, takeSnapshot(state))
  return ok({ status: 'OK', snapshot: name })
}

async function restore(name: string, state: MockState, snapshots: Map<string, StateSnapshot>): Promise<MockResponse> {
  const known = snapshots.get(name)
  if (!known) return refuse(404, `no snapshot ${name}`)
  await state.jobs.idle()
  restoreSnapshot(state, known)
  return ok({ status: 'OK', snapshot: name })
}

function setClock(call: Call, state: MockState): MockResponse {
  const now = field(readJson(call), 'now')
  // A time without zone is the server's own, which is UTC.
  const text = typeof now === 'string' && !/(Z|[+-]\d{2}:?\d{2})$/.test(now) ? `${now}Z` : now
  const date = new Date(typeof text === 'string' ? text : NaN)
  if (Number.isNaN(date.getTime())) return refuse(400, 'now: a time such as 2019-12-15T00:00:00 is expected')
  state.clock.set(date)
  return ok({ status: 'OK', now: date.toISOString() })
}

/** A link that logs a demo user in. Not on an empty server: its only user is an administrator. */
function developmentLogin(call: Call, { state, options }: TestServiceParts): MockResponse {
  if (options.autoLogin === undefined && (options.seed ?? 'empty') === 'empty') {
    return refuse(403, 'only for a server started with demo users (--seed) or --auto-login')
  }
  const user = findUser(call.query.get('user') ?? '', state)
  if (!user) return refuse(404, 'no such user')
  const to = call.query.get('to') ?? '/'
  // Only a path of this server: a link must not lead elsewhere.
  if (!/^\/(?![/\\])/.test(to)) return refuse(400, 'to: a path of this server is expected')
  return { status: 302, headers: { location: to, 'set-cookie': sessionCookie(state.accounts.openSession(user.id)) } }
}
