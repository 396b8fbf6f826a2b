import { addDays, localDate } from '../../src/shared/kit/iso-date.ts'
import { ELIGIBLE, LABS, patientInput, procedureInput } from '../main/sessions/session-draft.ts'
import { openTestApp, PASSPHRASE, USER_NAME } from '../support/open-test-app.ts'

// Run by Node itself: Playwright takes the database driver for its type declarations. Without an argument it prepares
// a department; with a folder and questions as `[[name, input], …]` it prints the answers, in order.

const [dataDir, questions] = process.argv.slice(2)
const now = () => new Date()
const today = localDate(new Date())
const dated = (on: string) => LABS.map((lab) => ({ ...lab, sampledOn: on }))

const LESION = { segments: ['8'], role: 'target', longestMm: 62, viableMm: 62 } as const

interface Logged {
  readonly session: { readonly uid: string }
  readonly review: { readonly uid: string }
}

async function prepare(): Promise<object> {
  const app = await openTestApp({ now })
  const { uid: patientUid } = await app.value<{ uid: string }>('patients.register', {
    patient: patientInput(),
  })
  const performedOn = addDays(today, -35)
  const lesion = await app.value<{ uid: string }>('lesions.record', {
    patientUid,
    lesion: { ...LESION, firstSeenOn: addDays(performedOn, -6) },
  })
  const { session, review } = await app.value<Logged>('sessions.log', {
    patientUid,
    procedure: procedureInput({ performedOn, consentOn: addDays(performedOn, -1) }),
    labs: dated(addDays(performedOn, -1)),
    findings: ELIGIBLE,
    review: { kind: 'book' },
  })
  await app.value('reviews.record', {
    reviewUid: review.uid,
    findings: {
      doneOn: addDays(today, -6),
      modality: 'CT_4_PHASE',
      readings: [{ lesionUid: lesion.uid, longestMm: 60, viableMm: 41 }],
      reader: 'Chen Jing',
      nextPlan: 'REPEAT_ON_DEMAND',
    },
  })
  await app.value('labs.record', { patientUid, labs: dated(addDays(today, -1)) })
  await app.value('sessions.sign', { sessionUid: session.uid, passphrase: PASSPHRASE })
  const newcomer = await app.value<{ uid: string }>('patients.register', {
    patient: patientInput({ hospitalNo: '0051907', name: '李敏', sex: 'female', birthDate: '1971-08-19' }),
  })
  await app.value('lesions.record', {
    patientUid: newcomer.uid,
    lesion: { ...LESION, firstSeenOn: addDays(today, -4) },
  })
  return { dataDir: app.dataDir, patientUid, newcomerUid: newcomer.uid, sessionUid: session.uid }
}

async function answers(folder: string, asked: readonly (readonly [string, unknown])[]): Promise<unknown[]> {
  const app = await openTestApp({ dataDir: folder, now })
  await app.vault.unlock(USER_NAME, PASSPHRASE)
  const given = []
  for (const [name, input] of asked) given.push(await app.value(name, input))
  await app.close()
  return given
}

const result =
  dataDir === undefined
    ? await prepare()
    : await answers(dataDir, JSON.parse(questions ?? '[]') as [string, unknown][])
console.log(JSON.stringify(result))
// The prepared folder stays for the host; the app that made it ends with the process.
process.exit(0)
