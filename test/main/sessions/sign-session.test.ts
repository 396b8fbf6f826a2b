import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../../src/shared/model/audit.ts'
import type { SignatureReport } from '../../../src/shared/model/signature.ts'
import { openTestApp, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { logged, registered, sign } from './logged-session.ts'
import { LABS, procedureInput } from './session-draft.ts'

let app: TestApp
let patientUid: string
let clock: Date
beforeEach(async () => {
  clock = new Date('2026-03-02T08:00:00.000Z')
  app = await openTestApp({ now: () => clock })
  patientUid = await registered(app)
})
afterEach(() => app.close())

const STRANGER = '01936f00-0000-7000-8000-000000000001'
const WRONG = 'nine copper kettles on the hill'
const show = (sessionUid: string) => app.value('sessions.show', { sessionUid })
const verify = (sessionUid: string) => app.value<SignatureReport>('sessions.verifySignature', { sessionUid })
const trail = async (endpoint: string) =>
  (await app.value<{ entries: AuditEntry[] }>('audit.list', { patientUid })).entries.filter(
    (entry) => entry.endpoint === endpoint,
  )

describe('signing', () => {
  it('writes who signed and when, and leaves the hash of what was signed in the trail', async () => {
    const { uid } = await logged(app, patientUid)
    expect(await verify(uid)).toMatchObject({ verdict: 'unsigned', signatures: [] })
    clock = new Date('2026-03-02T09:30:00.000Z')
    const signed = {
      state: 'complete',
      signedBy: USER_NAME,
      signedAt: '2026-03-02T09:30:00.000Z',
      revision: 1,
    }
    expect(await sign(app, uid)).toMatchObject({ value: signed })
    expect(await show(uid)).toMatchObject(signed)
    const report = await verify(uid)
    expect(report).toMatchObject({
      verdict: 'holds',
      signatures: [{ revision: 1, signedBy: USER_NAME, appVersion: '0.0.0-test', holds: true }],
    })
    const [entry] = await trail('sessions.sign')
    expect(entry).toMatchObject({ userName: USER_NAME, objectUid: uid, patientUid, outcome: 'done' })
    expect(entry?.reason).toBe(`[r1 sha256:${report.signatures[0]?.sha256} v0.0.0-test]`)
    expect(report.signatures[0]?.auditSeq).toBe(entry?.seq)
  })

  it('still holds after the session is voided: that takes nothing out of what was signed', async () => {
    const { uid } = await logged(app, patientUid)
    await sign(app, uid)
    await app.value('sessions.void', { sessionUid: uid, reason: 'Wrong patient' })
    expect(await show(uid)).toMatchObject({ state: 'void', signedBy: USER_NAME })
    expect(await verify(uid)).toMatchObject({ verdict: 'holds' })
  })

  it('no longer holds once the row differs from what was signed', async () => {
    const { uid } = await logged(app, patientUid)
    await sign(app, uid)
    const raw = app.vault.open?.register.store.raw
    raw?.exec('DROP TRIGGER session_is_signed; DROP TRIGGER session_content_is_signed')
    raw?.exec('UPDATE session SET contrast_ml = 111')
    expect(await verify(uid)).toMatchObject({ verdict: 'differs', signatures: [{ holds: false }] })
  })

  it('is refused while something mandatory is missing or not confirmed, and names it', async () => {
    const gaps = await logged(app, patientUid, {
      procedure: procedureInput({ dapGyCm2: null }),
      labs: LABS.filter(({ code }) => code !== 'sodium'),
      unconfirmed: ['operator'],
    })
    expect(await sign(app, gaps.uid)).toMatchObject({
      error: {
        code: 'session-incomplete',
        missing: ['dapGyCm2', 'labs.sodium'],
        unconfirmed: ['operator'],
      },
    })
    expect(await show(gaps.uid)).toMatchObject({ signedAt: null })
  })

  it('is refused for a strange, a void, and an already signed session', async () => {
    const { uid } = await logged(app, patientUid)
    expect(await sign(app, STRANGER)).toMatchObject({ error: { code: 'session-not-found' } })
    await sign(app, uid)
    expect(await sign(app, uid)).toMatchObject({ error: { code: 'session-signed', signedBy: USER_NAME } })
    await app.value('sessions.void', { sessionUid: uid, reason: 'Wrong patient' })
    expect(await sign(app, uid)).toMatchObject({ error: { code: 'session-void' } })
  })
})

describe('the passphrase of a signature', () => {
  it('waits after wrong ones as unlocking does, and a wait refuses the right one too', async () => {
    const { uid } = await logged(app, patientUid)
    const wrong = { passphrase: WRONG }
    expect(await sign(app, uid, wrong)).toMatchObject({ error: { code: 'wrong-passphrase' } })
    expect(await sign(app, uid)).toMatchObject({ error: { code: 'wait', seconds: 1 } })
    clock = new Date(clock.getTime() + 1000)
    expect(await sign(app, uid, wrong)).toMatchObject({ error: { code: 'wrong-passphrase' } })
    clock = new Date(clock.getTime() + 1000)
    expect(await sign(app, uid)).toMatchObject({ error: { code: 'wait', seconds: 1 } })
    clock = new Date(clock.getTime() + 1000)
    expect(await sign(app, uid)).toMatchObject({ ok: true })
  })

  it('is kept nowhere: neither in the register nor in its trail', async () => {
    const { uid } = await logged(app, patientUid)
    await sign(app, uid)
    const raw = app.vault.open?.register.store.raw
    const kept = ['command', 'audit_event', 'change'].flatMap((table) =>
      raw?.prepare(`SELECT * FROM ${table}`).all(),
    )
    expect(JSON.stringify(kept)).not.toContain(PASSPHRASE)
    expect(app.defects).toEqual([])
  })

  it('says who signs: a colleague signs at a workstation that somebody else unlocked', async () => {
    const { uid } = await logged(app, patientUid)
    await app.value('users.add', { name: 'Li Na', role: 'physician', passphrase: WRONG })
    expect(await sign(app, uid, { signer: 'Li Na' })).toMatchObject({ error: { code: 'wrong-passphrase' } })
    clock = new Date(clock.getTime() + 1000)
    expect(await sign(app, uid, { signer: 'Li Na', passphrase: WRONG })).toMatchObject({
      value: { signedBy: 'Li Na' },
    })
    expect(await trail('sessions.sign')).toMatchObject([{ userName: 'Li Na' }])
  })

  it('does not let an auditor sign', async () => {
    const { uid } = await logged(app, patientUid)
    await app.value('users.add', { name: 'Zhao Lei', role: 'auditor', passphrase: WRONG })
    expect(await sign(app, uid, { signer: 'Zhao Lei', passphrase: WRONG })).toMatchObject({
      error: { code: 'signer-not-allowed', signer: 'Zhao Lei' },
    })
  })

  it('is asked of an unlocked register only', async () => {
    const { uid } = await logged(app, patientUid)
    await app.value('department.lock')
    expect(await sign(app, uid)).toMatchObject({ error: { code: 'locked' } })
  })
})
