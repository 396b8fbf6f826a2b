import { afterEach, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'

let app: TestApp | undefined
afterEach(() => app?.close())

test('answers unknown-endpoint for names that only exist on every object', async () => {
  app = await openTestApp({})
  for (const name of ['constructor.toString', '__proto__.x', 'patients', 'patients.open.more', 'nobody.asks'])
    expect(await app.ask(name)).toEqual({ ok: false, error: { code: 'unknown-endpoint', name } })
})
