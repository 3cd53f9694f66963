import { FetchError } from '@dhis2/app-runtime'
import { ServerError, WireError, type ServerErrorKind } from '../dhis2/errors'
import { isWireObject, optionalNumber, optionalText } from '../dhis2/wire-parse'

/** Analytics refusals that mean "not for you": a unit outside the user's view, a data set without read right. */
const ACCESS_CODES: ReadonlySet<string> = new Set(['E7120', 'E7121', 'E1006'])
const NO_TABLES = 'E7144'
const NOT_THERE: ReadonlySet<ServerErrorKind> = new Set(['noAccess', 'notFound', 'badRequest'])

/** Whether the server answered, but not with what was asked for: it is absent, not for this user, or not known to it. */
export function isNotThere(error: unknown): boolean {
  return error instanceof ServerError && NOT_THERE.has(error.kind)
}

/** FetchError of type `access` also covers every 409, so the server's own code is looked at first. */
export function toServerError(error: unknown): unknown {
  if (error instanceof ServerError) return error
  if (error instanceof WireError) return new ServerError('server', error.message)
  if (!(error instanceof FetchError)) return error
  if (error.type === 'aborted') return error
  const details = isWireObject(error.details) ? error.details : {}
  const code = optionalText(details['errorCode'])
  return new ServerError(kindOf(error.type, code, optionalNumber(details['httpStatusCode'])), error.message, code)
}

/**
 * For a failed question to the engine. It makes no FetchError of a body that broke off (TypeError) or is cut short, and
 * so no JSON (SyntaxError). @throws {ServerError} for these; what it was given otherwise.
 */
export function throwBrokenOff(error: unknown): never {
  if (error instanceof TypeError) throw new ServerError('network', error.message)
  if (error instanceof SyntaxError) throw new ServerError('server', error.message)
  throw error
}

function kindOf(type: string, code: string | null, status: number | null): ServerErrorKind {
  if (type === 'network') return 'network'
  if (code === NO_TABLES) return 'noAnalytics'
  if (code !== null && ACCESS_CODES.has(code)) return 'noAccess'
  if (status === 404) return 'notFound'
  if (status === 409 || status === 400) return 'badRequest'
  return type === 'access' ? 'noAccess' : 'server'
}
