import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AnyReply } from '../../shared/kit/endpoint.ts'
import type { Dispatch } from '../core/dispatch.ts'
import type { Announcements } from './announcements.ts'
import { eventStream } from './event-stream.ts'
import { type Refusal, refusalOf } from './http-guards.ts'
import { statusOf } from './http-status.ts'
import { createLoopbackSessions } from './loopback-session.ts'
import { createRateLimit } from './rate-limit.ts'
import { rendererFile } from './renderer-files.ts'
import { dataHeaders } from './security-headers.ts'

const LARGEST_BODY_BYTES = 1024 * 1024
const REQUESTS = { burst: 400, perSecond: 100 }
/** What is being answered when the host ends may still go out. */
const LAST_ANSWERS_MS = 200
const SIGN_INS = { burst: 20, perSecond: 1 }

export interface HttpHostOptions {
  readonly dispatch: Dispatch
  readonly onEvent: Announcements['onEvent']
  readonly rendererDir: string
  readonly now: () => Date
  /** 0 lets the system choose. */
  readonly port: number
  /** Taken where the system may choose, unless another program has it: an open tab then finds its host again. */
  readonly preferredPort?: number
  readonly monotonicMs?: () => number
}

export interface HttpHost {
  readonly port: number
  /** A fresh address for one sign-in; the one before it stops working. The token is in the fragment, which no browser sends. */
  readonly issueLink: () => string
  readonly close: () => Promise<void>
}

/** The contract and the page on 127.0.0.1, for whoever holds the link. */
export async function hostHttp(options: HttpHostOptions): Promise<HttpHost> {
  const { dispatch, onEvent, rendererDir, now, monotonicMs = () => performance.now() } = options
  const sessions = createLoopbackSessions(now)
  const mayAsk = createRateLimit(REQUESTS.burst, REQUESTS.perSecond, monotonicMs)
  const maySignIn = createRateLimit(SIGN_INS.burst, SIGN_INS.perSecond, monotonicMs)
  const closing = new AbortController()
  let port = options.port

  const app = new Hono()
  app.use(async (c, next) => {
    const refusal = refusalOf(factsOf(c), port, sessions.isOpen)
    return refusal === undefined ? next() : refuse(c, refusal)
  })
  app.use(
    '/api/*',
    bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: (c) => refuse(c, { status: 413, code: 'too-large' }) }),
  )
  app.use('/api/*', async (c, next) => {
    const isAllowed = c.req.path === '/api/session' ? maySignIn() : mayAsk()
    return isAllowed ? next() : refuse(c, { status: 429, code: 'too-many-requests' })
  })
  app.get('/api/events', (c) =>
    c.body(eventStream(onEvent, closing.signal), 200, {
      ...dataHeaders(),
      'content-type': 'application/x-ndjson',
    }),
  )
  app.post('/api/session', async (c) => {
    const session = sessions.redeem(tokenIn(jsonOf(await c.req.text())))
    if (session === undefined) return refuse(c, { status: 401, code: 'unauthorised' })
    return c.json({ token: session }, 200, dataHeaders())
  })
  app.post('/api/:name', async (c) => {
    const input = jsonOf(await c.req.text())
    if (input === undefined) return answer(c, { ok: false, error: { code: 'malformed-json' } })
    const commandId = c.req.header('idempotency-key')
    const question = { name: c.req.param('name'), input: input.value }
    return answer(c, await dispatch(commandId === undefined ? question : { ...question, commandId }))
  })
  app.get('*', (c) => rendererFile(rendererDir, c.req.path))

  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server
  server.headersTimeout = 5000
  const { preferredPort } = options
  const isPreferred = preferredPort !== undefined && (await listens(server, preferredPort))
  if (!isPreferred && !(await listens(server, port))) throw new Error(`port ${port} is taken`)
  port = (server.address() as AddressInfo).port
  return {
    port,
    issueLink: () => `http://127.0.0.1:${port}/#token=${sessions.issueLink()}`,
    close: () =>
      new Promise((resolve) => {
        closing.abort()
        server.close(() => resolve())
        setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref()
      }),
  }
}

/** False where the port is another program's. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error & { readonly code?: string }) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error)
    server.once('error', onError)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError)
      resolve(true)
    })
  })
}

function factsOf(c: Context) {
  return {
    method: c.req.method,
    path: c.req.path,
    host: c.req.header('host'),
    origin: c.req.header('origin'),
    fetchSite: c.req.header('sec-fetch-site'),
    fetchMode: c.req.header('sec-fetch-mode'),
    contentType: c.req.header('content-type'),
    authorization: c.req.header('authorization'),
  }
}

function answer(c: Context, reply: AnyReply, status = statusOf(reply)): Response {
  return c.json(reply, status as ContentfulStatusCode, dataHeaders())
}

function refuse(c: Context, { status, code }: Refusal): Response {
  return answer(c, { ok: false, error: { code } }, status)
}

/** Boxed, so that a body of `null` is told from one that is no JSON. An empty body asks with `{}`. */
function jsonOf(text: string): { value: unknown } | undefined {
  try {
    return { value: text === '' ? {} : JSON.parse(text) }
  } catch {
    return undefined
  }
}

function tokenIn(body: { value: unknown } | undefined): string {
  const value = body?.value
  return typeof value === 'object' && value !== null && 'token' in value && typeof value.token === 'string'
    ? value.token
    : ''
}
