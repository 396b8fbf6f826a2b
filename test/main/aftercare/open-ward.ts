import type { z } from 'zod'
import type { aftercare } from '../../../src/shared/contract/aftercare.ts'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp } from '../../support/open-test-app.ts'
import { patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

export type Shown = z.output<typeof aftercare.show.output>

/** A patient with one session of 2026-03-02, and a clock that stands `day` days after it at noon. */
export async function openWard(day: number) {
  let now = new Date(Date.UTC(2026, 2, 2 + day, 12))
  const app = await openTestApp({ now: () => now })
  const { uid: patientUid } = await app.value<Patient>('patients.register', { patient: patientInput() })
  const { session } = await app.value<z.output<typeof sessions.log.output>>(
    'sessions.log',
    sessionInput(patientUid, { procedure: procedureInput(), labs: [], eligibility: { override: OVERRIDE } }),
  )
  const sessionUid = session.uid
  return {
    app,
    patientUid,
    session,
    sessionUid,
    setDay: (later: number) => (now = new Date(Date.UTC(2026, 2, 2 + later, 12))),
    show: () => app.value<Shown>('aftercare.show', { sessionUid }),
    day: (values: object) => app.ask('aftercare.recordDay', { sessionUid, ...values }),
    course: (course: object, acknowledged: string[] = []) =>
      app.ask('aftercare.recordCourse', { sessionUid, course, acknowledged }),
    add: (event: object) =>
      app.ask('aftercare.addComplication', {
        sessionUid,
        event: { term: 'ABSCESS', cirseGrade: '3', ...event },
      }),
  }
}

const OVERRIDE = { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const
