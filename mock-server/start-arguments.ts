import { parseArgs } from 'node:util'
import { portOf, seedOf, UsageError, versionOf } from './arguments'
import type { Dhis2Version } from './quirks'
import type { SeedName } from './seeds'

export type StartArguments = Readonly<{
  /** Where the app is opened. */
  port: number
  mockPort: number
  version: Dhis2Version
  seed: SeedName
  /** Who requests without credentials are. */
  user: string
}>

const USAGE = `Usage: npm start -- [options]
  --port 3000       port of the app
  --mock-port 4001  port of the mock DHIS2 server
  --dhis2 2.42      version of DHIS2
  --seed mali       data to begin with
  --user admin      demo user to be logged in as
`

/** @throws {UsageError} */
export function parseStartArguments(args: readonly string[]): StartArguments {
  const values = parse(args)
  return {
    port: portOf(values.port, '--port', 1),
    mockPort: portOf(values['mock-port'], '--mock-port', 1),
    version: versionOf(values.dhis2),
    seed: seedOf(values.seed),
    user: values.user,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        'mock-port': { type: 'string', default: '4001' },
        dhis2: { type: 'string', default: '2.42' },
        seed: { type: 'string', default: 'mali' },
        user: { type: 'string', default: 'admin' },
      },
    }).values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}
