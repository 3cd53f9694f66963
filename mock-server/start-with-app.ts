/**
 * `npm start`: the mock server with the Mali demo and the app in development mode, behind one address.
 * The app's development server proxies /api to the mock, so there is one origin and no log-in dialog.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { UsageError } from './arguments'
import { createMockServer } from './create-mock-server'
import { DEMO_USERS } from './seeds/mali/users'
import { listen, type RunningServer } from './server'
import { parseStartArguments, type StartArguments } from './start-arguments'

const HOST = '127.0.0.1'
const READY_TIMEOUT_MS = 120_000
const root = resolve(__dirname, '..')

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, HOST, () => probe.close(() => done(true)))
  })
}

async function requireFree(port: number, option: string): Promise<void> {
  if (await isFree(port)) return
  throw new UsageError(
    `Port ${port} is taken by another program. Stop it, or choose another: npm start -- --${option} ${port + 10}`,
  )
}

type App = Readonly<{ child: ChildProcess; output: () => string }>

/** The app's development server; its output is kept and shown only when it fails. */
function startApp(port: number, mockUrl: string): App {
  const lines: string[] = []
  const child = spawn(
    process.execPath,
    [resolve(root, 'node_modules/@dhis2/cli-app-scripts/bin/d2-app-scripts'), 'start', '--port', String(port)],
    {
      cwd: root,
      // Its own group, so that Ctrl-C reaches this program alone and the order of stopping is ours.
      detached: true,
      env: { ...process.env, DHIS2_BASE_URL: '.', MOCK_DHIS2_URL: mockUrl, BROWSER: 'none' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const keep = (chunk: Buffer): void => void lines.push(chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return { child, output: () => lines.join('') }
}

async function waitUntilAnswers(url: string, hasEnded: () => boolean): Promise<boolean> {
  const deadline = Date.now() + READY_TIMEOUT_MS
  while (Date.now() < deadline && !hasEnded()) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return true
    await new Promise((done) => setTimeout(done, 200))
  }
  return false
}

function printWelcome({ seed, user, version }: StartArguments, url: string, mockUrl: string): void {
  const known = seed === 'mali' ? DEMO_USERS : DEMO_USERS.slice(0, 1)
  const nameWidth = Math.max(...known.map(({ username }) => username.length))
  const passwordWidth = Math.max(...known.map(({ password }) => password.length))
  const users = known.map(
    ({ username, password, about }) =>
      `  ${username.padEnd(nameWidth)}  ${password.padEnd(passwordWidth)}  ${about}\n  ${' '.repeat(nameWidth)}  ${url}/__mock/login?user=${username}`,
  )
  console.log(`
Open  ${url}

You are logged in as ${user}. Demo users (log in as one by its link):
${users.join('\n')}

Mock DHIS2 ${version} API: ${mockUrl}/api   Stop with Ctrl-C.`)
}

/** The app's `start` rewrites the translation template without its manifest strings; this gives back what was there. */
function keepTemplate(): () => void {
  const template = resolve(root, 'i18n/en.pot')
  const before = existsSync(template) ? readFileSync(template) : null
  return () => {
    if (before) writeFileSync(template, before)
  }
}

type Stop = (code: number, reason?: string) => Promise<void>

/** Ends both programs, once; what the app's development server rewrote is put back. */
function stopper(app: App, mock: RunningServer, restoreTemplate: () => void): Stop {
  let isStopping = false
  return async (code, reason) => {
    if (isStopping) return
    isStopping = true
    if (reason !== undefined) console.error(reason)
    if (app.child.pid !== undefined && !hasEnded(app)) {
      try {
        process.kill(-app.child.pid, 'SIGTERM')
      } catch {
        // It ended by itself in between.
      }
    }
    restoreTemplate()
    await mock.close()
    process.exit(code)
  }
}

function hasEnded({ child }: App): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function run(options: StartArguments): Promise<void> {
  const { port, mockPort, version, seed, user } = options
  await requireFree(port, 'port')
  await requireFree(mockPort, 'mock-port')

  console.log('Starting the mock DHIS2 server and the app ...')
  const mock = await listen(await createMockServer({ version, seed, autoLogin: user }), { port: mockPort })
  const restoreTemplate = keepTemplate()
  const app = startApp(port, mock.url)
  const stop = stopper(app, mock, restoreTemplate)
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  app.child.on('exit', () => void stop(1, `The app's development server ended:\n${app.output()}`))

  const url = `http://${HOST}:${port}`
  if (await waitUntilAnswers(url, () => hasEnded(app))) {
    restoreTemplate()
    printWelcome(options, url, mock.url)
  } else if (!hasEnded(app)) {
    await stop(1, `The app did not answer within ${READY_TIMEOUT_MS / 1000} s:\n${app.output()}`)
  }
}

async function main(): Promise<void> {
  await run(parseStartArguments(process.argv.slice(2)))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(error instanceof UsageError ? 2 : 1)
})
