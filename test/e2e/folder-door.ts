import { addDays, localDate } from '../../src/shared/kit/iso-date.ts'
import { ELIGIBLE, LABS, patientInput, procedureInput } from '../main/sessions/session-draft.ts'
import { openTestApp, PASSPHRASE, USER_NAME } from '../support/open-test-app.ts'

// Run by Node itself: Playwright takes the database driver for its type declarations. Without an argument it prepares
// a department; with a folder and questions as `[[name, input], …]` it prints the answers, in order.

const [dataDir, questions] = process.argv.slice(2)
const now = () => new Date()
const today = localDate(new Date())
const dated = (on: string) => LABS.map((lab) => ({ ...lab, sampledOn: on }))

async function prepare(): Promise<object> {
  const app = await openTestApp({ now })
  const { uid: patientUid } = await app.value<{ uid: string }>('patients.register', {
    patient: patientInput(),
  })
  const performedOn = addDays(today, -35)
  await app.value('lesions.record', {
    patientUid,
    lesion: {
      segments: ['8'],
      role: 'target',
      firstSeenOn: addDays(performedOn, -6),
      longestMm: 62,
      viableMm: 62,
    },
  })
  const { session } = await app.value<{ session: { uid: string } }>('sessions.log', {
    patientUid,
    procedure: procedureInput({ performedOn, consentOn: addDays(performedOn, -1) }),
    labs: dated(addDays(performedOn, -1)),
    findings: ELIGIBLE,
    review: { kind: 'book' },
  })
  await app.value('labs.record', { patientUid, labs: dated(addDays(today, -1)) })
  return { dataDir: app.dataDir, patientUid, sessionUid: session.uid }
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
