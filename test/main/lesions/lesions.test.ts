import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Lesion } from '../../../src/shared/model/lesion.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput } from '../sessions/session-draft.ts'

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

const STRANGER = '01936f00-0000-7000-8000-000000000001'
const draft = (over: object = {}) => ({
  segments: ['8', '4a'],
  role: 'target',
  firstSeenOn: '2026-01-10',
  longestMm: 62.5,
  viableMm: 60,
  ...over,
})
const record = (over: object = {}, uid = patientUid) =>
  app.ask('lesions.record', { patientUid: uid, lesion: draft(over) })

it('numbers lesions within the patient and keeps their first diameters', async () => {
  await record()
  expect(await record({ segments: ['2'], role: 'watch', viableMm: null })).toMatchObject({ value: { no: 2 } })
  expect(await app.value<Lesion[]>('lesions.ofPatient', { patientUid })).toMatchObject([
    {
      no: 1,
      segments: ['8', '4a'],
      measurements: [
        { measuredOn: '2026-01-10', longestMm: 62.5, viableMm: 60, reviewUid: null, evaluable: true },
      ],
    },
    { no: 2, role: 'watch', measurements: [{ viableMm: null }] },
  ])
})

it('corrects what is said of a lesion together with its baseline, under the same number', async () => {
  const { uid: lesionUid } = await app.value<Lesion>('lesions.record', { patientUid, lesion: draft() })
  const lesion = draft({ longestMm: 58, viableMm: 58, firstSeenOn: '2026-01-12', enhancement: 'rim' })
  expect(await app.value('lesions.correct', { lesionUid, lesion, reason: 'Measured again' })).toMatchObject({
    uid: lesionUid,
    patientUid,
    no: 1,
    enhancement: 'rim',
    measurements: [{ measuredOn: '2026-01-12', longestMm: 58 }],
  })
})

it('refuses a lesion seen tomorrow, and takes one seen today', async () => {
  const tomorrow = { error: { code: 'seen-in-future', firstSeenOn: '2026-03-03', today: '2026-03-02' } }
  expect(await record({ firstSeenOn: '2026-03-03' })).toMatchObject(tomorrow)
  const { uid: lesionUid } = await app.value<Lesion>('lesions.record', {
    patientUid,
    lesion: draft({ firstSeenOn: '2026-03-02' }),
  })
  const lesion = draft({ firstSeenOn: '2026-03-03' })
  expect(await app.ask('lesions.correct', { lesionUid, lesion, reason: 'x' })).toMatchObject(tomorrow)
})

it('refuses a viable part that is longer than the lesion', async () => {
  expect(await record({ viableMm: 62.6 })).toMatchObject({ error: { code: 'invalid-input' } })
})

it('says when there is no such patient or lesion', async () => {
  expect(await record({}, STRANGER)).toMatchObject({ error: { code: 'patient-not-found' } })
  expect(await app.ask('lesions.ofPatient', { patientUid: STRANGER })).toMatchObject({
    error: { code: 'patient-not-found' },
  })
  expect(
    await app.ask('lesions.correct', { lesionUid: STRANGER, lesion: draft(), reason: 'x' }),
  ).toMatchObject({ error: { code: 'lesion-not-found', lesionUid: STRANGER } })
})
