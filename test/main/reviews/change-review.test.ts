import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { LABS, patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

type Logged = z.output<typeof sessions.log.output>

let app: TestApp
let patientUid: string
let logged: Logged
let reviewUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
  logged = await session('2026-02-23')
  reviewUid = logged.review?.uid ?? ''
})
afterEach(() => app.close())

const STRANGER = '01936f00-0000-7000-8000-000000000001'
const session = (performedOn: string) =>
  app.value<Logged>(
    'sessions.log',
    sessionInput(patientUid, {
      procedure: procedureInput({ performedOn }),
      labs: LABS.map((lab) => ({ ...lab, sampledOn: performedOn })),
    }),
  )
const rebook = (over: object, uid = reviewUid) =>
  app.ask('reviews.rebook', { reviewUid: uid, reason: 'Patient asked', ...over })
const close = (over: object = {}, uid = reviewUid) =>
  app.ask('reviews.close', { reviewUid: uid, reason: 'transfer', closedOn: '2026-03-02', ...over })

it.each(['superseded', 'session-voided'])('cannot be closed by hand as %s', async (reason) => {
  expect(await close({ reason })).toMatchObject({
    error: { code: 'invalid-input', issues: [{ path: 'reason' }] },
  })
})

it('shows a review with all that its form carries over', async () => {
  await app.value('lesions.record', {
    patientUid,
    lesion: { segments: ['8'], role: 'target', firstSeenOn: '2026-01-10', longestMm: 40, viableMm: 40 },
  })
  expect(await app.value('reviews.show', { reviewUid })).toMatchObject({
    review: logged.review,
    patient: { uid: patientUid, sessionCount: 1 },
    session: logged.session,
    lineStartedOn: '2026-02-23',
    lesions: [{ no: 1, measurements: [{ longestMm: 40 }] }],
  })
  expect(await app.ask('reviews.show', { reviewUid: STRANGER })).toMatchObject({
    error: { code: 'review-not-found' },
  })
})

describe('rebooking', () => {
  it('moves the due date with its reason and leaves the window', async () => {
    expect(await rebook({ dueOn: '2026-04-20' })).toMatchObject({
      value: {
        dueOn: '2026-04-20',
        dueReason: 'Patient asked',
        windowClosesOn: '2026-04-06',
        appointmentOn: null,
      },
    })
  })

  it('notes an appointment, and takes it away again, without touching the due date', async () => {
    expect(await rebook({ appointmentOn: '2026-03-26' })).toMatchObject({
      value: { appointmentOn: '2026-03-26', dueOn: '2026-03-25', dueReason: null },
    })
    expect(await rebook({ appointmentOn: null })).toMatchObject({ value: { appointmentOn: null } })
  })

  it('is refused before the session, for no review, and for a closed one', async () => {
    expect(await rebook({ dueOn: '2026-02-22' })).toMatchObject({ error: { code: 'review-before-session' } })
    expect(await rebook({ appointmentOn: '2026-02-22' })).toMatchObject({
      error: { code: 'review-before-session' },
    })
    expect(await rebook({ dueOn: '2026-02-23' })).toMatchObject({ ok: true })
    expect(await rebook({}, STRANGER)).toMatchObject({ error: { code: 'review-not-found' } })
    await close()
    expect(await rebook({})).toMatchObject({ error: { code: 'review-not-open', state: 'closed' } })
  })
})

describe('closing', () => {
  it('keeps the reason, the day and the note', async () => {
    expect(await close({ note: 'Followed in Guangzhou' })).toMatchObject({
      value: {
        state: 'closed',
        closedReason: 'transfer',
        closedOn: '2026-03-02',
        note: 'Followed in Guangzhou',
      },
    })
  })

  it('by death notes the day on the patient and ends every other wait', async () => {
    await session('2026-03-01')
    await close({ reason: 'dead' })
    const { patient, reviews } = await app.value<PatientRecord>('patients.open', { patientUid })
    expect(patient.diedOn).toBe('2026-03-02')
    expect(reviews.map(({ state, closedReason }) => [state, closedReason])).toEqual([
      ['closed', 'dead'],
      ['closed', 'dead'],
    ])
  })

  it('by death is refused before a later session of the patient', async () => {
    await session('2026-03-01')
    expect(await close({ reason: 'dead', closedOn: '2026-02-28' })).toMatchObject({
      error: { code: 'death-before-session', diedOn: '2026-02-28', performedOn: '2026-03-01' },
    })
    expect(await close({ reason: 'dead', closedOn: '2026-03-01' })).toMatchObject({ ok: true })
  })

  it('is refused before the session, after today, for no review, and a second time', async () => {
    expect(await close({ closedOn: '2026-02-22' })).toMatchObject({
      error: { code: 'review-before-session' },
    })
    expect(await close({ closedOn: '2026-03-03' })).toMatchObject({ error: { code: 'review-in-future' } })
    expect(await close({}, STRANGER)).toMatchObject({ error: { code: 'review-not-found' } })
    expect(await close()).toMatchObject({ ok: true })
    expect(await close()).toMatchObject({ error: { code: 'review-not-open' } })
  })
})

it('plans and places a review without a register', async () => {
  expect(await app.value('reviews.plan', { performedOn: '2026-02-27' })).toMatchObject({
    dueOn: '2026-03-30',
  })
  const status = (asOf: string, doneOn?: string) =>
    app.ask('reviews.status', { performedOn: '2026-03-02', asOf, ...(doneOn && { doneOn }) })
  expect(await status('2026-04-13')).toMatchObject({ value: { status: 'open', days: 42 } })
  expect(await status('2026-04-14')).toMatchObject({ value: { status: 'overdue', days: 43 } })
  expect(await status('2026-04-20', '2026-03-01')).toMatchObject({
    error: { code: 'done-before-procedure', performedOn: '2026-03-02', doneOn: '2026-03-01' },
  })
})
