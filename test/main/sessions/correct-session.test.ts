import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { changes } from '../../../src/shared/contract/changes.ts'
import type { AuditEntry } from '../../../src/shared/model/audit.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { openTestApp, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { logged, registered, sign } from './logged-session.ts'
import { ARTERY, LABS, procedureInput } from './session-draft.ts'

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = await registered(app)
})
afterEach(() => app.close())

type Procedure = NonNullable<Parameters<typeof procedureInput>[0]>
const record = () => app.value<PatientRecord>('patients.open', { patientUid })
const correct = (sessionUid: string, over: Procedure = {}, rest: object = {}) =>
  app.ask('sessions.complete', { sessionUid, procedure: procedureInput(over), ...rest })
const undoLast = async () => {
  const { undo } = await app.value<z.output<typeof changes.last.output>>('changes.last')
  return app.ask('changes.undo', { auditSeq: undo?.auditSeq })
}

describe('correcting a complete session that is not signed', () => {
  it('changes what the room recorded, and neither number, verdict nor review', async () => {
    const session = await logged(app, patientUid)
    const before = await record()
    const arteries = [{ ...ARTERY, node: 'A5' as const }]
    expect(await correct(session.uid, { contrastMl: 95, arteries })).toMatchObject({
      value: { state: 'complete', no: 1, lineNo: 1, contrastMl: 95, arteries: [{ node: 'A5' }], revision: 1 },
    })
    const after = await record()
    expect(after.snapshots).toEqual(before.snapshots)
    expect(after.reviews).toEqual(before.reviews)
    expect(after.sessions).toHaveLength(1)
  })

  it('leaves an entry in the trail with its changes, and is taken back by undo', async () => {
    const session = await logged(app, patientUid)
    await correct(session.uid, { contrastMl: 95 })
    const { entries } = await app.value<{ entries: AuditEntry[] }>('audit.list', { patientUid })
    const entry = entries.find(({ endpoint }) => endpoint === 'sessions.complete')
    expect(entry).toMatchObject({ userName: USER_NAME, objectUid: session.uid, outcome: 'done' })
    expect(entry?.changes).toBeGreaterThan(0)
    expect(await undoLast()).toMatchObject({ ok: true })
    expect(await app.value('sessions.show', { sessionUid: session.uid })).toEqual(session)
  })

  it('says again what is missing when a mandatory value was taken out, and can then not be signed', async () => {
    const session = await logged(app, patientUid)
    expect(await correct(session.uid, { dapGyCm2: null })).toMatchObject({
      value: { state: 'incomplete', missing: ['dapGyCm2'] },
    })
    expect(await sign(app, session.uid)).toMatchObject({ error: { code: 'session-incomplete' } })
  })

  it('keeps its day, done review or not', async () => {
    const session = await logged(app, patientUid, {
      procedure: procedureInput({ performedOn: '2026-01-12' }),
      labs: [],
    })
    const [review] = (await record()).reviews
    const findings = { modality: 'CT_4_PHASE', readings: [], reader: 'Wang Lei', nextPlan: 'OBSERVE' }
    await app.value('reviews.record', {
      reviewUid: review?.uid,
      findings: { ...findings, doneOn: '2026-02-11' },
    })
    expect(await correct(session.uid, { performedOn: '2026-01-13' })).toMatchObject({
      error: { code: 'day-is-fixed', performedOn: '2026-01-12', typed: '2026-01-13' },
    })
    expect(await correct(session.uid, { performedOn: '2026-01-12', contrastMl: 95 })).toMatchObject({
      value: { contrastMl: 95 },
    })
    expect((await record()).reviews).toMatchObject([{ state: 'done', doneOn: '2026-02-11' }])
  })

  it('is refused once it is signed, and is not undone by undoing what went before', async () => {
    const session = await logged(app, patientUid)
    await correct(session.uid, { contrastMl: 95 })
    await sign(app, session.uid)
    expect(await correct(session.uid, { contrastMl: 90 })).toMatchObject({
      error: { code: 'session-signed', signedBy: USER_NAME },
    })
    expect(await undoLast()).toMatchObject({ ok: false })
    expect(await app.value('sessions.show', { sessionUid: session.uid })).toMatchObject({ contrastMl: 95 })
  })
})

describe('a stage that was recorded wrongly', () => {
  const stage = (performedOn: string, over: Procedure) =>
    logged(app, patientUid, { procedure: procedureInput({ performedOn, ...over }), labs: [] })
  const reviewStates = async () => {
    const { sessions, reviews } = await record()
    return sessions.map(({ uid }) => reviews.find(({ sessionUid }) => sessionUid === uid)?.state)
  }
  const ON_DEMAND = { stageNo: null, stageOf: null }

  it('gives the stage before its review back when it was a session on demand', async () => {
    await stage('2026-02-02', { stageNo: 1, stageOf: 2 })
    const second = await stage('2026-02-23', { stageNo: 2, stageOf: 2 })
    expect(await reviewStates()).toEqual(['superseded', 'open'])
    await correct(second.uid, { performedOn: '2026-02-23', ...ON_DEMAND })
    expect(await reviewStates()).toEqual(['open', 'open'])
  })

  it('supersedes the review of the stage before when it was none on demand, amended or not yet signed', async () => {
    await stage('2026-02-02', { stageNo: 1, stageOf: 2 })
    const labs = LABS.map((lab) => ({ ...lab, sampledOn: '2026-02-22' }))
    const second = await logged(app, patientUid, {
      procedure: procedureInput({ performedOn: '2026-02-23', ...ON_DEMAND }),
      labs,
    })
    expect(await reviewStates()).toEqual(['open', 'open'])
    await correct(second.uid, { performedOn: '2026-02-23', stageNo: 2, stageOf: 2 })
    expect(await reviewStates()).toEqual(['superseded', 'open'])
    expect((await record()).reviews[0]).toMatchObject({ closedReason: 'superseded', closedOn: '2026-02-23' })
    await sign(app, second.uid)
    await app.value('sessions.amend', {
      sessionUid: second.uid,
      revision: 1,
      procedure: procedureInput({ performedOn: '2026-02-23', ...ON_DEMAND }),
      reason: 'Planned on demand',
      passphrase: PASSPHRASE,
    })
    expect(await reviewStates()).toEqual(['open', 'open'])
  })
})
