import { installAppFolder } from './apps/install-folder'
import { parseMockArguments, USAGE, UsageError, type MockArguments } from './arguments'
import { createMockServer } from './create-mock-server'
import { listen } from './server'

/** Runs until it is told to stop. */
async function run({ port, seed, version, scale, app, autoLogin, anyLoopbackOrigin }: MockArguments): Promise<void> {
  const server = await createMockServer({
    seed,
    version,
    scale,
    ...(autoLogin === undefined ? {} : { autoLogin }),
    ...(anyLoopbackOrigin ? { corsOrigins: 'loopback' as const } : {}),
  })
  if (app !== undefined) installAppFolder(app, server.state)
  const listening = await listen(server, { port })
  process.stdout.write(`listening on ${listening.url}\n`)
  const stop = (): void => void listening.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

async function main(): Promise<void> {
  const options = parseMockArguments(process.argv.slice(2))
  if (options === 'help') process.stdout.write(USAGE)
  else await run(options)
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message}\n${error instanceof UsageError ? USAGE : ''}`)
  process.exitCode = error instanceof UsageError ? 2 : 4
})
