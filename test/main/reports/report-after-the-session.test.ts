import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionReport } from '../../../src/shared/model/session-report.ts'
import { openTestApp, PASSPHRASE, type TestApp } from '../../support/open-test-app.ts'
import { logged, registered, sign } from '../sessions/logged-session.ts'
import { procedureInput } from '../sessions/session-draft.ts'

let now = new Date('2026-03-02T08:00:00Z')
let app: TestApp
let sessionUid: string
beforeEach(async () => {
  now = new Date('2026-03-02T08:00:00Z')
  app = await openTestApp({ now: () => now })
  sessionUid = (await logged(app, await registered(app))).uid
  await sign(app, sessionUid)
  now = new Date('2026-04-02T08:00:00Z')
})
afterEach(() => app.close())

async function said(code: string): Promise<string[]> {
  const { blocks } = await app.value<SessionReport>('reports.session', { sessionUid, language: 'en' })
  return (blocks.find((block) => block.code === code)?.lines ?? []).map(({ value }) => value)
}

test('tells the days after and a complication that was added later', async () => {
  expect(await said('aftercare')).toEqual(['not recorded'])
  await app.value('aftercare.recordDay', { sessionUid, day: 1, painNrs: 3, feverCel: 38.4 })
  const event = { term: 'ABSCESS', onset: 'within_30d', onsetOn: '2026-03-20', cirseGrade: '3' }
  await app.value('aftercare.addComplication', { sessionUid, event })
  expect(await said('aftercare')).toEqual(['D1 pain 3, 38.4\u202f°C'])
  const [room, later, ...others] = await said('complications')
  expect([room, others]).toEqual(['none in the room', []])
  expect(later).toContain('2026-03-20: Liver abscess, CIRSE grade 3 (2017): ')
})

test('tells of every amendment what it changed, old to new', async () => {
  for (const [revision, contrastMl] of [
    [1, 120],
    [2, 130],
  ])
    await app.value('sessions.amend', {
      sessionUid,
      revision,
      procedure: procedureInput({ contrastMl: contrastMl ?? null }),
      reason: 'Dose read wrong',
      passphrase: PASSPHRASE,
    })
  const lines = await said('addenda')
  expect(lines.filter((line) => line.includes('→'))).toEqual([
    'Contrast volume 110 mL → 120 mL',
    'Contrast volume 120 mL → 130 mL',
  ])
})

test('tells how the patient stood when the session was judged', async () => {
  const lines = await said('indication')
  expect(lines.some((line) => /^Child-Pugh [ABC]\d/.test(line))).toBe(true)
  expect(lines.some((line) => /^2026-\d\d-\d\d: .*Bilirubin \d/.test(line))).toBe(true)
})
