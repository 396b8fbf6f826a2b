import { fdatasyncSync, openSync } from 'node:fs'
import { openTestApp, PASSPHRASE, USER_NAME } from '../../support/open-test-app.ts'
import { sessionInput } from '../sessions/session-draft.ts'

// Logs a few sessions and syncs the marker after each reply, so that a trace of the calls can be cut there.
const [dataDir = '', marker = '', ...patients] = process.argv.slice(2)
const file = openSync(marker, 'w')
const app = await openTestApp({ dataDir, checkReads: false })
await app.value('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })
for (const patientUid of patients) {
  await app.value('sessions.log', sessionInput(patientUid))
  fdatasyncSync(file)
}
await app.close()
