/**
 * `npm start`: the mock server with the Mali demo and the app in development mode, behind one address.
 * The app's development server proxies /api to the mock, so there is one origin and no log-in dialog.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createMockServer } from './create-mock-server'
import { DHIS2_VERSIONS, type Dhis2Version } from './quirks'
import { isSeedName, SEED_NAMES } from './seeds'
import { DEMO_USERS } from './seeds/mali/users'
import { listen, type RunningServer } from './server'

const HOST = '127.0.0.1'
const READY_TIMEOUT_MS = 120_000
const root = resolve(__dirname, '..')

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    'mock-port': { type: 'string', default: '4001' },
    dhis2: { type: 'string', default: '2.42' },
    seed: { type: 'string', default: 'mali' },
    user: { type: 'string', default: 'admin' },
  },
})

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}

function portOf(text: string, option: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`--${option} ${text}: not a port number.`)
  return port
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, HOST, () => probe.close(() => done(true)))
  })
}

async function requireFree(port: number, option: string): Promise<void> {
  if (await isFree(port)) return
  fail(`Port ${port} is taken by another program. Stop it, or choose another: npm start -- --${option} ${port + 10}`)
}

function isVersion(text: string): text is Dhis2Version {
  return (DHIS2_VERSIONS as readonly string[]).includes(text)
}

/** The app's development server; its output is kept and shown only when it fails. */
function startApp(port: number, mockUrl: string): { child: ChildProcess; output: () => string } {
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

function printWelcome(url: string, mockUrl: string): void {
  const known = options.seed === 'mali' ? DEMO_USERS : DEMO_USERS.slice(0, 1)
  const nameWidth = Math.max(...known.map((user) => user.username.length))
  const passwordWidth = Math.max(...known.map((user) => user.password.length))
  const users = known.map(
    ({ username, password, about }) =>
      `  ${username.padEnd(nameWidth)}  ${password.padEnd(passwordWidth)}  ${about}\n  ${' '.repeat(nameWidth)}  ${url}/__mock/login?user=${username}`,
  )
  console.log(`
Open  ${url}

You are logged in as ${options.user}. Demo users (log in as one by its link):
${users.join('\n')}

Mock DHIS2 ${options.dhis2} API: ${mockUrl}/api   Stop with Ctrl-C.`)
}

/** The app's `start` rewrites the translation template without its manifest strings; this gives back what was there. */
function keepTemplate(): () => void {
  const template = resolve(root, 'i18n/en.pot')
  const before = existsSync(template) ? readFileSync(template) : null
  return () => {
    if (before) writeFileSync(template, before)
  }
}

async function main(): Promise<void> {
  const port = portOf(options.port, 'port')
  const mockPort = portOf(options['mock-port'], 'mock-port')
  if (!isVersion(options.dhis2)) fail(`--dhis2 ${options.dhis2}: not one of ${DHIS2_VERSIONS.join(', ')}.`)
  if (!isSeedName(options.seed)) fail(`--seed ${options.seed}: not one of ${SEED_NAMES.join(', ')}.`)
  await requireFree(port, 'port')
  await requireFree(mockPort, 'mock-port')

  console.log('Starting the mock DHIS2 server and the app ...')
  const mock = await createMockServer({ version: options.dhis2, seed: options.seed, autoLogin: options.user })
  const running: RunningServer = await listen(mock, { port: mockPort })
  const restoreTemplate = keepTemplate()
  const app = startApp(port, running.url)

  let stopping = false
  const stop = async (code: number): Promise<void> => {
    if (stopping) return
    stopping = true
    if (app.child.pid !== undefined && app.child.exitCode === null) {
      try {
        process.kill(-app.child.pid, 'SIGTERM')
      } catch {
        // It ended by itself in between.
      }
    }
    await running.close()
    process.exit(code)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))

  const hasEnded = (): boolean => app.child.exitCode !== null || app.child.signalCode !== null
  app.child.on('exit', () => {
    if (stopping) return
    console.error(`The app's development server ended:\n${app.output()}`)
    void stop(1)
  })

  const url = `http://${HOST}:${port}`
  if (await waitUntilAnswers(url, hasEnded)) {
    restoreTemplate()
    printWelcome(url, running.url)
  } else if (!hasEnded()) {
    console.error(`The app did not answer within ${READY_TIMEOUT_MS / 1000} s:\n${app.output()}`)
    await stop(1)
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
