/**
 * What went wrong between us and the server, as far as a reader can act on it:
 * - `network`: no answer (offline, server down, connection cut);
 * - `noAccess`: logged out, or not allowed to see this;
 * - `notFound`: the object does not exist, or is not readable (DHIS2 answers 404 for both);
 * - `noAnalytics`: analytics tables were never built (E7144);
 * - `badRequest`: the server refused what was asked; `errorCode` says why (E7124: none of the data items is known);
 * - `server`: it failed, or answered something we cannot read.
 */
export type ServerErrorKind = 'network' | 'noAccess' | 'notFound' | 'noAnalytics' | 'badRequest' | 'server'

/** The one error for network and server, made only in `clients/`. Words for people are chosen where it is shown. */
export class ServerError extends Error {
  override readonly name = 'ServerError'

  constructor(
    readonly kind: ServerErrorKind,
    message: string,
    /** DHIS2's own code (E7124), null when it gave none. */
    readonly errorCode: string | null = null,
  ) {
    super(message)
  }
}

/** An answer that is not what the Web API promises; `path` says where. Clients turn it into a ServerError. */
export class WireError extends Error {
  override readonly name = 'WireError'

  constructor(
    readonly path: string,
    expected: string,
  ) {
    super(`${path}: expected ${expected}`)
  }
}
