import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import type { Review, ReviewBooking } from '../../../src/shared/model/review.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, sessionInput } from '../sessions/session-draft.ts'

type Logged = z.output<typeof sessions.log.output>
type Decision = NonNullable<NonNullable<Parameters<typeof sessionInput>[1]>['review']>

let app: TestApp
let patientUid: string
let now: Date
beforeEach(async () => {
  now = new Date('2026-03-02T08:00:00.000Z')
  app = await openTestApp({ now: () => now })
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

const STRANGER = '01936f00-0000-7000-8000-000000000001'
const ask = (review: Decision) => app.ask('sessions.log', sessionInput(patientUid, { review }))
async function booked(review: Decision = { kind: 'book' }): Promise<Review> {
  const logged = await app.value<Logged>('sessions.log', sessionInput(patientUid, { review }))
  if (!logged.review) throw new Error('no review was booked')
  return logged.review
}
const rebook = (reviewUid: string, over: object) =>
  app.ask('reviews.rebook', { reviewUid, reason: 'Abroad', ...over })
const history = (reviewUid: string) => app.value<ReviewBooking[]>('reviews.bookings', { reviewUid })

it('keeps every set of dates that a review was booked for, newest first, with who, when and why', async () => {
  const { uid } = await booked()
  const planned = {
    dueOn: '2026-04-01',
    windowOpensOn: '2026-03-30',
    windowClosesOn: '2026-04-13',
    appointmentOn: null,
    reason: null,
    bookedAt: '2026-03-02T08:00:00.000Z',
    bookedBy: 'Dr Test',
  }
  expect(await history(uid)).toEqual([planned])
  now = new Date('2026-03-20T09:00:00.000Z')
  await rebook(uid, { dueOn: '2026-04-08' })
  await app.value('contacts.log', {
    reviewUid: uid,
    channel: 'phone',
    outcome: 'booked',
    appointmentOn: '2026-04-09',
  })
  const moved = { ...planned, dueOn: '2026-04-08', reason: 'Abroad', bookedAt: '2026-03-20T09:00:00.000Z' }
  expect(await history(uid)).toEqual([
    { ...moved, appointmentOn: '2026-04-09', reason: expect.stringContaining('contact') },
    moved,
    planned,
  ])
})

it('writes no booking where nothing is booked, and knows none of a review that is not on file', async () => {
  const { uid } = await booked()
  expect(await rebook(uid, {})).toMatchObject({ ok: true })
  await app.value('contacts.log', { reviewUid: uid, channel: 'phone', outcome: 'no_answer' })
  expect(await history(uid)).toHaveLength(1)
  expect(await app.ask('reviews.bookings', { reviewUid: STRANGER })).toMatchObject({
    error: { code: 'review-not-found' },
  })
})

describe('moving the window', () => {
  it('moves overdue and critical with its close, and keeps why', async () => {
    const { uid } = await booked()
    expect(await rebook(uid, { windowClosesOn: '2026-05-04' })).toMatchObject({
      value: {
        dueOn: '2026-04-01',
        dueReason: null,
        windowOpensOn: '2026-03-30',
        windowClosesOn: '2026-05-04',
        overdueFrom: '2026-05-05',
        criticalFrom: '2026-05-19',
        windowReason: 'Abroad',
      },
    })
  })

  it('takes a due date outside it to its first working day, unless one is given', async () => {
    const { uid } = await booked()
    const window = { windowOpensOn: '2026-05-02', windowClosesOn: '2026-05-20' }
    expect(await rebook(uid, window)).toMatchObject({ value: { dueOn: '2026-05-04' } })
    expect(await rebook(uid, { ...window, dueOn: '2026-05-12' })).toMatchObject({
      value: { dueOn: '2026-05-12', dueReason: 'Abroad', windowReason: 'Abroad' },
    })
  })

  it('is refused upside down and before the session', async () => {
    const { uid } = await booked()
    expect(await rebook(uid, { windowClosesOn: '2026-03-29' })).toMatchObject({
      error: { code: 'window-upside-down', windowOpensOn: '2026-03-30', windowClosesOn: '2026-03-29' },
    })
    expect(await rebook(uid, { windowOpensOn: '2026-03-01' })).toMatchObject({
      error: { code: 'review-before-session' },
    })
    expect(await rebook(uid, { windowOpensOn: '2026-03-02' })).toMatchObject({ ok: true })
  })
})

describe('a window of one’s own when the session is saved', () => {
  it('is booked with its reason', async () => {
    const review = await booked({ kind: 'book', windowClosesOn: '2026-04-20', reason: 'Holiday' })
    expect(review).toMatchObject({
      dueOn: '2026-04-01',
      windowOpensOn: '2026-03-30',
      windowClosesOn: '2026-04-20',
      overdueFrom: '2026-04-21',
      windowReason: 'Holiday',
    })
    expect(await history(review.uid)).toMatchObject([{ windowClosesOn: '2026-04-20', reason: 'Holiday' }])
  })

  it('is refused without a reason, upside down, and before the session', async () => {
    expect(await ask({ kind: 'book', windowClosesOn: '2026-04-20' })).toMatchObject({
      error: { code: 'window-reason-needed', windowOpensOn: '2026-03-30', windowClosesOn: '2026-04-20' },
    })
    const reason = 'Holiday'
    expect(await ask({ kind: 'book', windowClosesOn: '2026-03-29', reason })).toMatchObject({
      error: { code: 'window-upside-down' },
    })
    expect(await ask({ kind: 'book', windowOpensOn: '2026-03-01', reason })).toMatchObject({
      error: { code: 'review-before-session', dueOn: '2026-03-01' },
    })
    expect(await ask({ kind: 'book', windowClosesOn: '2026-04-13' })).toMatchObject({ ok: true })
  })
})

it('saves no session without a review or a written reason for none', async () => {
  const { review: _, ...undecided } = sessionInput(patientUid)
  expect(await app.ask('sessions.log', undecided)).toMatchObject({
    error: { code: 'invalid-input', issues: [{ path: 'review' }] },
  })
  expect(await app.ask('sessions.log', { ...undecided, review: { kind: 'none' } })).toMatchObject({
    error: { code: 'invalid-input', issues: [{ path: 'review.reason' }] },
  })
})
