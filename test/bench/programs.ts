import { readFileSync } from 'node:fs'
import { startProgram } from '../program'

export type Program = Readonly<{
  url: string
  /** From the start of the process to its first answer. */
  readyMs: number
  /** Resident memory now, megabytes (Linux; NaN elsewhere). */
  memoryMb: () => number
  stop: () => Promise<void>
}>

/** The mock as its command starts it, on a free port. */
export function startMock(...flags: readonly string[]): Promise<Program> {
  return start(['mock-server/launch.mjs', '--port', '0', ...flags], '/__mock/info')
}

/**
 * The floor to compare with: Node's own HTTP server that parses what it is sent and answers a constant, started the same way.
 */
export function startBare(): Promise<Program> {
  const source = `
    const server = require('node:http').createServer((request, response) => {
      const chunks = []
      request.on('data', (chunk) => chunks.push(chunk))
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        if (body) JSON.parse(body)
        response.setHeader('content-type', 'application/json')
        response.end('{"status":"OK"}')
      })
    })
    server.listen(0, '127.0.0.1', () => console.log('listening on http://127.0.0.1:' + server.address().port))
  `
  return start(['-e', source], '/')
}

async function start(args: readonly string[], probe: string): Promise<Program> {
  const begin = performance.now()
  const { pid, url, stop } = await startProgram(args)
  await fetch(url + probe)
  return { url, readyMs: performance.now() - begin, memoryMb: () => residentMb(pid), stop }
}

function residentMb(pid: number): number {
  const status = readProc(`/proc/${pid}/status`)
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
