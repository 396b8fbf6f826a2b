import { afterEach, beforeEach, expect, it } from 'vitest'
import type { z } from 'zod'
import type { audit } from '../../../src/shared/contract/audit.ts'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { ReviewBooking } from '../../../src/shared/model/review.ts'
import { openTestApp, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { registered } from '../sessions/logged-session.ts'
import { LABS, procedureInput, sessionInput } from '../sessions/session-draft.ts'

const RIGHT = new Date('2026-03-02T08:00:00.000Z')
const BEHIND = new Date('2026-02-20T08:00:00.000Z')

let app: TestApp
let now: Date
beforeEach(async () => {
  now = RIGHT
  app = await openTestApp({ now: () => now })
})
afterEach(() => app.close())

const warnings = async () => (await app.value<{ warnings: string[] }>('department.status')).warnings
async function startAgainAt(clock: Date): Promise<void> {
  await app.value('department.lock')
  now = clock
  await app.value('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })
}
const entries = async () => (await app.value<z.output<typeof audit.list.output>>('audit.list', {})).entries

it('notices a clock that was set back, and puts what is written then after what was written before', async () => {
  const patientUid = await registered(app)
  const { review } = await app.value<z.output<typeof sessions.log.output>>(
    'sessions.log',
    sessionInput(patientUid, {
      procedure: procedureInput({ performedOn: '2026-02-16' }),
      labs: LABS.map((lab) => ({ ...lab, sampledOn: '2026-02-16' })),
    }),
  )
  expect(await warnings()).not.toContain('clock-behind')

  await startAgainAt(BEHIND)
  expect(await warnings()).toContain('clock-behind')
  await app.value('reviews.rebook', { reviewUid: review?.uid, dueOn: '2026-03-24', reason: 'Abroad' })
  const [newest, ...before] = await entries()
  expect(newest).toMatchObject({ endpoint: 'reviews.rebook', clockSuspect: true, at: BEHIND.toISOString() })
  expect(before.filter(({ endpoint }) => endpoint === 'sessions.log')).toMatchObject([
    { clockSuspect: false, at: RIGHT.toISOString() },
  ])
  const clocks = app.vault.open?.register.store.raw
    .prepare('SELECT clock FROM audit_event ORDER BY seq')
    .pluck()
    .all() as string[]
  expect(clocks).toEqual([...new Set(clocks)].toSorted())
  const history = await app.value<ReviewBooking[]>('reviews.bookings', { reviewUid: review?.uid })
  expect(history.map(({ dueOn, bookedAt }) => [dueOn, bookedAt])).toEqual([
    ['2026-03-24', BEHIND.toISOString()],
    ['2026-03-18', RIGHT.toISOString()],
  ])

  await startAgainAt(new Date(RIGHT.getTime() + 1000))
  expect(await warnings()).not.toContain('clock-behind')
})
