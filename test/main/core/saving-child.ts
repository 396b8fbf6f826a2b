import { openSync, writeSync } from 'node:fs'
import { setImmediate as afterReply } from 'node:timers/promises'
import { createDispatch } from '../../../src/main/core/dispatch.ts'
import { inProcessJobs } from '../../../src/main/core/run-job.ts'
import { createVault } from '../../../src/main/core/vault.ts'
import { sessions as handlers } from '../../../src/main/sessions/index.ts'
import { sessions } from '../../../src/shared/contract/sessions.ts'
import { sessionInput } from '../sessions/session-draft.ts'

// Logs sessions until it is killed; after each reply it writes down which one was acknowledged.
const [dataDir = '', migrationsDir = '', replies = '', userName = '', passphrase = '', ...patients] =
  process.argv.slice(2)
const now = () => new Date('2026-03-02T08:00:00.000Z')
const file = openSync(replies, 'a')
/** Every patient has many sessions on the one day of this clock. */
const acknowledged = ['second-session-on-day:performedOn']
const vault = createVault({ dataDir, migrationsDir, appVersion: '0.0.0-test', now })
const dispatch = createDispatch({
  vault,
  contract: { sessions },
  handlers: { sessions: handlers },
  jobs: inProcessJobs({}),
  now,
  appVersion: '0.0.0-test',
  emit: () => undefined,
  reportDefect: (_incident, cause) => console.error(cause),
})
await vault.unlock(userName, passphrase)
for (let turn = 0; ; turn++) {
  const input = sessionInput(patients[turn % patients.length] ?? '', { acknowledged })
  const reply = await dispatch({ name: 'sessions.log', input })
  if (!reply.ok) throw new Error(reply.error.code)
  writeSync(file, `${(reply.value as { session: { uid: string } }).session.uid}\n`)
  await afterReply()
}
