import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Amendment } from '../../../src/shared/model/amendment.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { SignatureReport } from '../../../src/shared/model/signature.ts'
import { openTestApp, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { logged, registered, sign } from './logged-session.ts'
import { ARTERY, procedureInput } from './session-draft.ts'

let app: TestApp
let patientUid: string
let sessionUid: string
let clock: Date
beforeEach(async () => {
  clock = new Date('2026-03-02T08:00:00.000Z')
  app = await openTestApp({ now: () => clock })
  patientUid = await registered(app)
  sessionUid = (await logged(app, patientUid)).uid
})
afterEach(() => app.close())

const REASON = 'Contrast volume read again from the injector'
const amend = (over: object = {}, procedure: Parameters<typeof procedureInput>[0] = { contrastMl: 120 }) =>
  app.ask('sessions.amend', {
    sessionUid,
    revision: 1,
    procedure: procedureInput(procedure),
    reason: REASON,
    passphrase: PASSPHRASE,
    ...over,
  })
const record = () => app.value<PatientRecord>('patients.open', { patientUid })
const amendments = async () =>
  (await app.value<{ amendments: Amendment[] }>('sessions.amendments', { sessionUid })).amendments
const verify = () => app.value<SignatureReport>('sessions.verifySignature', { sessionUid })

describe('amending a signed session', () => {
  it('counts the revision up, signs it anew, and keeps verdict, review, number and day', async () => {
    await sign(app, sessionUid)
    const before = await record()
    clock = new Date('2026-03-03T10:00:00.000Z')
    expect(await amend()).toMatchObject({
      value: {
        contrastMl: 120,
        revision: 2,
        no: 1,
        performedOn: '2026-03-02',
        state: 'complete',
        signedBy: USER_NAME,
        signedAt: '2026-03-03T10:00:00.000Z',
      },
    })
    const after = await record()
    expect([after.snapshots, after.reviews, after.labs]).toEqual([
      before.snapshots,
      before.reviews,
      before.labs,
    ])
  })

  it('shows old and new side by side, field by field, with who had signed the old', async () => {
    await sign(app, sessionUid)
    clock = new Date('2026-03-03T10:00:00.000Z')
    const arteries: ReturnType<typeof procedureInput>['arteries'] = [
      { ...ARTERY, drugs: [{ drug: 'epirubicin', doseMg: 50, volumeMl: 5, vehicle: 'oil_emulsion' }] },
      { ...ARTERY, node: 'A5', drugs: [] },
    ]
    await amend({}, { contrastMl: null, contrastAgent: 'iohexol', arteries })
    expect(await amendments()).toEqual([])
    await amend({}, { contrastAgent: 'iohexol', arteries })
    const [amendment, ...others] = await amendments()
    expect(others).toEqual([])
    expect(amendment).toMatchObject({
      revision: 1,
      reason: REASON,
      amendedAt: '2026-03-03T10:00:00.000Z',
      amendedBy: USER_NAME,
      signedBy: USER_NAME,
      signedAt: '2026-03-02T08:00:00.000Z',
    })
    expect(amendment?.changes).toEqual([
      { path: 'arteries.0.drugs.0.doseMg', before: 40, after: 50 },
      { path: 'arteries.1.node', before: null, after: 'A5' },
      { path: 'arteries.1.selectivity', before: null, after: '4' },
      { path: 'arteries.1.endpoint', before: null, after: 'III' },
      { path: 'arteries.1.agents.0.agent', before: null, after: 'iodized_oil' },
      { path: 'arteries.1.agents.0.amount', before: null, after: 10 },
      { path: 'contrastAgent', before: 'iodixanol', after: 'iohexol' },
    ])
  })

  it('keeps every signature verifiable, of what is and of what was', async () => {
    await sign(app, sessionUid)
    await amend()
    expect(await amend({ revision: 2 }, { contrastMl: 130 })).toMatchObject({ value: { revision: 3 } })
    expect(await verify()).toMatchObject({
      verdict: 'holds',
      signatures: [1, 2, 3].map((revision) => ({ revision, holds: true })),
    })
    expect((await amendments()).map(({ changes }) => changes)).toEqual([
      [{ path: 'contrastMl', before: 110, after: 120 }],
      [{ path: 'contrastMl', before: 120, after: 130 }],
    ])
  })

  it('replaces the complications of the room', async () => {
    await sign(app, sessionUid)
    const complications = [
      { term: 'ARTERY_SPASM', onset: 'during', onsetOn: '2026-03-02', cirseGrade: '1' } as const,
    ]
    await amend({}, { noComplication: false, complications })
    expect((await record()).complications).toMatchObject([{ term: 'ARTERY_SPASM', sessionUid }])
    expect(await verify()).toMatchObject({ verdict: 'holds' })
  })

  it('is refused where it is not signed, void, not the revision that was read, or the same', async () => {
    expect(await amend()).toMatchObject({ error: { code: 'session-not-signed' } })
    await sign(app, sessionUid)
    expect(await amend({ revision: 2 })).toMatchObject({ error: { code: 'revision-differs', revision: 1 } })
    expect(await amend({}, {})).toMatchObject({ error: { code: 'nothing-amended' } })
    await app.value('sessions.void', { sessionUid, reason: 'Wrong patient' })
    expect(await amend()).toMatchObject({ error: { code: 'session-void' } })
  })

  it('moves neither day nor patient, and takes nothing mandatory away', async () => {
    await sign(app, sessionUid)
    expect(await amend({}, { performedOn: '2026-03-01' })).toMatchObject({
      error: { code: 'day-is-fixed', performedOn: '2026-03-02', typed: '2026-03-01' },
    })
    expect(await amend({ patientUid: sessionUid })).toMatchObject({ error: { code: 'invalid-input' } })
    expect(await amend({}, { dapGyCm2: null })).toMatchObject({
      error: { code: 'session-incomplete', missing: ['dapGyCm2'] },
    })
    expect(await amend({}, { fluoroscopyMin: 61 })).toMatchObject({ error: { code: 'findings-open' } })
  })

  it.each([
    ['ab', 'invalid-input'],
    ['abc', null],
    ['x'.repeat(1000), null],
    ['x'.repeat(1001), 'invalid-input'],
  ])('wants a reason of 3 to 1000 characters (%#)', async (reason, code) => {
    await sign(app, sessionUid)
    expect(await amend({ reason })).toMatchObject(code === null ? { ok: true } : { error: { code } })
  })

  it('asks for the passphrase again', async () => {
    await sign(app, sessionUid)
    expect(await amend({ passphrase: 'nine copper kettles on the hill' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    expect(await amendments()).toEqual([])
  })
})
