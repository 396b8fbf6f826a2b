import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dispatch } from '../../src/main/core/dispatch.ts'
import { openLoopback, type Sent } from './loopback.ts'

async function openCounting() {
  const asked: unknown[] = []
  const dispatch: Dispatch = (question) => {
    asked.push(question)
    return Promise.resolve({ ok: true, value: null })
  }
  const loopback = await openLoopback(dispatch)
  const session = await loopback.sign()
  const honest: Required<Sent> = {
    method: 'POST',
    path: '/api/patients.find',
    headers: {
      host: `127.0.0.1:${loopback.host.port}`,
      origin: loopback.own,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      authorization: `Bearer ${session}`,
    },
    body: '{}',
  }
  return { ...loopback, asked, session, honest }
}

test('answers the page it served', async () => {
  const { send, honest, asked } = await openCounting()
  expect((await send(honest)).status).toBe(200)
  expect(asked).toEqual([{ name: 'patients.find', input: {} }])
})

test('refuses each named attack at the guard that is meant for it, and asks nothing', async () => {
  const { send, honest, asked, host } = await openCounting()
  const attacks: [name: string, sent: Partial<Sent>, drop: string[], status: number, code: string][] = [
    ['DNS rebinding', { headers: { host: 'evil.example' } }, [], 421, 'foreign-host'],
    ['rebinding to our port', { headers: { host: `evil.example:${host.port}` } }, [], 421, 'foreign-host'],
    ['no port in Host', { headers: { host: '127.0.0.1' } }, [], 421, 'foreign-host'],
    ['a page on the web', { headers: { origin: 'https://evil.example' } }, [], 403, 'foreign-origin'],
    ['a page on another port', { headers: { origin: 'http://127.0.0.1:1' } }, [], 403, 'foreign-origin'],
    ['a sandboxed frame', { headers: { origin: 'null' } }, [], 403, 'foreign-origin'],
    ['no origin at all', {}, ['origin'], 403, 'foreign-origin'],
    ['a cross-site fetch', { headers: { 'sec-fetch-site': 'cross-site' } }, [], 403, 'foreign-site'],
    ['another port, same site', { headers: { 'sec-fetch-site': 'same-site' } }, [], 403, 'foreign-site'],
    ['an address typed in', { headers: { 'sec-fetch-site': 'none' } }, [], 403, 'foreign-site'],
    ['a GET that changes something', { method: 'GET' }, [], 405, 'method-not-allowed'],
    ['a preflight', { method: 'OPTIONS' }, [], 405, 'method-not-allowed'],
    ['a plain form', { headers: { 'content-type': 'text/plain' } }, [], 415, 'not-json'],
    ['a form upload', { headers: { 'content-type': 'multipart/form-data' } }, [], 415, 'not-json'],
    ['no token', {}, ['authorization'], 401, 'unauthorised'],
    ['a short token', { headers: { authorization: 'Bearer abc' } }, [], 401, 'unauthorised'],
    ['a guess', { headers: { authorization: `Bearer ${'A'.repeat(43)}` } }, [], 401, 'unauthorised'],
    ['a body of 2 MB', { body: JSON.stringify('x'.repeat(2 ** 21)) }, [], 413, 'too-large'],
  ]
  for (const [name, attack, drop, status, code] of attacks) {
    const headers = Object.fromEntries(
      Object.entries({ ...honest.headers, ...attack.headers }).filter(([key]) => !drop.includes(key)),
    )
    const answer = await send({ ...honest, ...attack, headers })
    expect([name, answer.status, JSON.parse(answer.text)]).toEqual([
      name,
      status,
      { ok: false, error: { code } },
    ])
  }
  expect(asked).toEqual([])
})

test('accepts none of 10,000 requests that are wrong in at least one respect', async () => {
  const { send, honest, asked, clock } = await openCounting()
  const { host, origin } = honest.headers as { host: string; origin: string }
  const port = host.split(':')[1]
  const oneOf = (right: string, ...wrong: (string | undefined)[]) =>
    fc.oneof(fc.constant(right), fc.constantFrom(...wrong))
  const wrongly = fc
    .record({
      host: oneOf(
        host,
        'evil.example',
        `127.0.0.1.evil.example:${port}`,
        `127.1:${port}`,
        `[::1]:${port}`,
        'localhost',
      ),
      origin: oneOf(
        origin,
        undefined,
        'null',
        'https://evil.example',
        `${origin}.evil.example`,
        `https://${host}`,
      ),
      'sec-fetch-site': oneOf('same-origin', 'cross-site', 'same-site', 'none', 'SAME-ORIGIN'),
      method: oneOf('POST', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
      'content-type': oneOf(
        'application/json',
        undefined,
        'text/plain',
        'text/plain;application/json',
        'application/x-www-form-urlencoded',
        'application/json, text/plain',
      ),
      authorization: oneOf(
        honest.headers['authorization'] ?? '',
        undefined,
        '',
        'Bearer ',
        `Bearer ${'x'.repeat(43)}`,
        (honest.headers['authorization'] ?? '').replace('Bearer', 'bearer'),
        (honest.headers['authorization'] ?? '').slice(0, -1),
        `${honest.headers['authorization']}A`,
      ),
      path: fc.constantFrom(
        '/api/patients.find',
        '/api/patients.add',
        '/api/constructor.toString',
        '/api/../api/patients.find',
        '/api//patients.find',
        '/api/%70atients.find',
      ),
      body: fc.oneof(fc.json(), fc.string({ maxLength: 200 })),
    })
    .filter(
      (facts) =>
        facts.host !== host ||
        facts.origin !== origin ||
        facts['sec-fetch-site'] !== 'same-origin' ||
        facts.method !== 'POST' ||
        facts['content-type'] !== 'application/json' ||
        facts.authorization !== honest.headers['authorization'],
    )
  const seen: Record<number, number> = {}
  await fc.assert(
    fc.asyncProperty(wrongly, async ({ method, path, body, ...maybe }) => {
      clock.ms += 1000
      const headers = Object.fromEntries(
        Object.entries(maybe).filter((entry): entry is [string, string] => entry[1] !== undefined),
      )
      const { status } = await send({ method, path, headers, body })
      seen[status] = (seen[status] ?? 0) + 1
      expect([400, 401, 403, 404, 405, 415, 421]).toContain(status)
    }),
    { numRuns: 10_000, seed: 20_260_115 },
  )
  expect(asked).toEqual([])
  // Each guard had something to do, so none of them is there for show.
  expect(Object.keys(seen)).toEqual(expect.arrayContaining(['401', '403', '405', '415', '421']))
})
