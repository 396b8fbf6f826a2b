import { afterEach, beforeEach, expect, it } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import { CONTACT_OUTCOMES, NEXT_STEPS } from '../../../src/shared/model/contact.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, sessionInput } from '../sessions/session-draft.ts'

let app: TestApp
let patientUid: string
let reviewUid: string | undefined
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
  const logged = await app.value<z.output<typeof sessions.log.output>>(
    'sessions.log',
    sessionInput(patientUid),
  )
  reviewUid = logged.review?.uid
})
afterEach(() => app.close())

const STRANGER = '01936f00-0000-7000-8000-000000000001'
const log = (over: object = {}) =>
  app.ask('contacts.log', { reviewUid, channel: 'phone', outcome: 'no_answer', ...over })
const review = async () => (await app.value<PatientRecord>('patients.open', { patientUid })).reviews.at(0)

it('keeps who called when, with what outcome', async () => {
  expect(
    await log({ outcome: 'will_come', spokenTo: 'Daughter', nextStep: 'Remind on Monday' }),
  ).toMatchObject({
    value: {
      reviewUid,
      patientUid,
      outcome: 'will_come',
      spokenTo: 'Daughter',
      nextStep: 'Remind on Monday',
      madeOn: '2026-03-02',
      madeBy: 'Dr Test',
    },
  })
})

it('lists the attempts about a review, newest first, and those of a patient, oldest first', async () => {
  for (const outcome of ['no_answer', 'wrong_number', 'booked']) await log({ outcome })
  const ofReview = await app.value<{ outcome: string }[]>('contacts.ofReview', { reviewUid })
  expect(ofReview.map(({ outcome }) => outcome)).toEqual(['booked', 'wrong_number', 'no_answer'])
  const { contacts } = await app.value<PatientRecord>('patients.open', { patientUid })
  expect(contacts).toEqual(ofReview.toReversed())
})

it('makes an appointment given on the phone that of the review, while it is open', async () => {
  await log({ outcome: 'booked', appointmentOn: '2026-03-30' })
  expect(await review()).toMatchObject({ appointmentOn: '2026-03-30', dueOn: '2026-04-01' })
  await log({ outcome: 'no_answer' })
  expect(await review()).toMatchObject({ appointmentOn: '2026-03-30' })
  await app.value('reviews.close', { reviewUid, reason: 'transfer', closedOn: '2026-03-02' })
  await log({ outcome: 'booked', appointmentOn: '2026-04-09' })
  expect(await review()).toMatchObject({ appointmentOn: '2026-03-30' })
})

it('closes nothing when a death is told, but says what has to follow', async () => {
  expect(await log({ outcome: 'dead' })).toMatchObject({
    value: { nextStep: expect.stringContaining('Close') },
  })
  expect(await log({ outcome: 'dead', nextStep: 'Ask the ward' })).toMatchObject({
    value: { nextStep: 'Ask the ward' },
  })
  expect(await review()).toMatchObject({ state: 'open' })
})

it('takes the next step after the attempt was logged, over the one before or none', async () => {
  const { uid: contactUid } = await app.value<{ uid: string }>('contacts.log', {
    reviewUid,
    channel: 'phone',
    outcome: 'no_answer',
  })
  await app.value('contacts.plan', { contactUid, nextStep: 'call_evening' })
  const { contacts } = await app.value<PatientRecord>('patients.open', { patientUid })
  expect(contacts).toMatchObject([{ uid: contactUid, outcome: 'no_answer', nextStep: 'call_evening' }])
  expect(await app.value('contacts.plan', { contactUid, nextStep: null })).toMatchObject({ nextStep: null })
  expect(await app.ask('contacts.plan', { contactUid: STRANGER, nextStep: null })).toMatchObject({
    error: { code: 'contact-not-found', contactUid: STRANGER },
  })
})

it('says when there is no such review', async () => {
  const missing = { error: { code: 'review-not-found', reviewUid: STRANGER } }
  expect(await log({ reviewUid: STRANGER })).toMatchObject(missing)
  expect(await app.ask('contacts.ofReview', { reviewUid: STRANGER })).toMatchObject(missing)
})

it('offers next steps of the list for every outcome', () => {
  const known = new Set<string>(NEXT_STEPS.map(({ code }) => code))
  for (const { nextSteps } of CONTACT_OUTCOMES) {
    expect(nextSteps.length).toBeGreaterThan(0)
    expect(nextSteps.filter((code) => !known.has(code))).toEqual([])
  }
})
