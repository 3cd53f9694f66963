import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'

export type MockProcess = Readonly<{ url: string; stop: () => Promise<void> }>

const root = resolve(__dirname, '../..')

/**
 * The mock as a program of its own, on a free port: Jest's jsdom hides what its server needs, and this way the tests
 * cross a real socket. Requests without credentials are those of `user`, and the jsdom origin is allowed.
 */
export async function startMock(seed: 'empty' | 'mali', { port = 0, user = 'admin' } = {}): Promise<MockProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      resolve(root, 'node_modules/tsx/dist/cli.mjs'),
      'mock-server/main.ts',
      ...['--port', String(port), '--seed', seed, '--auto-login', user, '--cors-loopback'],
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const url = await new Promise<string>((found, failed) => {
    let output = ''
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const match = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)
      if (match?.[1]) found(match[1])
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('exit', (code) => failed(new Error(`the mock ended with ${code}: ${output}`)))
  })
  return {
    url,
    stop: () =>
      new Promise((stopped) => {
        child.removeAllListeners('exit')
        child.once('exit', () => stopped())
        child.kill('SIGTERM')
      }),
  }
}
