import { parseArgs } from 'node:util'
import { DHIS2_VERSIONS, type Dhis2Version } from './quirks'
import { isSeedName, SEED_NAMES, type SeedName } from './seeds'
import { DEFAULT_SCALE, type ScaleSize } from './seeds/scale/size'

export type MockArguments = Readonly<{
  port: number
  seed: SeedName
  version: Dhis2Version
  /** Size of the `scale` seed. */
  scale: ScaleSize
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
  --units 25000        organisation units of the scale seed
  --values 3000000     data values of the scale seed
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
  return {
    port: portOf(values.port, '--port', 0),
    seed: seedOf(values.seed),
    version: versionOf(values.dhis2),
    scale: { units: countOf(values.units, '--units'), values: countOf(values.values, '--values') },
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
        units: { type: 'string', default: String(DEFAULT_SCALE.units) },
        values: { type: 'string', default: String(DEFAULT_SCALE.values) },
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

/** @throws {UsageError} */
export function portOf(text: string, flag: string, lowest: 0 | 1): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < lowest || port > 65535) throw new UsageError(`${flag} ${text}: a port number`)
  return port
}

/** @throws {UsageError} */
export function seedOf(text: string): SeedName {
  if (isSeedName(text)) return text
  throw new UsageError(`--seed ${text} is not there; one of ${SEED_NAMES.join(', ')}`)
}

/** @throws {UsageError} */
export function versionOf(text: string): Dhis2Version {
  const found = DHIS2_VERSIONS.find((version) => version === text)
  if (!found) throw new UsageError(`--dhis2 ${text}: one of ${DHIS2_VERSIONS.join(', ')}`)
  return found
}

function countOf(text: string, flag: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`${flag} ${text}: a whole number from 1 on`)
  return count
}
