import type { IncomingRequest, MockResponse } from '../http'
import type { MockState } from '../state'
import type { ScaleSize } from './scale/size'

/** What a seed works on. Requests need the credentials of a user, as over HTTP; the clock may be read, not set. */
export type SeedServer = Readonly<{
  handle: (request: IncomingRequest) => Promise<MockResponse>
  state: MockState
  /** Size of the `scale` seed; the default when left out. */
  scale?: ScaleSize
}>

/** Fills a server that has just started. Jobs it starts are waited for. */
export type Seed = (server: SeedServer) => void | Promise<void>

/** `Authorization` of the first user of every seed. */
export const ADMIN = { authorization: `Basic ${Buffer.from('admin:district').toString('base64')}` }
