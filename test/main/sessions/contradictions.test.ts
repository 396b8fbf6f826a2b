import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { ELIGIBLE, patientInput, procedureInput, sessionInput } from './session-draft.ts'

const SPASM = { term: 'ARTERY_SPASM', onset: 'during', onsetOn: '2026-03-02', cirseGrade: '1' } as const

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

type Over = ReturnType<typeof procedureInput>
const log = (over: Partial<Over>) =>
  app.ask('sessions.log', sessionInput(patientUid, { procedure: procedureInput(over) }))
const refused = (issue: object) => ({ error: { code: 'invalid-input', issues: [issue] } })

it.each([
  [1, 2],
  [2, 2],
  [2, null],
])('takes stage %s of %s', async (stageNo, stageOf) => {
  expect(await log({ stageNo, stageOf })).toMatchObject({ ok: true })
})

it('refuses the stage after the last one planned', async () => {
  const issue = { path: 'procedure.stageNo', code: 'stage-beyond-plan', value: 3 }
  expect(await log({ stageNo: 3, stageOf: 2 })).toMatchObject(refused(issue))
})

const BOTH = { noComplication: true, complications: [SPASM] }
const ISSUE = { path: 'procedure.noComplication', code: 'none-and-some', value: true }

it('refuses “no complication” beside a list of them', async () => {
  expect(await log(BOTH)).toMatchObject(refused(ISSUE))
  expect(await log({ ...BOTH, noComplication: false })).toMatchObject({ ok: true })
})

it('refuses the same when a session is completed', async () => {
  const logged = await app.value<{ session: { uid: string } }>(
    'sessions.log',
    sessionInput(patientUid, { procedure: procedureInput({ dapGyCm2: null }) }),
  )
  const completion = { sessionUid: logged.session.uid, procedure: procedureInput(BOTH) }
  expect(await app.ask('sessions.complete', completion)).toMatchObject(refused(ISSUE))
})

const ONSET = { path: 'procedure.complications.0.onsetOn' }
const withEvent = (over: Partial<Over['complications'][number]>) =>
  log({ noComplication: false, complications: [{ ...SPASM, ...over }] })

it('refuses a complication dated before the procedure', async () => {
  expect(await withEvent({ onsetOn: '2026-03-01' })).toMatchObject(
    refused({ ...ONSET, code: 'onset-before-session', value: '2026-03-01' }),
  )
})

it.each([
  ['during', '2026-03-02', true],
  ['during', '2026-03-03', true],
  ['during', '2026-03-04', false],
  ['within_24h', '2026-03-03', true],
  ['within_24h', '2026-03-04', false],
  ['within_30d', '2026-03-02', false],
  ['within_30d', '2026-03-03', true],
] as const)('takes a complication “%s” dated %s: %s', async (onset, onsetOn, isTaken) => {
  const refusal = refused({ ...ONSET, code: 'onset-against-date', value: onsetOn })
  expect(await withEvent({ onset, onsetOn })).toMatchObject(isTaken ? { ok: true } : refusal)
})

const logWith = (over: Partial<Parameters<typeof sessionInput>[1]>) =>
  app.ask('sessions.log', sessionInput(patientUid, over))
const override = (over: object) =>
  logWith({
    eligibility: {
      override: { code: 'mdt_decision', responsiblePhysician: 'Li Ming', secondPerson: 'Wang Fang', ...over },
    },
  })

it.each(['Li Ming', ' li ming ', 'LI  MING', 'Ｌｉ　Ｍｉｎｇ'])(
  'refuses %s as the second person beside Li Ming',
  async (secondPerson) => {
    const issue = { path: 'eligibility.override.secondPerson', code: 'one-person-twice' }
    expect(await override({ secondPerson })).toMatchObject(refused(issue))
  },
)

it('takes two people, and another reason only in words', async () => {
  const issue = { path: 'eligibility.override.text', code: 'other-unsaid' }
  expect(await override({ code: 'other' })).toMatchObject(refused(issue))
  expect(await override({ code: 'other', text: 'Asked by the family' })).toMatchObject({ ok: true })
})

it.each([
  ['partial', 'tumour', true],
  ['complete', 'mixed', true],
  ['partial', 'bland', false],
] as const)(
  'questions a %s portal vein by %s beside no macrovascular invasion: %s',
  async (pv_main, pv_cause, isRefused) => {
    const answer = await logWith({ findings: { ...ELIGIBLE, mvi: false, pv_main, pv_cause } })
    const issues = [{ path: 'findings.mvi', code: 'portal-thrombus-is-invasion' }]
    const refusal = { code: 'invalid-input', issues }
    expect(answer).toMatchObject(isRefused ? { error: refusal } : { ok: true })
  },
)

it.each([
  [6.1, true],
  [6.2, false],
  [6.3, false],
])('refuses a sum of %s cm below the largest of 6.2: %s', async (sum_diam_cm, isRefused) => {
  const answer = await logWith({ findings: { ...ELIGIBLE, sum_diam_cm } })
  const issue = { path: 'findings.sum_diam_cm', code: 'sum-below-largest', value: sum_diam_cm }
  expect(answer).toMatchObject(isRefused ? refused(issue) : { ok: true })
})

it('asks about a second session of the day, and takes it when it is meant', async () => {
  expect(await logWith({})).toMatchObject({ ok: true })
  const findings = [{ code: 'second-session-on-day', field: 'performedOn', value: 2, limit: 1 }]
  expect(await logWith({})).toMatchObject({ error: { code: 'findings-open', findings } })
  const acknowledged = ['second-session-on-day:performedOn']
  expect(await logWith({ acknowledged })).toMatchObject({ value: { session: { acknowledged } } })
})

it('does not count a void session of the day', async () => {
  const first = await app.value<{ session: { uid: string } }>('sessions.log', sessionInput(patientUid))
  await app.value('sessions.void', { sessionUid: first.session.uid, reason: 'Typed twice' })
  expect(await logWith({})).toMatchObject({ ok: true })
})

it.each([
  ['tumour', null, true],
  ['mixed', null, true],
  ['bland', null, null],
  ['bland', true, true],
  ['tumour', true, true],
] as const)('files a %s thrombus with invasion stated as %s: %s', async (pv_cause, mvi, vascularInvasion) => {
  const findings = { ...ELIGIBLE, pv_main: 'partial', pv_cause, mvi } as const
  const saved = await logWith({
    findings,
    eligibility: {
      override: { code: 'mdt_decision', responsiblePhysician: 'Li Ming', secondPerson: 'Wang Fang' },
    },
  })
  expect(saved).toMatchObject({ ok: true })
  expect(await app.value('patients.open', { patientUid })).toMatchObject({
    assessments: [{ vascularInvasion }],
  })
})
