import { Agent, request } from 'node:http'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { AnyReply } from '../../src/shared/kit/endpoint.ts'
import type { Dispatch } from '../../src/main/core/dispatch.ts'
import { createAnnouncements } from '../../src/main/hosts/announcements.ts'
import { hostHttp } from '../../src/main/hosts/http-host.ts'

export interface Sent {
  readonly method?: string | undefined
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** A loopback host in front of `dispatch`, with a page of one file, closed when the test is over or when `whenOver` says. */
export async function openLoopback(
  dispatch: Dispatch,
  now = () => new Date(),
  whenOver: (close: () => Promise<void>) => void = onTestFinished,
) {
  const rendererDir = join(mkdtempSync(join(tmpdir(), 'embolog-page-')), 'renderer')
  mkdirSync(join(rendererDir, 'assets'), { recursive: true })
  writeFileSync(join(rendererDir, 'index.html'), '<meta name="style-nonce" content="__STYLE_NONCE__">')
  writeFileSync(join(rendererDir, 'assets', 'app.js'), 'export {}')
  writeFileSync(join(rendererDir, '..', 'secret.json'), '{"secret":1}')
  const clock = { ms: 0 }
  const { emit, onEvent } = createAnnouncements()
  const host = await hostHttp({ dispatch, onEvent, rendererDir, now, port: 0, monotonicMs: () => clock.ms })
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  whenOver(async () => {
    agent.destroy()
    await host.close()
  })
  const own = `http://127.0.0.1:${host.port}`
  const send = (sent: Sent) => sendRaw(agent, host.port, sent)
  const sign = async () => {
    const token = host.issueLink().split('#token=')[1]
    const answer = await send({
      method: 'POST',
      path: '/api/session',
      headers: { origin: own, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    return (JSON.parse(answer.text) as { token: string }).token
  }
  /** A question as the page itself would ask it. */
  const ask = async (session: string, name: string, input: unknown, headers: Record<string, string> = {}) => {
    const answer = await send({
      method: 'POST',
      path: `/api/${name}`,
      headers: {
        origin: own,
        'content-type': 'application/json',
        authorization: `Bearer ${session}`,
        ...headers,
      },
      body: JSON.stringify(input),
    })
    return { status: answer.status, reply: JSON.parse(answer.text) as AnyReply }
  }
  return { host, own, send, sign, ask, emit, clock }
}

function sendRaw(agent: Agent, port: number, { method = 'GET', path = '/', headers = {}, body }: Sent) {
  return new Promise<Answered>((resolve, reject) => {
    const asked = request({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    asked.on('error', reject)
    // With other methods a body would break the request on the wire, before any guard sees it.
    asked.end(/^(POST|PUT|PATCH)$/.test(method) ? body : undefined)
  })
}
