import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import type { Session } from '../../../src/shared/model/session.ts'
import { openTestApp, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { sign } from './logged-session.ts'
import { ARTERY, ELIGIBLE, LABS, patientInput, procedureInput, sessionInput } from './session-draft.ts'

type Logged = z.output<typeof sessions.log.output>

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

const STRANGER = '01936f00-0000-7000-8000-000000000001'
const OVERRIDE = { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const
const log = (over: Parameters<typeof sessionInput>[1] = {}) =>
  app.value<Logged>(
    'sessions.log',
    sessionInput(patientUid, { eligibility: { override: OVERRIDE }, ...over }),
  )
const record = () => app.value<PatientRecord>('patients.open', { patientUid })

describe('completing an incomplete session', () => {
  const incomplete = () =>
    log({
      procedure: procedureInput({ dapGyCm2: null }),
      labs: LABS.filter(({ code }) => code !== 'sodium'),
      findings: { ...ELIGIBLE, ecog: null },
      unconfirmed: ['operator'],
    })
  const complete = (sessionUid: string, over: object = {}) =>
    app.ask('sessions.complete', { sessionUid, procedure: procedureInput(), ...over })

  it('fills in room, laboratory and findings, and changes neither snapshot nor review', async () => {
    const logged = await incomplete()
    expect(logged.session.missing).toEqual(['dapGyCm2', 'labs.sodium', 'findings.ecog'])
    const sodium = { code: 'sodium', value: 139, unit: 'mmol/L', sampledOn: '2026-03-01' }
    expect(await complete(logged.session.uid, { labs: [sodium], findings: { ecog: 1 } })).toMatchObject({
      value: { state: 'complete', missing: [], unconfirmed: [], dapGyCm2: 146, no: 1 },
    })
    const { snapshots, reviews, labs, assessments } = await record()
    expect(snapshots).toEqual(logged.snapshots)
    expect(reviews).toEqual([logged.review])
    expect(labs.filter(({ code }) => code === 'sodium')).toMatchObject([{ value: 139, source: 'session' }])
    expect(assessments.at(-1)).toMatchObject({ assessedOn: '2026-03-02', ecog: 1 })
  })

  it('knows the ECOG that its form dated to an earlier day', async () => {
    const { session } = await log({
      procedure: procedureInput({ dapGyCm2: null }),
      assessedOn: { ecog: '2026-02-27' },
    })
    expect(session.missing).toEqual(['dapGyCm2'])
    expect(await complete(session.uid)).toMatchObject({ value: { state: 'complete', missing: [] } })
  })

  it('does not take an ECOG of another session, from days before, for its own', async () => {
    await log({ procedure: procedureInput({ performedOn: '2026-02-27' }), labs: [] })
    const { session } = await incomplete()
    await complete(session.uid)
    expect((await record()).sessions.at(-1)).toMatchObject({ missing: ['labs.sodium', 'findings.ecog'] })
  })

  it('counts values that came on file meanwhile, and stays incomplete while one is missing', async () => {
    const { session } = await incomplete()
    expect(await complete(session.uid)).toMatchObject({
      value: { state: 'incomplete', missing: ['labs.sodium', 'findings.ecog'] },
    })
    const sodium = { code: 'sodium', value: 139, unit: 'mmol/L', sampledOn: '2026-03-01' }
    await app.value('labs.record', { patientUid, labs: [sodium] })
    expect(await complete(session.uid)).toMatchObject({ value: { missing: ['findings.ecog'] } })
  })

  it('replaces arteries, agents and complications by what is said now', async () => {
    const { session } = await incomplete()
    const procedure = procedureInput({
      dapGyCm2: null,
      arteries: [{ ...ARTERY, node: 'A5' }],
      noComplication: false,
      complications: [{ term: 'ARTERY_SPASM', onset: 'during', onsetOn: '2026-03-02', cirseGrade: '1' }],
    })
    await complete(session.uid, { procedure })
    const {
      sessions: [after],
      complications,
    } = await record()
    expect(after).toMatchObject({
      arteries: [{ node: 'A5', agents: [{ amount: 10 }] }],
      noComplication: false,
    })
    expect(complications).toMatchObject([{ term: 'ARTERY_SPASM', sessionUid: session.uid, reviewUid: null }])
  })

  it('is refused for a strange, a voided, a signed session, and on another day', async () => {
    const { session } = await incomplete()
    const moved = { procedure: procedureInput({ performedOn: '2026-03-01' }) }
    expect(await complete(session.uid, moved)).toMatchObject({
      error: { code: 'day-is-fixed', performedOn: '2026-03-02', typed: '2026-03-01' },
    })
    expect(await complete(STRANGER)).toMatchObject({ error: { code: 'session-not-found' } })
    const late = { labs: [{ code: 'sodium', value: 139, unit: 'mmol/L', sampledOn: '2026-03-03' }] }
    expect(await complete(session.uid, late)).toMatchObject({ error: { code: 'input-after-session' } })
    const lesion = { procedure: procedureInput({ arteries: [{ ...ARTERY, lesionUids: [STRANGER] }] }) }
    expect(await complete(session.uid, lesion)).toMatchObject({ error: { code: 'lesion-not-found' } })
    const odd = { procedure: procedureInput({ fluoroscopyMin: 61 }) }
    expect(await complete(session.uid, odd)).toMatchObject({ error: { code: 'findings-open' } })
    await complete(session.uid, { labs: LABS, findings: { ecog: 0 } })
    await sign(app, session.uid)
    expect(await complete(session.uid)).toMatchObject({
      error: { code: 'session-signed', signedBy: USER_NAME },
    })
    await app.value('sessions.void', { sessionUid: session.uid, reason: 'Wrong patient' })
    expect(await complete(session.uid)).toMatchObject({ error: { code: 'session-not-found' } })
  })
})

describe('voiding a session', () => {
  const voided = (sessionUid: string) => app.ask('sessions.void', { sessionUid, reason: 'Wrong patient' })

  it('takes it, its review and what it had filed out of the record', async () => {
    const { session, review } = await log({
      procedure: procedureInput({
        noComplication: false,
        complications: [{ term: 'ARTERY_SPASM', onset: 'during', onsetOn: '2026-03-02', cirseGrade: '1' }],
      }),
    })
    expect(await voided(session.uid)).toEqual({ ok: true, value: { sessionUid: session.uid, patientUid } })
    const { sessions: left, snapshots, labs, assessments, complications, reviews } = await record()
    expect([left, snapshots, labs, assessments, complications]).toEqual([[], [], [], [], []])
    expect(reviews).toMatchObject([
      {
        uid: review?.uid,
        state: 'closed',
        closedReason: 'session-voided',
        closedOn: '2026-03-02',
        note: review?.note,
      },
    ])
    expect(await app.value('patients.find', { text: '48213' })).toMatchObject({
      patients: [{ sessionCount: 0, lastSessionOn: null }],
    })
  })

  it('takes out what it had filed of earlier days, and nothing of another session', async () => {
    const before = await log({ procedure: procedureInput({ performedOn: '2026-01-12' }), labs: [] })
    const { session } = await log({ assessedOn: { imaging: '2026-02-20', ecog: '2026-02-27' } })
    expect((await record()).assessments.map(({ assessedOn }) => assessedOn)).toEqual([
      '2026-01-12',
      '2026-02-20',
      '2026-02-27',
      '2026-03-02',
    ])
    await voided(session.uid)
    expect((await record()).assessments).toMatchObject([
      { assessedOn: '2026-01-12', sessionUid: before.session.uid },
    ])
  })

  it('keeps it readable, with its reason, and never uses its number again', async () => {
    const { session } = await log()
    await voided(session.uid)
    expect(await app.value<Session>('sessions.show', { sessionUid: session.uid })).toMatchObject({
      state: 'void',
      voidReason: 'Wrong patient',
      arteries: [{ node: 'A8' }],
    })
    expect((await log()).session.no).toBe(2)
  })

  it('is refused once its review is done, for a strange session, and a second time', async () => {
    const { session, review } = await log({
      procedure: procedureInput({ performedOn: '2026-01-12' }),
      labs: [],
    })
    await app.value('reviews.record', {
      reviewUid: review?.uid,
      findings: {
        doneOn: '2026-02-11',
        modality: 'CT_4_PHASE',
        readings: [],
        reader: 'Wang Lei',
        nextPlan: 'OBSERVE',
      },
    })
    expect(await voided(session.uid)).toMatchObject({
      error: { code: 'review-already-done', reviewUid: review?.uid, doneOn: '2026-02-11' },
    })
    expect(await voided(STRANGER)).toMatchObject({ error: { code: 'session-not-found' } })
    const second = await log()
    await voided(second.session.uid)
    expect(await voided(second.session.uid)).toMatchObject({ error: { code: 'session-not-found' } })
  })
})

it('shows one session and lists those of a patient by procedure date', async () => {
  const { session } = await log()
  const earlier = await log({ procedure: procedureInput({ performedOn: '2026-02-02' }), labs: [] })
  expect(await app.value('sessions.show', { sessionUid: session.uid })).toEqual(session)
  expect(await app.value('sessions.ofPatient', { patientUid })).toEqual([earlier.session, session])
  expect(await app.ask('sessions.show', { sessionUid: STRANGER })).toMatchObject({
    error: { code: 'session-not-found' },
  })
  expect(await app.ask('sessions.ofPatient', { patientUid: STRANGER })).toMatchObject({
    error: { code: 'patient-not-found' },
  })
})
