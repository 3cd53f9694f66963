import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(__dirname, '..')

export type RunningProgram = Readonly<{ pid: number; url: string; stop: () => Promise<void> }>

/**
 * A Node program of its own, run at the top of the repository, once it has said where it listens.
 * @throws {Error} with what it wrote, when it ends before
 */
export async function startProgram(args: readonly string[]): Promise<RunningProgram> {
  const child = spawn(process.execPath, [...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await new Promise<string>((found, failed) => {
    let output = ''
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const address = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1]
      if (address !== undefined) found(address)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => failed(new Error(`the program ended with ${code}: ${output}`)))
  })
  return {
    pid: child.pid ?? 0,
    url,
    stop: () =>
      new Promise((stopped) => {
        child.removeAllListeners('exit')
        child.once('exit', () => stopped())
        child.kill('SIGTERM')
      }),
  }
}
