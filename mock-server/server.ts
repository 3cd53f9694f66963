import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { MockServer } from './create-mock-server'
import type { IncomingRequest, MockResponse } from './http'

/** Largest request body, bytes: a national import fits. */
const BODY_LIMIT = 200 * 1024 * 1024

/** A mock server on the wire. */
export type RunningServer = Readonly<{
  /** `http://127.0.0.1:4001` */
  url: string
  /** Lets requests under way finish, then frees the port. */
  close: () => Promise<void>
}>

/**
 * Puts a mock server on a loopback port; 0 takes a free one.
 * @throws {Error} the port is taken; the message says what to do.
 */
export async function listen(server: MockServer, { port }: { port: number }): Promise<RunningServer> {
  const app = createAdapter(server)
  try {
    await app.listen({ host: '127.0.0.1', port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Error(`port ${port} is taken by another program; choose one with --port, or stop that program`, {
      cause: error,
    })
  }
  const { port: chosen } = app.server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${chosen}`,
    close: async () => {
      await app.close()
      await server.close()
    },
  }
}

/** Fastify is only the wire here: it reads bodies and writes answers; routes are our own (router.ts). */
function createAdapter(server: MockServer): FastifyInstance {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    schemaController: { compilersFactory: { buildValidator: () => noSchemas, buildSerializer: () => noSchemas } },
    routerOptions: { ignoreTrailingSlash: false },
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.setNotFoundHandler(async (request, reply) => send(await server.handle(incoming(request)), request, reply))
  return app
}

/** Nothing here has a schema; saying so spares a start the loading of the compilers (a tenth of it). */
function noSchemas(): never {
  throw new Error('no route of the mock server has a schema')
}

function incoming(request: FastifyRequest): IncomingRequest {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  const body = Buffer.isBuffer(request.body) ? { body: request.body } : {}
  return { method: request.method, url: request.raw.url ?? '/', headers, ...body }
}

async function send(response: MockResponse, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (response.status === 0) {
    reply.hijack()
    request.raw.socket.destroy()
    return reply
  }
  reply.code(response.status).headers(response.headers ?? {})
  const { body, contentType } = response
  if (body === undefined) return reply.removeHeader('content-type').send()
  if (contentType !== undefined) return reply.type(contentType).send(body)
  return reply.type('application/json').send(JSON.stringify(body))
}
