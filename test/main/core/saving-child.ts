import { openSync, writeSync } from 'node:fs'
import { PASSPHRASE, USER_NAME } from '../../support/open-test-app.ts'
import { openRecordsApp } from '../../support/records-app.ts'

// Saves until it is killed; after each reply it writes down which record was acknowledged.
const [dataDir = '', acknowledged = ''] = process.argv.slice(2)
const file = openSync(acknowledged, 'a')
const app = await openRecordsApp({ dataDir })
await app.value('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })
for (let no = (await app.value<string[]>('records.numbers')).length; ; no++) {
  const reply = await app.ask('records.add', { hospitalNo: String(no), note: 'n'.repeat(100) })
  if (reply.ok) writeSync(file, `${no}\n`)
}
