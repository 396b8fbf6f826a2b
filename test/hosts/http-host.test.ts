import { expect, test } from 'vitest'
import type { Dispatch } from '../../src/main/core/dispatch.ts'
import { openLoopback } from './loopback.ts'

const answering =
  (reply: Awaited<ReturnType<Dispatch>>): Dispatch =>
  () =>
    Promise.resolve(reply)
const agreeing = answering({ ok: true, value: 1 })

test('swaps the token of the link once, for a session that keeps working', async () => {
  const { host, own, send, ask } = await openLoopback(agreeing)
  const token = host.issueLink().split('#token=')[1]
  const swap = () =>
    send({
      method: 'POST',
      path: '/api/session',
      headers: { origin: own, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
  const first = await swap()
  expect(first.status).toBe(200)
  expect((await swap()).status).toBe(401)
  const session = (JSON.parse(first.text) as { token: string }).token
  expect(session).toMatch(/^[\w-]{43}$/)
  expect(await ask(session, 'a.b', {})).toMatchObject({ status: 200 })
  expect(await ask(session, 'a.b', {})).toMatchObject({ status: 200 })
})

test('a link works for ten minutes and not a second longer', async () => {
  const started = Date.parse('2026-01-15T08:00:00Z')
  for (const [waitedMs, isIn] of [
    [600_000, true],
    [600_001, false],
  ] as const) {
    let at = started
    const { sign } = await openLoopback(agreeing, () => {
      const moment = new Date(at)
      at = started + waitedMs
      return moment
    })
    expect([waitedMs, typeof (await sign())]).toEqual([waitedMs, isIn ? 'string' : 'undefined'])
  }
})

test('a fresh link ends the one before it, and no session', async () => {
  const { host, own, send, sign, ask } = await openLoopback(agreeing)
  const session = await sign()
  const token = host.issueLink().split('#token=')[1]
  host.issueLink()
  const late = await send({
    method: 'POST',
    path: '/api/session',
    headers: { origin: own, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  expect(late.status).toBe(401)
  expect(await ask(session, 'a.b', {})).toMatchObject({ status: 200 })
})

test('knows 32 sessions, and forgets the oldest for one more', async () => {
  const { sign, ask, clock } = await openLoopback(agreeing)
  const sessions: string[] = []
  for (let i = 0; i < 33; i++) {
    clock.ms += 1000
    sessions.push(await sign())
  }
  const [first = '', second = ''] = sessions
  expect((await ask(first, 'a.b', {})).status).toBe(401)
  expect((await ask(second, 'a.b', {})).status).toBe(200)
})

test('passes the key of a repeated command on', async () => {
  const asked: unknown[] = []
  const { sign, ask } = await openLoopback((question) => {
    asked.push(question)
    return Promise.resolve({ ok: true, value: null })
  })
  await ask(
    await sign(),
    'sessions.sign',
    { a: 1 },
    { 'idempotency-key': '01936f00-0000-7000-8000-000000000001' },
  )
  expect(asked).toEqual([
    { name: 'sessions.sign', input: { a: 1 }, commandId: '01936f00-0000-7000-8000-000000000001' },
  ])
})

test('says the kind of failure by its status, and everything else in the reply', async () => {
  const statuses: Record<string, number> = {
    'invalid-input': 400,
    forbidden: 403,
    'unknown-endpoint': 404,
    'command-reused': 409,
    cancelled: 409,
    'cancelled-in-part': 409,
    locked: 423,
    'patient-not-found': 422,
    constructor: 422,
    internal: 500,
    busy: 503,
    'disk-full': 507,
    'not-writable': 507,
  }
  for (const [code, status] of Object.entries(statuses)) {
    const { sign, ask } = await openLoopback(answering({ ok: false, error: { code } }))
    expect(await ask(await sign(), 'a.b', {})).toEqual({ status, reply: { ok: false, error: { code } } })
  }
})

test('answers a body that is no JSON with malformed-json', async () => {
  const { own, send, sign } = await openLoopback(agreeing)
  const headers = {
    origin: own,
    'content-type': 'application/json',
    authorization: `Bearer ${await sign()}`,
  }
  const answer = await send({ method: 'POST', path: '/api/a.b', headers, body: '{' })
  expect([answer.status, JSON.parse(answer.text)]).toEqual([
    400,
    { ok: false, error: { code: 'malformed-json' } },
  ])
})

test('lets 400 questions through at once and 100 a second after that', async () => {
  const { sign, ask, clock } = await openLoopback(agreeing)
  const session = await sign()
  const statuses = async (n: number) => {
    const seen = new Set<number>()
    for (let i = 0; i < n; i++) seen.add((await ask(session, 'a.b', {})).status)
    return [...seen]
  }
  expect(await statuses(400)).toEqual([200])
  expect(await statuses(1)).toEqual([429])
  clock.ms += 1000
  expect(await statuses(100)).toEqual([200])
  expect(await statuses(1)).toEqual([429])
})

test('streams what the host announces, one JSON object a line', async () => {
  const { host, own, sign, emit } = await openLoopback(agreeing)
  const leave = new AbortController()
  const response = await fetch(`${own}/api/events`, {
    headers: { authorization: `Bearer ${await sign()}` },
    signal: leave.signal,
  })
  expect([host.port > 0, response.status]).toEqual([true, 200])
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  await reader?.read()
  emit({ type: 'changed', nouns: ['patients'] })
  expect((await reader?.read())?.value).toBe('{"type":"changed","nouns":["patients"]}\n')
  leave.abort()
})

test('sends every security header with every answer, never a cookie, and lets nobody else read it', async () => {
  const { send, sign, own } = await openLoopback(agreeing)
  const authorization = `Bearer ${await sign()}`
  const api = { method: 'POST', headers: { origin: own, 'content-type': 'application/json', authorization } }
  const answers = [
    await send({ path: '/' }),
    await send({ path: '/assets/app.js' }),
    await send({ path: '/missing.js' }),
    await send({ ...api, path: '/api/a.b', body: '{}' }),
    await send({ ...api, path: '/api/a.b', body: '{' }),
    await send({ path: '/', headers: { host: 'evil.example' } }),
  ]
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining(`default-src 'none'`),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    })
    expect(headers['set-cookie']).toBeUndefined()
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  }
})

test('gives each load of the page a style nonce of its own, in the header and in the page', async () => {
  const { send } = await openLoopback(agreeing)
  const loads = [await send({}), await send({})]
  const nonces = loads.map(({ text }) => /content="([\w-]+)"/.exec(text)?.[1] ?? 'none')
  expect(new Set(nonces).size).toBe(2)
  loads.forEach(({ headers }, i) =>
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[i]}'`),
  )
})

test('a link may be followed from anywhere, but only a page may follow it', async () => {
  const { send } = await openLoopback(agreeing)
  const status = async (site: string, mode: string) =>
    (await send({ path: '/', headers: { 'sec-fetch-site': site, 'sec-fetch-mode': mode } })).status
  expect(await status('cross-site', 'navigate')).toBe(200)
  expect(await status('none', 'navigate')).toBe(200)
  expect(await status('cross-site', 'no-cors')).toBe(403)
  expect(await status('same-site', 'cors')).toBe(403)
})

test('a second host on a taken port says so instead of waiting', async () => {
  const { host } = await openLoopback(agreeing)
  const { hostHttp } = await import('../../src/main/hosts/http-host.ts')
  const second = hostHttp({
    dispatch: agreeing,
    onEvent: () => () => {},
    rendererDir: '.',
    now: () => new Date(),
    port: host.port,
  })
  await expect(second).rejects.toThrow(`port ${host.port} is taken`)
})
