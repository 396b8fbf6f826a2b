import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { changes } from '../../../src/shared/contract/changes.ts'
import type { AuditEntry } from '../../../src/shared/model/audit.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { openTestApp, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { logged, registered, sign } from '../sessions/logged-session.ts'
import { patientInput, procedureInput } from '../sessions/session-draft.ts'

type Last = z.output<typeof changes.last.output>

let app: TestApp
let clock: Date
beforeEach(async () => {
  clock = new Date('2026-03-02T08:00:00.000Z')
  app = await openTestApp({ now: () => clock })
})
afterEach(() => app.close())

const last = () => app.value<Last>('changes.last')
const undo = (auditSeq: number | undefined) => app.ask('changes.undo', { auditSeq })
const redo = (auditSeq: number | undefined) => app.ask('changes.redo', { auditSeq })
const undoLast = async () => undo((await last()).undo?.auditSeq)
const redoLast = async () => redo((await last()).redo?.auditSeq)
const open = (patientUid: string) => app.value<PatientRecord>('patients.open', { patientUid })
const found = async (text: string) =>
  (await app.value<{ patients: object[] }>('patients.find', { text })).patients
const lab = (value: number) => ({ code: 'bilirubin', value, unit: 'umol/L', sampledOn: '2026-03-01' })
const tracked = () =>
  ['patient', 'session', 'session_artery', 'session_agent', 'session_drug', 'review', 'lab'].map((table) =>
    app.vault.open?.register.store.raw.prepare(`SELECT * FROM ${table}`).all(),
  )

describe('what undo would take back', () => {
  it('is nothing before anything was recorded, and then the newest own action, with its patient', async () => {
    const patientUid = await registered(app)
    expect(await last()).toMatchObject({
      undo: {
        endpoint: 'patients.register',
        userName: USER_NAME,
        at: clock.toISOString(),
        patientUid,
        patient: { hospitalNo: '0048213', name: '张伟' },
        refusal: null,
      },
      redo: null,
    })
    await app.value('labs.record', { patientUid, labs: [lab(20)] })
    expect(await last()).toMatchObject({ undo: { endpoint: 'labs.record', refusal: null } })
  })

  it('is offered for one working day, and can be named after that', async () => {
    const patientUid = await registered(app)
    const seq = (await last()).undo?.auditSeq
    clock = new Date('2026-03-02T20:00:00.000Z')
    expect(await last()).toMatchObject({ undo: { patientUid } })
    clock = new Date('2026-03-02T20:00:00.001Z')
    expect(await last()).toEqual({ undo: null, redo: null })
    expect(await undo(seq)).toMatchObject({ ok: true })
  })

  it('says why it cannot be: signed, changed since, or not of that kind', async () => {
    const patientUid = await registered(app)
    const session = await logged(app, patientUid)
    const seq = (await last()).undo?.auditSeq
    await sign(app, session.uid)
    expect(await last()).toMatchObject({
      undo: { endpoint: 'sessions.sign', refusal: { code: 'not-undoable' } },
    })
    expect(await undo(seq)).toMatchObject({ error: { code: 'session-signed', signedBy: USER_NAME } })
    const settings = await app.value<Record<string, unknown>>('settings.show')
    await app.value('settings.change', { ...settings, lockAfterMin: 7 })
    expect(await undoLast()).toMatchObject({ error: { code: 'not-undoable', endpoint: 'settings.change' } })
  })
})

