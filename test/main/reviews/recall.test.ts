import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { registered } from '../sessions/logged-session.ts'
import { LABS, procedureInput, sessionInput } from '../sessions/session-draft.ts'

type Logged = z.output<typeof sessions.log.output>

let app: TestApp
let patientUid: string
let reviewUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = await registered(app)
  reviewUid = (await log('2026-01-19')).review?.uid ?? ''
})
afterEach(() => app.close())

const STRANGER = '01936f00-0000-7000-8000-000000000001'
const log = (performedOn: string, over: object = {}) =>
  app.value<Logged>(
    'sessions.log',
    sessionInput(patientUid, {
      procedure: procedureInput({ performedOn, ...over }),
      labs: LABS.map((lab) => ({ ...lab, sampledOn: performedOn })),
    }),
  )
const review = async () => (await app.value<PatientRecord>('patients.open', { patientUid })).reviews[0]
const imaged = (imagedOn: string | null, uid = reviewUid) =>
  app.ask('reviews.markImaged', { reviewUid: uid, imagedOn })
const close = (over: object) =>
  app.ask('reviews.close', { reviewUid, closedOn: '2026-03-02', note: 'Called four times', ...over })
const reopen = (uid = reviewUid) =>
  app.ask('reviews.reopen', { reviewUid: uid, reason: 'Found: lives with the daughter' })

describe('images that wait to be read', () => {
  it('are noted from the procedure day to today, and taken back', async () => {
    expect(await imaged('2026-01-18')).toMatchObject({ error: { code: 'review-before-session' } })
    expect(await imaged('2026-03-03')).toMatchObject({ error: { code: 'review-in-future' } })
    for (const day of ['2026-01-19', '2026-03-02', null]) {
      expect(await imaged(day)).toMatchObject({ value: { imagedOn: day, state: 'open' } })
      expect(await review()).toMatchObject({ imagedOn: day })
    }
  })

  it('are read once the review is recorded', async () => {
    await imaged('2026-02-20')
    await app.value('reviews.record', {
      reviewUid,
      findings: {
        doneOn: '2026-02-20',
        modality: 'CT_4_PHASE',
        readings: [],
        reader: 'Wang',
        nextPlan: 'OBSERVE',
      },
    })
    expect(await review()).toMatchObject({ imagedOn: null, doneOn: '2026-02-20' })
    expect(await imaged('2026-02-20')).toMatchObject({ error: { code: 'review-not-open', state: 'done' } })
    expect(await imaged('2026-02-20', STRANGER)).toMatchObject({ error: { code: 'review-not-found' } })
  })
})

describe('a review closed as lost', () => {
  it('needs a note of what was tried', async () => {
    expect(await close({ reason: 'lost', note: null })).toMatchObject({ error: { code: 'lost-note-needed' } })
    expect(await close({ reason: 'lost' })).toMatchObject({ ok: true })
  })

  it.each(['lost', 'withdrawal', 'transfer'])('or for %s opens again as it was booked', async (reason) => {
    const before = await review()
    await close({ reason })
    expect(await reopen()).toMatchObject({ value: { state: 'open', closedReason: null, closedOn: null } })
    expect(await review()).toEqual({ ...before, note: 'Called four times' })
    expect(await app.value('reviews.bookings', { reviewUid })).toMatchObject([
      { reason: 'Found: lives with the daughter' },
      { reason: null },
    ])
  })

  it('opens neither from another reason nor from another state, nor where there is none', async () => {
    expect(await reopen()).toMatchObject({ error: { code: 'review-not-reopenable', state: 'open' } })
    await close({ reason: 'transplant' })
    expect(await reopen()).toMatchObject({
      error: { code: 'review-not-reopenable', closedReason: 'transplant' },
    })
    expect(await reopen(STRANGER)).toMatchObject({ error: { code: 'review-not-found' } })
  })

  it('stays closed after a death', async () => {
    await close({ reason: 'lost' })
    const later = await log('2026-03-01')
    await app.value('reviews.close', {
      reviewUid: later.review?.uid,
      reason: 'dead',
      closedOn: '2026-03-02',
    })
    expect(await reopen()).toMatchObject({ error: { code: 'patient-died', diedOn: '2026-03-02' } })
  })

  it('stays closed where the next stage of the plan has its own', async () => {
    const stage = await log('2026-02-02', { stageNo: 1, stageOf: 2 })
    const uid = stage.review?.uid ?? ''
    await app.value('reviews.close', { reviewUid: uid, reason: 'transfer', closedOn: '2026-02-10' })
    await log('2026-02-23', { stageNo: 2, stageOf: 2 })
    expect(await reopen(uid)).toMatchObject({
      error: { code: 'review-superseded', performedOn: '2026-02-23' },
    })
  })
})

it.each([
  ['will_come', true, null],
  ['booked', true, null],
  ['no_answer', false, null],
  ['wrong_number', false, null],
  ['refused', true, 'withdrawal'],
  ['moved', true, 'transfer'],
  ['dead', true, 'dead'],
])(
  'an attempt that ends as %s reached somebody: %s, and offers to close as %s',
  async (outcome, reached, closeReason) => {
    const attempt = { reviewUid, channel: 'phone', outcome }
    expect(await app.value('contacts.log', attempt)).toMatchObject({ reached, closeReason })
    expect(await review()).toMatchObject({ state: 'open' })
    await close({ reason: 'transplant' })
    expect(await app.value('contacts.log', attempt)).toMatchObject({ reached, closeReason: null })
  },
)
