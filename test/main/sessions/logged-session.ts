import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import type { Session } from '../../../src/shared/model/session.ts'
import { PASSPHRASE, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, sessionInput } from './session-draft.ts'

type Logged = z.output<typeof sessions.log.output>

const OVERRIDE = { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const

export async function registered(app: TestApp, over: Parameters<typeof patientInput>[0] = {}) {
  return (await app.value<Patient>('patients.register', { patient: patientInput(over) })).uid
}

/** A session of that patient, complete unless `over` leaves something out. */
export async function logged(
  app: TestApp,
  patientUid: string,
  over: Parameters<typeof sessionInput>[1] = {},
): Promise<Session> {
  const input = sessionInput(patientUid, { eligibility: { override: OVERRIDE }, ...over })
  return (await app.value<Logged>('sessions.log', input)).session
}

export const sign = (app: TestApp, sessionUid: string, over: object = {}) =>
  app.ask('sessions.sign', { sessionUid, passphrase: PASSPHRASE, ...over })
