import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, procedureInput, sessionInput } from './session-draft.ts'

type Logged = z.output<typeof sessions.log.output>
type Procedure = Parameters<typeof procedureInput>[0]

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

const OVERRIDE = { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const
const log = (performedOn: string, over: Procedure = {}, rest: { newLine?: boolean } = {}) =>
  app.value<Logged>('sessions.log', {
    ...sessionInput(patientUid, { labs: [], eligibility: { override: OVERRIDE } }),
    procedure: procedureInput({ performedOn, ...over }),
    ...rest,
  })
const record = () => app.value<PatientRecord>('patients.open', { patientUid })
const reviewStates = async () => {
  const { sessions: logged, reviews } = await record()
  return logged.map(({ uid }) => reviews.find(({ sessionUid }) => sessionUid === uid)?.state)
}

describe('the stages of one plan', () => {
  it('are reviewed once, counted from the last stage', async () => {
    await log('2026-02-02', { stageNo: 1, stageOf: 2 })
    await log('2026-02-23', { stageNo: 2, stageOf: 2 })
    expect(await reviewStates()).toEqual(['superseded', 'open'])
    const [first] = (await record()).reviews
    expect(first).toMatchObject({ closedReason: 'superseded', closedOn: '2026-02-23' })
  })

  it('are reviewed once when the first is logged late', async () => {
    await log('2026-02-23', { stageNo: 2, stageOf: 2 })
    const { review } = await log('2026-02-02', { stageNo: 1, stageOf: 2 })
    expect(review).toMatchObject({ state: 'superseded', closedOn: '2026-02-23' })
    expect(await reviewStates()).toEqual(['superseded', 'open'])
  })

  it('do not reach across a session on demand, into another plan, or back to a done review', async () => {
    await log('2025-09-01', { stageNo: 1, stageOf: 2 })
    await log('2025-11-03')
    await log('2026-01-05', { stageNo: 1, stageOf: 3 })
    await log('2026-02-02', { stageNo: 2, stageOf: 2 })
    expect(await reviewStates()).toEqual(['open', 'open', 'open', 'open'])
  })

  it('get their review back when the later stage was a mistake', async () => {
    await log('2026-02-02', { stageNo: 1, stageOf: 2 })
    const { session } = await log('2026-02-23', { stageNo: 2, stageOf: 2 })
    await app.value('sessions.void', { sessionUid: session.uid, reason: 'Wrong patient' })
    expect(await reviewStates()).toEqual(['open'])
    expect((await record()).reviews[0]).toMatchObject({ closedReason: null, closedOn: null })
  })
})

describe('a repeat session on demand', () => {
  it('leaves the review of the one before open', async () => {
    await log('2026-02-02')
    await log('2026-02-23')
    expect(await reviewStates()).toEqual(['open', 'open'])
  })

  it('goes on with the treatment line, unless the physician begins a new one', async () => {
    await log('2025-09-01')
    expect((await log('2025-11-03')).session.lineNo).toBe(1)
    expect((await log('2026-01-05', {}, { newLine: true })).session.lineNo).toBe(2)
    expect((await log('2026-02-02')).session.lineNo).toBe(2)
    expect((await log('2025-10-06')).session.lineNo).toBe(1)
  })
})
