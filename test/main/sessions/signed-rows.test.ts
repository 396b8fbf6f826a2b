import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { logged, registered, sign } from './logged-session.ts'

let app: TestApp
let sessionUid: string
beforeEach(async () => {
  app = await openTestApp()
  sessionUid = (await logged(app, await registered(app))).uid
})
afterEach(() => app.close())

/** Runs SQL on the open register itself, past everything that the core refuses, and puts back what went through. */
function attempt(sql: string): string {
  const raw = app.vault.open?.register.store.raw
  if (!raw) throw new Error('the register is locked')
  raw.exec('BEGIN IMMEDIATE')
  try {
    raw.exec(sql)
    return 'done'
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : 'failed'
  } finally {
    raw.exec('ROLLBACK')
  }
}

const columns = (table: string): string[] =>
  app.vault.open?.register.store.raw
    .prepare('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table) as string[]

const BY_AMENDMENT = 'a signed session is changed by an amendment only'
const KEPT = 'a signed session is kept'
const FORBIDDEN: readonly (readonly [what: string, sql: string, refusal: string])[] = [
  ['a value of the session', 'UPDATE session SET contrast_ml = 1', BY_AMENDMENT],
  ['its patient', 'UPDATE session SET patient_id = patient_id + 1', BY_AMENDMENT],
  ['who signed it', `UPDATE session SET signed_by = 'Somebody else'`, BY_AMENDMENT],
  ['the signature, taken off', 'UPDATE session SET signed_at = NULL, signed_by = NULL', BY_AMENDMENT],
  [
    'the signature, taken off as an amendment would, with nothing kept',
    'UPDATE session SET signed_at = NULL, signed_by = NULL, revision = revision + 1',
    BY_AMENDMENT,
  ],
  ['the revision', 'UPDATE session SET revision = 2', BY_AMENDMENT],
  [
    'a value, while it is voided',
    `UPDATE session SET state = 'void', void_reason = 'x', contrast_ml = 1`,
    BY_AMENDMENT,
  ],
  ['the state, to anything but void', `UPDATE session SET state = 'incomplete'`, BY_AMENDMENT],
  ['the session, deleted', 'DELETE FROM session', KEPT],
  ['the session, replaced', 'INSERT OR REPLACE INTO session SELECT * FROM session', KEPT],
  ['an artery', `UPDATE session_artery SET node = 'A5'`, 'the session of this artery is signed'],
  ['an artery, deleted', 'DELETE FROM session_artery', 'the session of this artery is signed'],
  [
    'an artery, added',
    `INSERT INTO session_artery (session_id, ordinal, node, lesion_uids) SELECT id, 9, 'A5', '[]' FROM session`,
    'the session of this artery is signed',
  ],
  ['an agent', 'UPDATE session_agent SET amount = 1', 'the session of this agent is signed'],
  ['an agent, deleted', 'DELETE FROM session_agent', 'the session of this agent is signed'],
  [
    'an agent, added',
    `INSERT INTO session_agent (session_artery_id, ordinal, agent) SELECT id, 9, 'iodized_oil' FROM session_artery`,
    'the session of this agent is signed',
  ],
  ['a drug', 'UPDATE session_drug SET dose_mg = 1', 'the session of this drug is signed'],
  ['a drug, deleted', 'DELETE FROM session_drug', 'the session of this drug is signed'],
  [
    'a drug, added',
    `INSERT INTO session_drug (session_artery_id, ordinal, drug) SELECT id, 9, 'cisplatin' FROM session_artery`,
    'the session of this drug is signed',
  ],
]

describe('the rows of a signed session', () => {
  it.each(FORBIDDEN)('refuse a change by SQL of %s', async (_, sql, refusal) => {
    await sign(app, sessionUid)
    expect(attempt(sql)).toBe(refusal)
  })

  it('let it be voided, and change nothing else in it', async () => {
    await sign(app, sessionUid)
    expect(attempt(`UPDATE session SET state = 'void', void_reason = 'Wrong patient'`)).toBe('done')
    for (const column of columns('session').filter((name) => !['state', 'void_reason'].includes(name)))
      expect([column, attempt(`UPDATE session SET state = 'void', ${column} = ${column}`)]).toEqual([
        column,
        BY_AMENDMENT,
      ])
  })

  it('may change while it is not signed', () => {
    expect(attempt('UPDATE session SET contrast_ml = 1')).toBe('done')
    expect(attempt('DELETE FROM session_drug')).toBe('done')
  })

  it('stay as they are once it is void: it does not come back', async () => {
    await sign(app, sessionUid)
    await app.value('sessions.void', { sessionUid, reason: 'Wrong patient' })
    expect(attempt(`UPDATE session SET state = 'complete', void_reason = NULL`)).toBe(BY_AMENDMENT)
  })
})
