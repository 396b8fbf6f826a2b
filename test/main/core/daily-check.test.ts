import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkingDaily } from '../../../src/main/core/daily-check.ts'
import type { Dispatch } from '../../../src/main/core/dispatch.ts'
import { lastCheck } from '../../../src/main/db/register-check.ts'
import { PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { openRecordsApp } from '../../support/records-app.ts'

const DAY = 86_400_000
let ms: number
let app: TestApp
let dispatch: Dispatch
let asked: string[]
beforeEach(async () => {
  ms = Date.parse('2026-03-02T08:00:00Z')
  app = await openRecordsApp({ now: () => new Date(ms) })
  asked = []
  dispatch = checkingDaily(
    (question) => {
      asked.push(question.name)
      return app.dispatch(question)
    },
    { vault: app.vault, now: () => new Date(ms) },
  )
  await app.value('department.lock')
})
afterEach(async () => {
  vi.useRealTimers()
  await app.close()
})

const ask = (name: string, input: unknown = {}) => dispatch({ name, input })
/** Unlocks, works until the check would have begun, and locks. */
async function workday(): Promise<string[]> {
  asked.length = 0
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  expect(await ask('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })).toMatchObject({
    ok: true,
  })
  await ask('records.add', { hospitalNo: String(ms) })
  expect(asked).not.toContain('backups.checkRegister')
  vi.advanceTimersByTime(60_000)
  vi.useRealTimers()
  await vi.waitFor(() => expect(lastCheck(app.vault.folder)).toMatchObject({ isWhole: true }))
  await ask('department.lock')
  return asked.filter((name) => name === 'backups.checkRegister')
}

test('reads the register whole once a day, a minute after somebody has unlocked it', async () => {
  expect(await workday()).toHaveLength(1)
  ms += 3_600_000
  expect(await workday()).toHaveLength(0)
  ms += DAY
  expect(await workday()).toHaveLength(1)
  expect(app.defects).toEqual([])
})
