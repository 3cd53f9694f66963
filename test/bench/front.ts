import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGzip } from 'node:zlib'

export type Front = Readonly<{ url: string; stop: () => Promise<void> }>

/** An hour: as long as a server in front of DHIS2 lets files with a hash in their name be kept, at least. */
const KEPT = 'public, max-age=3600'
const COMPRESSED = /json|javascript|css|html|svg/

/** What stands before a DHIS2 server on the internet (nginx): compresses, and lets browsers keep files. The mock does neither. */
export async function startFront(behind: string): Promise<Front> {
  const server = createServer((asked, answered) => pass(behind, asked, answered))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}

function pass(behind: string, asked: IncomingMessage, answered: ServerResponse): void {
  const { method, headers, url = '/' } = asked
  const onward = request(new URL(url, behind), { method, headers }, (answer) => {
    const kept = url.includes('/assets/') ? { 'cache-control': KEPT } : {}
    const { 'content-length': length, ...others } = { ...answer.headers, ...kept }
    if (!COMPRESSED.test(String(answer.headers['content-type']))) {
      answered.writeHead(answer.statusCode ?? 502, {
        ...others,
        ...(length !== undefined && { 'content-length': length }),
      })
      answer.pipe(answered)
      return
    }
    answered.writeHead(answer.statusCode ?? 502, { ...others, 'content-encoding': 'gzip' })
    answer.pipe(createGzip()).pipe(answered)
  })
  onward.on('error', () => answered.destroy())
  asked.pipe(onward)
}
