import { openTestApp, type TestApp } from '../support/open-test-app.ts'
import { sessionDraft } from './session-draft.ts'

export interface BenchPatient {
  readonly uid: string
}

/** Opens an encrypted department and registers patients with invented names. */
export async function department(patients: number): Promise<{ app: TestApp; patients: BenchPatient[] }> {
  const app = await openTestApp({ checkReads: false })
  const registered: BenchPatient[] = []
  for (let i = 0; i < patients; i++) registered.push(await register(app, i))
  return { app, patients: registered }
}

const SURNAMES = ['张', '王', '李', '刘', '陈', '杨', '黄', '周', '欧阳', '林']
const GIVEN = ['伟', '芳', '秀英', '建国', '丽华', '志强', '海燕', '文博', '桂英', '国栋', '雪', '明']

function register(app: TestApp, index: number): Promise<BenchPatient> {
  const name = `${SURNAMES[index % 10]}${GIVEN[Math.floor(index / 10) % 12]}`
  const year = 1940 + (index % 50)
  const day = String((index % 27) + 1).padStart(2, '0')
  const patient = {
    hospitalNo: String(1_000_000 + index * 37),
    name,
    sex: index % 3 === 0 ? 'female' : 'male',
    birthDate: `${year}-0${(index % 9) + 1}-${day}`,
    aetiology: ['HBV'],
    cirrhosis: 'yes',
    heightCm: 168,
    weightKg: 64,
  }
  return app.value('patients.register', { patient, notADuplicate: true })
}

/** Logs `count` sessions of one patient, ten days apart, each with labs, two arteries and a booked review. */
export async function logSessions(app: TestApp, patientUid: string, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const day = new Date(Date.UTC(2024, 0, 3 + i * 20)).toISOString().slice(0, 10)
    await app.value('sessions.log', sessionDraft(patientUid, day))
  }
}
