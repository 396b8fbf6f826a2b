import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { httpTransport } from '../../../src/renderer/api/http-transport.ts'
import type { HostEvent } from '../../../src/shared/kit/endpoint.ts'

interface Call {
  readonly path: string
  readonly init: RequestInit
}
let calls: Call[] = []
let answer: (call: Call) => Response | Promise<Response>

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const header = (call: Call | undefined, name: string) => new Headers(call?.init.headers).get(name)

beforeEach(() => {
  calls = []
  sessionStorage.clear()
  location.hash = ''
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const call = { path, init }
    calls.push(call)
    return answer(call)
  })
})
afterEach(() => vi.unstubAllGlobals())

it('swaps the launch token once, takes it out of the address, and keeps the session for a reload', async () => {
  location.hash = '#token=launch-1'
  answer = ({ path }) => json(path === '/api/session' ? { token: 'session-1' } : { ok: true, value: 1 })
  const first = httpTransport()
  expect(location.hash).toBe('#/')
  await first.ask('patients.count', {}, 'a')
  await first.ask('patients.count', {}, 'b')
  expect(calls.map(({ path }) => path)).toEqual([
    '/api/session',
    '/api/patients.count',
    '/api/patients.count',
  ])

  calls = []
  await httpTransport().ask('patients.count', {}, 'c')
  expect(calls.map(({ path }) => path)).toEqual(['/api/patients.count'])
  expect(header(calls[0], 'authorization')).toBe('Bearer session-1')
  expect(header(calls[0], 'idempotency-key')).toBe('c')
})

it('asks nothing without a session', async () => {
  answer = () => json({})
  const reply = await httpTransport().ask('patients.count', {}, 'a')
  expect(reply).toEqual({ ok: false, error: { code: 'session-expired' } })
  expect(calls).toEqual([])
})

it('forgets a session that the host no longer knows', async () => {
  sessionStorage.setItem('embolog.session', 'old')
  answer = () => json({ ok: false }, 401)
  const host = httpTransport()
  expect(await host.ask('patients.count', {}, 'a')).toEqual({ ok: false, error: { code: 'session-expired' } })
  expect(sessionStorage.getItem('embolog.session')).toBeNull()
})

it('takes the session of a fresh link, opened here or in another tab, where its own was refused', async () => {
  sessionStorage.setItem('embolog.session', 'old')
  answer = (call) =>
    call.path === '/api/session'
      ? json({ token: 'fresh' })
      : header(call, 'authorization') === 'Bearer old'
        ? json({ ok: false }, 401)
        : json({ ok: true, value: 1 })
  const host = httpTransport()
  await host.ask('patients.count', {}, 'a')
  const other = new BroadcastChannel('embolog.session')
  other.postMessage('handed')
  await vi.waitFor(async () => expect(await host.ask('patients.count', {}, 'b')).toMatchObject({ ok: true }))
  expect(header(calls.at(-1), 'authorization')).toBe('Bearer handed')
  other.postMessage('of no use to a tab that is signed on')
  other.close()
  location.hash = '#token=launch-2'
  window.dispatchEvent(new PopStateEvent('popstate'))
  await vi.waitFor(() => expect(sessionStorage.getItem('embolog.session')).toBe('fresh'))
  expect(location.hash).not.toContain('launch-2')
})

it('says at once that the host went and came back', async () => {
  sessionStorage.setItem('embolog.session', 's')
  const seen: HostEvent[] = []
  answer = () => Promise.reject(new TypeError('fetch failed'))
  const stop = httpTransport().onEvent((event) => seen.push(event))
  await vi.waitFor(() => expect(seen).toEqual([{ type: 'locked' }]))
  answer = () => new Response(new ReadableStream<Uint8Array>())
  await vi.waitFor(() => expect(seen).toEqual([{ type: 'locked' }, { type: 'locked' }]), { timeout: 5000 })
  stop()
})

it('hands refusals on as they are, whatever the status', async () => {
  sessionStorage.setItem('embolog.session', 's')
  answer = () => json({ ok: false, error: { code: 'locked' } }, 423)
  expect(await httpTransport().ask('patients.count', {}, 'a')).toEqual({
    ok: false,
    error: { code: 'locked' },
  })
})

it('says that nobody answers when nothing listens', async () => {
  sessionStorage.setItem('embolog.session', 's')
  answer = () => Promise.reject(new TypeError('fetch failed'))
  expect(await httpTransport().ask('patients.count', {}, 'a')).toEqual({
    ok: false,
    error: { code: 'host-unreachable' },
  })
})

it('reads events line by line, however they are cut', async () => {
  sessionStorage.setItem('embolog.session', 's')
  const parts = ['{"type":"changed","nouns":["pa', 'tients"]}\n\n{"type":"lo', 'cked"}\n']
  answer = () =>
    new Response(
      new ReadableStream<Uint8Array>({
        start(stream) {
          for (const part of parts) stream.enqueue(new TextEncoder().encode(part))
        },
      }),
    )
  const seen: HostEvent[] = []
  const stop = httpTransport().onEvent((event) => seen.push(event))
  await vi.waitFor(() => expect(seen).toHaveLength(2))
  stop()
  expect(seen).toEqual([{ type: 'changed', nouns: ['patients'] }, { type: 'locked' }])
})
