import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, sessionInput } from './session-draft.ts'

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

it('logs', async () => {
  const reply = await app.ask('sessions.log', sessionInput(patientUid))
  console.log(JSON.stringify(reply).slice(0,3000), app.defects)
  const w = await app.ask('worklist.show', {asOf: '2026-04-14'})
  console.log(JSON.stringify(w), app.defects)
  const o = await app.ask('patients.open', {patientUid})
  console.log(JSON.stringify(o).length, app.defects)
  const f = await app.ask('patients.find', {text: 'zhw'})
  console.log(JSON.stringify(f), app.defects)
  expect(reply.ok).toBe(true)
})
