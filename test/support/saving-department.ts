import { mkdirSync } from 'node:fs'
import { patientInput } from '../main/sessions/session-draft.ts'
import { openTestApp, PASSPHRASE, USER_NAME } from './open-test-app.ts'

const PATIENTS = 40

/** Sets a department up in `dataDir`, leaves it locked, and answers with its patients. */
export async function makeDepartment(dataDir: string): Promise<string[]> {
  mkdirSync(dataDir)
  const app = await openTestApp({ dataDir, checkReads: false })
  await app.value('department.create', {
    departmentName: 'Radiology',
    userName: USER_NAME,
    passphrase: PASSPHRASE,
  })
  const patients: string[] = []
  for (let no = 0; no < PATIENTS; no++) {
    const patient = patientInput({ hospitalNo: `D${1000 + no}` })
    const { uid } = await app.value<{ uid: string }>('patients.register', { patient, notADuplicate: true })
    patients.push(uid)
  }
  await app.close()
  return patients
}