describe('undoing', () => {
  it('takes a logged session out with all that came with it, and redo brings back the same', async () => {
    const patientUid = await registered(app)
    const before = tracked()
    const session = await logged(app, patientUid)
    const after = [tracked(), await open(patientUid)]
    expect(await undoLast()).toMatchObject({ value: { endpoint: 'sessions.log', patientUid } })
    expect(tracked()).toEqual(before)
    const { sessions, snapshots, reviews, labs, assessments } = await open(patientUid)
    expect([sessions, snapshots, reviews, labs, assessments]).toEqual([[], [], [], [], []])
    expect(await found('48213')).toMatchObject([{ sessionCount: 0, lastSessionOn: null }])
    expect(await last()).toMatchObject({ redo: { endpoint: 'sessions.log', refusal: null } })
    expect(await redoLast()).toMatchObject({ value: { endpoint: 'sessions.log', uid: session.uid } })
    expect([tracked(), await open(patientUid)]).toEqual(after)
    expect(await found('48213')).toMatchObject([{ sessionCount: 1, lastSessionOn: '2026-03-02' }])
  })

  it('finds a patient by what stands on file after undo and after redo', async () => {
    const patientUid = await registered(app)
    await app.value('patients.correct', {
      patientUid,
      reason: 'Read from the identity card',
      patient: patientInput({ name: '王芳', hospitalNo: '0099001' }),
    })
    await undoLast()
    expect([await found('zhangwei'), await found('wangfang'), await found('99001')]).toMatchObject([
      [{ uid: patientUid }],
      [],
      [],
    ])
    await redoLast()
    expect([await found('zhangwei'), await found('wangfang'), await found('99001')]).toMatchObject([
      [],
      [{ uid: patientUid }],
      [{ uid: patientUid }],
    ])
    await undoLast()
    await undoLast()
    expect([await found('zhangwei'), await found('wangfang')]).toEqual([[], []])
    expect(await app.ask('patients.open', { patientUid })).toMatchObject({
      error: { code: 'patient-not-found' },
    })
    await redoLast()
    expect(await found('zhangwei')).toMatchObject([{ uid: patientUid }])
  })

  it('goes back step by step, redo forward again, and a new action ends what could be redone', async () => {
    const patientUid = await registered(app)
    await app.value('labs.record', { patientUid, labs: [lab(20)] })
    await app.value('labs.record', { patientUid, labs: [lab(30)] })
    const values = async () => (await open(patientUid)).labs.map(({ value }) => value)
    expect(await values()).toEqual([20, 30])
    await undoLast()
    await undoLast()
    expect(await values()).toEqual([])
    await redoLast()
    expect(await values()).toEqual([20])
    await redoLast()
    expect(await values()).toEqual([20, 30])
    await undoLast()
    await app.value('labs.record', { patientUid, labs: [lab(40)] })
    expect((await last()).redo).toBeNull()
    expect(await values()).toEqual([20, 40])
  })

  it('takes back completing, and voiding, of a session that is not signed', async () => {
    const patientUid = await registered(app)
    const gaps = procedureInput({ dapGyCm2: null })
    const { uid: sessionUid } = await logged(app, patientUid, { procedure: gaps })
    const incomplete = await open(patientUid)
    await app.value('sessions.complete', { sessionUid, procedure: procedureInput() })
    await undoLast()
    expect(await open(patientUid)).toEqual(incomplete)
    await app.value('sessions.void', { sessionUid, reason: 'Wrong patient' })
    expect((await open(patientUid)).sessions).toEqual([])
    await undoLast()
    expect(await open(patientUid)).toEqual(incomplete)
  })

  it('takes back a lesion, a contact, an appointment and a review, each back to what stood before', async () => {
    clock = new Date('2026-04-02T08:00:00.000Z')
    const patientUid = await registered(app)
    const session = await logged(app, patientUid)
    const reviewUid = (await open(patientUid)).reviews.find((one) => one.sessionUid === session.uid)?.uid
    const lesion = { segments: ['8'], role: 'target', firstSeenOn: '2026-02-20', longestMm: 42, viableMm: 42 }
    const findings = { modality: 'CT_4_PHASE', readings: [], reader: 'Wang Lei', nextPlan: 'OBSERVE' }
    for (const [endpoint, input] of [
      ['lesions.record', { patientUid, lesion }],
      ['contacts.log', { reviewUid, channel: 'phone', outcome: 'no_answer' }],
      ['reviews.rebook', { reviewUid, appointmentOn: '2026-04-07', reason: 'CT booked' }],
      ['reviews.close', { reviewUid, reason: 'transfer', closedOn: '2026-03-20' }],
      ['reviews.record', { reviewUid, findings: { ...findings, doneOn: '2026-04-01' } }],
    ] as const) {
      const before = await open(patientUid)
      await app.value(endpoint, input)
      expect(await open(patientUid)).not.toEqual(before)
      expect(await undoLast()).toMatchObject({ value: { endpoint } })
      expect(await open(patientUid)).toEqual(before)
    }
  })

  it('is an entry of the trail of its own, about the same patient and record, and the chain holds', async () => {
    const patientUid = await registered(app)
    const session = await logged(app, patientUid)
    await undoLast()
    await redoLast()
    const { entries } = await app.value<{ entries: AuditEntry[] }>('audit.list', { patientUid })
    expect(entries.filter(({ endpoint }) => endpoint.startsWith('changes.'))).toMatchObject([
      { endpoint: 'changes.redo', patientUid, userName: USER_NAME, outcome: 'done' },
      { endpoint: 'changes.undo', patientUid, userName: USER_NAME, outcome: 'done' },
    ])
    expect(entries.find(({ endpoint }) => endpoint === 'changes.undo')?.objectUid).toBe(session.uid)
    expect(await app.value('audit.verify')).toMatchObject({ findings: [] })
  })
})

