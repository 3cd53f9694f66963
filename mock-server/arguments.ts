import { parseArgs } from 'node:util'
import { DHIS2_VERSIONS, type Dhis2Version } from './quirks'
import { isSeedName, SEED_NAMES, type SeedName } from './seeds'

export type MockArguments = Readonly<{
  port: number
  seed: SeedName
  version: Dhis2Version
  /** A built app folder to serve as an installed app. */
  app?: string
  autoLogin?: string
  /** Any origin on this machine may call. */
  anyLoopbackOrigin: boolean
}>

/** Wrong usage; the message ends with what mends it. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run mock -- [options]
  --port 4001          port on 127.0.0.1 (0: any free one)
  --seed mali          ${SEED_NAMES.join(' | ')}
  --dhis2 2.42         ${DHIS2_VERSIONS.join(' | ')}
  --app DIR            serve a built app (build/app) at /api/apps/sec-cmu/
  --auto-login USER    requests without credentials are this user
  --cors-loopback      accept any origin on this machine (development)
  --help
`

/** @throws {UsageError} */
export function parseMockArguments(args: readonly string[]): MockArguments | 'help' {
  const values = parse(args)
  if (values.help) return 'help'
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`--port ${values.port}: a port number`)
  if (!isSeedName(values.seed))
    throw new UsageError(`--seed ${values.seed} is not there; one of ${SEED_NAMES.join(', ')}`)
  return {
    port,
    seed: values.seed,
    version: versionOf(values.dhis2),
    anyLoopbackOrigin: values['cors-loopback'],
    ...(values.app === undefined ? {} : { app: values.app }),
    ...(values['auto-login'] === undefined ? {} : { autoLogin: values['auto-login'] }),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4001' },
        seed: { type: 'string', default: 'mali' },
        dhis2: { type: 'string', default: '2.42' },
        app: { type: 'string' },
        'auto-login': { type: 'string' },
        'cors-loopback': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function versionOf(text: string): Dhis2Version {
  const found = DHIS2_VERSIONS.find((version) => version === text)
  if (!found) throw new UsageError(`--dhis2 ${text}: one of ${DHIS2_VERSIONS.join(', ')}`)
  return found
}
