import type { CorsOrigins } from './cors'
import { createHandle, type HandledResponse } from './handle'
import type { IncomingRequest, MockResponse } from './http'
import type { Dhis2Version } from './quirks'
import { apiRoutes } from './routes'
import { SEEDS, type SeedName } from './seeds'
import type { ScaleSize } from './seeds/scale/size'
import { restoreSnapshot, takeSnapshot, type StateSnapshot } from './snapshot'
import { createState, type MockState } from './state'
import { shellRoutes } from './system/shell-routes'
import { FaultBook, underFault } from './test-services/faults'
import { Journal } from './test-services/journal'
import { createTestServices } from './test-services/routes'

export type MockServerOptions = Readonly<{
  /** Default 2.42. */
  version?: Dhis2Version
  /** Default `empty`. */
  seed?: SeedName
  /** Size of the `scale` seed. */
  scale?: ScaleSize
  /** Requests without credentials are this user (`npm start`); also opens `/__mock/login`. */
  autoLogin?: string
  /** Origins that may call besides the server's own and those of the setting. */
  corsOrigins?: CorsOrigins
  /** Where our own bugs are told; default standard error. */
  log?: (message: string) => void
}>

/** A DHIS2 server without a socket. */
export type MockServer = Readonly<{
  handle: (request: IncomingRequest) => Promise<MockResponse>
  state: MockState
  /** Back to a seed as it was when first planted. Waits for running jobs. */
  reset: (seed: SeedName) => Promise<void>
  /** Waits for running jobs. */
  close: () => Promise<void>
}>

/** Starts a server and plants its seed. */
export async function createMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const state = createState(options.version ?? '2.42')
  const log = options.log ?? ((message) => process.stderr.write(`mock server: ${message}\n`))
  const handle = createHandle(state, { ...options, log, apiRoutes, rootRoutes: shellRoutes })
  const reset = createReset(state, handle, options.scale)
  const journal = new Journal()
  const faults = new FaultBook()
  const services = createTestServices({ state, journal, faults, reset, options })

  async function watched(request: IncomingRequest): Promise<MockResponse> {
    if (request.url.startsWith('/__mock')) return services(request)
    const start = performance.now()
    let handled: HandledResponse | undefined
    const fault = faults.strike(request.method.toUpperCase(), request.url)
    const response = await underFault(fault, async () => (handled = await handle(request)))
    journal.add({
      time: state.clock.now().toISOString(),
      method: request.method,
      url: request.url,
      user: handled?.username ?? null,
      status: response.status,
      milliseconds: Math.round(performance.now() - start),
      unexpected: handled?.unexpected ?? false,
    })
    return response
  }

  await reset(options.seed ?? 'empty')
  return { handle: watched, state, reset, close: () => state.jobs.idle() }
}

/** Seeds are planted once; later resets restore what they left, at a cost that does not grow with the data. */
function createReset(state: MockState, handle: MockServer['handle'], scale?: ScaleSize): MockServer['reset'] {
  const blank = takeSnapshot(state)
  const planted = new Map<SeedName, StateSnapshot>()
  return async (name) => {
    await state.jobs.idle()
    state.clock.reset()
    const known = planted.get(name)
    restoreSnapshot(state, known ?? blank)
    if (known) return
    await SEEDS[name]({ handle, state, ...(scale && { scale }) })
    await state.jobs.idle()
    state.jobs.clear()
    state.periodsAtStart = storedPeriods(state)
    planted.set(name, takeSnapshot(state))
  }
}

function storedPeriods(state: MockState): ReadonlySet<string> {
  const ofValues = state.values.dataElements().flatMap((element) => state.values.periods(element))
  return new Set([...ofValues, ...state.registrations.all().map(({ period }) => period)])
}