describe('undoing is refused', () => {
  it('where a row was changed since, with the rows', async () => {
    const patientUid = await registered(app)
    const seq = (await last()).undo?.auditSeq
    await logged(app, patientUid)
    expect(await undo(seq)).toMatchObject({
      error: { code: 'changed-since', rows: [{ table: 'patient', rowId: 1 }] },
    })
    expect((await open(patientUid)).sessions).toHaveLength(1)
  })

  it('where somebody else did it, and is not offered to others', async () => {
    const passphrase = 'nine copper kettles on the hill'
    const patientUid = await registered(app)
    const seq = (await last()).undo?.auditSeq
    await app.value('users.add', { name: 'Li Na', role: 'physician', passphrase })
    await app.value('department.lock')
    await app.value('department.unlock', { userName: 'Li Na', passphrase })
    expect(await last()).toEqual({ undo: null, redo: null })
    expect(await undo(seq)).toMatchObject({ error: { code: 'change-of-another', userName: USER_NAME } })
    expect(await open(patientUid)).toMatchObject({ patient: { uid: patientUid } })
  })

  it('a second time, and redoing what stands', async () => {
    const patientUid = await registered(app)
    await app.value('labs.record', { patientUid, labs: [lab(20)] })
    const seq = (await last()).undo?.auditSeq
    expect(await redo(seq)).toMatchObject({ error: { code: 'not-undone' } })
    await undo(seq)
    expect(await undo(seq)).toMatchObject({ error: { code: 'already-undone' } })
    expect(await undo(4711)).toMatchObject({ error: { code: 'change-not-found' } })
  })

  it('for people, settings, backups and signatures', async () => {
    const patientUid = await registered(app)
    const { uid } = await logged(app, patientUid)
    await sign(app, uid)
    await app.value('sessions.amend', {
      sessionUid: uid,
      revision: 1,
      procedure: procedureInput({ contrastMl: 120 }),
      reason: 'Read again from the injector',
      passphrase: PASSPHRASE,
    })
    expect(await undoLast()).toMatchObject({ error: { code: 'not-undoable', endpoint: 'sessions.amend' } })
    await app.value('users.add', {
      name: 'Li Na',
      role: 'physician',
      passphrase: 'nine copper kettles on the hill',
    })
    expect(await undoLast()).toMatchObject({ error: { code: 'not-undoable', endpoint: 'users.add' } })
  })

  it('to an auditor', async () => {
    const passphrase = 'nine copper kettles on the hill'
    await registered(app)
    const seq = (await last()).undo?.auditSeq
    await app.value('users.add', { name: 'Zhao Lei', role: 'auditor', passphrase })
    await app.value('department.lock')
    await app.value('department.unlock', { userName: 'Zhao Lei', passphrase })
    expect(await undo(seq)).toMatchObject({ error: { code: 'forbidden' } })
  })
})
