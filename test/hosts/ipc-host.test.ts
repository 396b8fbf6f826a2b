import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { contract } from '../../src/shared/contract/index.ts'
import { hostIpc } from '../../src/main/hosts/ipc-host.ts'
import { openTestApp } from '../support/open-test-app.ts'

type Listener = (event: object, ...args: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>
const ownFrame = { senderFrame: { url: 'app://bundle/', parent: null } }

async function openChannel() {
  const app = await openTestApp()
  onTestFinished(() => app.close())
  const channels = new Map<string, Listener>()
  hostIpc({ handle: (name, listener) => void channels.set(name, listener as Listener) }, app.dispatch)
  const ask = channels.get('embolog:ask')
  if (ask === undefined) throw new Error('no channel')
  return { ...app, ask }
}

test('10,000 odd calls are all answered, without a defect or a text from inside', async () => {
  const { ask, defects } = await openChannel()
  const reads = Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.entries(verbs)
      .filter(([, { kind }]) => kind !== 'gate' && kind !== 'job')
      .map(([verb]) => `${noun}.${verb}`),
  )
  const names = fc.oneof(
    fc.constantFrom(...reads),
    fc.constantFrom(
      'constructor.toString',
      '__proto__.x',
      'patients.__proto__',
      'patients',
      '',
      '.',
      'a.b.c',
    ),
    fc.string(),
    fc.anything(),
  )
  const inputs = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
    fc.constantFrom(
      JSON.parse('{"__proto__":{"role":"admin"}}'),
      { caller: { role: 'admin' } },
      null,
      undefined,
    ),
    fc.dictionary(
      fc.constantFrom('uid', 'patientUid', 'text', 'name', '__proto__', 'role', 'caller'),
      fc.anything(),
    ),
  )
  const codes = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(names, inputs, fc.anything(), async (name, input, commandId) => {
      const reply = await ask(ownFrame, name, input, commandId)
      const code = reply.ok ? 'ok' : (reply.error?.code ?? 'none')
      codes.set(code, (codes.get(code) ?? 0) + 1)
      expect(code).not.toMatch(/^(internal|none)$/)
      expect(JSON.stringify(reply)).not.toMatch(/SQLITE|\.ts:\d|node:internal/)
    }),
    { numRuns: 10_000, seed: 20_260_302 },
  )
  expect(defects).toEqual([])
  expect(Object.hasOwn(Object.prototype, 'role')).toBe(false)
  expect([...codes.keys()]).toEqual(expect.arrayContaining(['invalid-input', 'unknown-endpoint']))
  expect(codes.get('ok') ?? 0).toBeLessThan(1000)
})

test('10,000 calls from frames that are not ours are refused before anything is asked', () => {
  let asked = 0
  const channels = new Map<string, Listener>()
  hostIpc({ handle: (name, listener) => void channels.set(name, listener as Listener) }, () => {
    asked += 1
    return Promise.resolve({ ok: true, value: null })
  })
  const own = { url: 'app://bundle/', parent: null }
  const foreignUrl = fc
    .oneof(
      fc.webUrl(),
      fc.string(),
      fc.constantFrom('app://bundlex/', 'app:bundle', 'APP://other/', 'app://'),
    )
    .filter((url) => !/^app:\/\/bundle([/?#]|$)/i.test(url))
  const frames = fc.oneof(
    fc.constant(null),
    fc.record({ url: foreignUrl, parent: fc.constant(null) }),
    fc.record({ url: fc.constant('app://bundle/'), parent: fc.constant(own) }),
  )
  fc.assert(
    fc.property(frames, fc.anything(), (senderFrame, name) => {
      expect(() => channels.get('embolog:ask')?.({ senderFrame }, name, {})).toThrow('foreign frame')
    }),
    { numRuns: 10_000, seed: 1 },
  )
  expect(asked).toBe(0)
})
