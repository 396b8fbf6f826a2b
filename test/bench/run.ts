import { logSessions, department } from './department.ts'
import { bareHash } from './bare-hash.ts'
import { bareOpen, statementsOf } from './bare-open.ts'
import { bareSave } from './bare-save.ts'
import { interleave, report } from './interleave.ts'
import { sessionDraft } from './session-draft.ts'
import { measureSearch } from './search.ts'
import { measureSignatures } from './signatures.ts'
import { measureSurvival } from './survival.ts'
import { measureTyping } from './typing.ts'

/** Every ratio comes from one process, one encrypted file, one file system; only ratios are judged. */
const { app, patients } = await department(2_000)
const raw = app.vault.open?.register.store.raw
const [first, second, third] = patients
if (!raw || !first || !second || !third) throw new Error('the department did not open')
console.log(
  `SQLite ${String(raw.prepare('SELECT sqlite_version()').pluck().get())}, sqlcipher, synchronous ${String(raw.pragma('synchronous', { simple: true }))}`,
)

await app.value('sessions.log', sessionDraft(first.uid, '2026-02-20'))
const bare = bareSave(raw)
const savers = patients.slice(10, 1_500)
let turn = 0
report(
  'save a session (dispatch, change log, anchor)',
  await interleave(
    [
      {
        name: 'sessions.log',
        run: async () =>
          void (await app.value(
            'sessions.log',
            sessionDraft(savers[turn++ % savers.length]?.uid ?? '', '2026-02-21'),
          )),
      },
      { name: 'bare statements', run: bare },
    ],
    30,
  ),
  2,
)

await logSessions(app, second.uid, 30)
const heard = await statementsOf(raw, () => app.value('patients.open', { patientUid: second.uid }))
console.log(`opening a patient runs ${heard.length} statements`)
const open = bareOpen(raw, heard)
report(
  'open a patient of 30 sessions',
  await interleave(
    [
      {
        name: 'patients.open',
        run: async () => void (await app.value('patients.open', { patientUid: second.uid })),
      },
      { name: 'bare statements', run: open },
    ],
    15,
  ),
  2,
)

const terms = raw.prepare(
  'SELECT rowid FROM patient_term WHERE patient_term MATCH ? ORDER BY rowid DESC LIMIT 21',
)
const byRow = raw.prepare('SELECT * FROM patient WHERE id = ?')
report(
  'search a patient by pinyin initials',
  await interleave(
    [
      { name: 'patients.find', run: async () => void (await app.value('patients.find', { text: 'zhw' })) },
      {
        name: 'bare statements',
        run: () => (terms.all('zhw*') as { rowid: number }[]).forEach(({ rowid }) => byRow.get(rowid)),
      },
    ],
    30,
  ),
  4,
)

const { keeper } = app.vault.open ?? {}
report(
  'verify the audit trail',
  await interleave(
    [
      { name: 'verifyTrail', run: () => void keeper?.verifyTrail() },
      { name: 'hash only', run: bareHash(raw) },
    ],
    3,
  ),
  2.5,
  'aimed at',
)
await measureSignatures(app, patients.slice(1_700, 1_850))
await app.close()
await measureTyping()
await measureSearch()
await measureSurvival()
