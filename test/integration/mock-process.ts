import { startProgram, type RunningProgram } from '../program'

export type MockProcess = Pick<RunningProgram, 'url' | 'stop'>

/**
 * The mock as a program of its own, on a free port: Jest's jsdom hides what its server needs, and this way the tests
 * cross a real socket. Requests without credentials are those of `user`, and the jsdom origin is allowed.
 */
export function startMock(seed: 'empty' | 'mali', { port = 0, user = 'admin' } = {}): Promise<MockProcess> {
  const options = ['--port', String(port), '--seed', seed, '--auto-login', user, '--cors-loopback']
  return startProgram(['node_modules/tsx/dist/cli.mjs', 'mock-server/main.ts', ...options])
}
