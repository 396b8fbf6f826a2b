import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, procedureInput, sessionInput } from './session-draft.ts'

const SPASM = { term: 'ARTERY_SPASM', onset: 'during', onsetOn: '2026-03-02', cirseGrade: '1' } as const

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

type Over = NonNullable<Parameters<typeof procedureInput>[0]>
const log = (over: Over) =>
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
