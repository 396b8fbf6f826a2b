import { createHmac, randomInt } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendEvent } from '../../../src/main/core/audit-trail.ts'
import { createChain, hmacBy } from '../../../src/main/core/chain.ts'
import { verifyTrail } from '../../../src/main/core/verify-trail.ts'
import { openAnchor } from '../../../src/main/db/anchor.ts'
import { giveKey } from '../../../src/main/db/pragmas.ts'
import { storeOn } from '../../../src/main/db/store.ts'
import { subKey } from '../../../src/main/db/sub-key.ts'
import type { TestApp } from '../../support/open-test-app.ts'
import { openRecordsApp } from '../../support/records-app.ts'

const EVENTS = 42
let app: TestApp
let dek: Buffer
beforeAll(async () => {
  app = await openRecordsApp()
  for (let no = 1; no <= EVENTS - 2; no++)
    await app.value('records.add', { hospitalNo: String(no), note: `note ${no}` })
  dek = Buffer.from(app.vault.open?.dek ?? [])
  app.vault.lock()
})
afterAll(() => app.close())

/** Hands a copy of the register to somebody who has the key and knows SQL, then verifies it. */
function findingsAfter(tamper: (raw: Database.Database) => void): string[] {
  const path = join(app.dataDir, 'tampered.db')
  copyFileSync(app.vault.folder.database, path)
  const raw = new Database(path)
  giveKey(raw, dek)
  const triggers = raw
    .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_keep_%'`)
    .all() as {
    name: string
    sql: string
  }[]
  raw.pragma('synchronous = OFF')
  raw.exec(`BEGIN; ${triggers.map(({ name }) => `DROP TRIGGER "${name}";`).join('')} COMMIT`)
  tamper(raw)
  raw.exec(`BEGIN; ${triggers.map(({ sql }) => `${sql};`).join('\n')} COMMIT`)
  const anchor = openAnchor(app.vault.folder.anchor, subKey(dek, 'anchor-v1'))
  const { findings } = verifyTrail(raw, createChain(dek, ''), anchor.read())
  anchor.close()
  raw.close()
  rmSync(path)
  return findings.map(({ code }) => code)
}

const anySeq = () => randomInt(2, EVENTS - 1)
const COLUMNS = `device_uid, device_seq, clock, at, tz_offset_min, clock_suspect, user_uid, user_name, endpoint,
  object_kind, object_uid, patient_uid, reason, outcome, changes_sha256, prev_hash, hash`

/** Appends events again from `seq` on, as the program would, under a key. */
function rebuildFrom(raw: Database.Database, seq: number, key: Uint8Array): void {
  const rows = raw.prepare('SELECT * FROM audit_event WHERE seq >= ? ORDER BY seq').all(seq) as {
    seq: number
    at: string
    endpoint: string
    user_name: string
  }[]
  raw.prepare('DELETE FROM audit_event WHERE seq >= ?').run(seq)
  const store = storeOn(raw)
  store.write((db) => {
    for (const row of rows)
      appendEvent(db, createChain(key, '01936f00-0000-7000-8000-000000000001'), {
        endpoint: row.endpoint,
        at: new Date(row.at),
        caller: { uid: '01936f00-0000-7000-8000-000000000002', name: 'Somebody else', role: 'admin' },
        objectKind: 'records',
        outcome: 'done',
      })
    return { ok: true }
  })
}

const edit = (column: string, value: string) => (raw: Database.Database) =>
  raw.prepare(`UPDATE audit_event SET ${column} = ${value} WHERE seq = ?`).run(anySeq())

const KINDS: Readonly<Record<string, (raw: Database.Database) => unknown>> = {
  'the endpoint edited': edit('endpoint', `'records.look'`),
  'the user edited': edit('user_name', `'Somebody else'`),
  'the time edited': edit('at', `'2026-03-01T08:00:00.000Z'`),
  'the clock edited': edit('clock', `'000000000001-0000'`),
  'the record edited': edit('object_uid', 'randomblob(16)'),
  'the reason edited': edit('reason', `'because'`),
  'the claim about the changes edited': edit('changes_sha256', `printf('%064d', 1)`),
  'an event deleted': (raw) => raw.prepare('DELETE FROM audit_event WHERE seq = ?').run(anySeq()),
  'an event deleted and the rest renumbered'(raw) {
    const seq = anySeq()
    raw.prepare('DELETE FROM audit_event WHERE seq = ?').run(seq)
    for (let next = seq + 1; next <= EVENTS; next++)
      raw.prepare('UPDATE audit_event SET seq = seq - 1 WHERE seq = ?').run(next)
  },
  'an event inserted at the end': (raw) =>
    raw.exec(
      `INSERT INTO audit_event (seq, ${COLUMNS}) SELECT seq + 1, ${COLUMNS} FROM audit_event ORDER BY seq DESC LIMIT 1`,
    ),
  'two events swapped'(raw) {
    const seq = anySeq()
    raw.prepare('UPDATE audit_event SET seq = -1 WHERE seq = ?').run(seq)
    raw.prepare('UPDATE audit_event SET seq = ? WHERE seq = ?').run(seq, seq + 1)
    raw.prepare('UPDATE audit_event SET seq = ? WHERE seq = -1').run(seq + 1)
  },
  'the tail cut off': (raw) => raw.prepare('DELETE FROM audit_event WHERE seq > ?').run(anySeq()),
  'the tail built again without the key': (raw) => rebuildFrom(raw, anySeq(), Buffer.alloc(32, 1)),
  'the tail built again with the key': (raw) => rebuildFrom(raw, anySeq(), dek),
  'the row of a change edited': (raw) =>
    raw
      .prepare(`UPDATE change SET after = json_set(after, '$.note', 'x') WHERE audit_seq = ?`)
      .run(anySeq() + 1),
  'a change deleted': (raw) => raw.prepare('DELETE FROM change WHERE audit_seq = ?').run(anySeq() + 1),
  'a change added to a closed event': (raw) =>
    raw
      .prepare(
        `INSERT INTO change SELECT audit_seq, 99, table_name, 99, op, before, after FROM change WHERE audit_seq = ?`,
      )
      .run(anySeq() + 1),
  'a change added for an event to come': (raw) =>
    raw.exec(`INSERT INTO change VALUES (${EVENTS + 1}, 1, 'patient', 1, 'insert', NULL, '{}')`),
}

test('an untouched trail has no findings', () => {
  for (let round = 0; round < 20; round++) expect(findingsAfter(() => undefined)).toEqual([])
})

test.each(Object.entries(KINDS))('finds %s, 8 times out of 8', (_, tamper) => {
  for (let round = 0; round < 8; round++) expect(findingsAfter((raw) => void tamper(raw))).not.toEqual([])
})

test('finds a table or a trigger that was added', () => {
  expect(findingsAfter((raw) => raw.exec('CREATE TABLE extra (a INTEGER) STRICT'))).toEqual([
    'schema-altered',
  ])
})

test.each([
  'UPDATE audit_event SET reason = 1',
  'DELETE FROM audit_event',
  `INSERT OR REPLACE INTO audit_event (seq, ${COLUMNS}) SELECT seq, ${COLUMNS} FROM audit_event WHERE seq = 3`,
  `INSERT INTO audit_event (seq, ${COLUMNS}) SELECT seq + 2, ${COLUMNS} FROM audit_event ORDER BY seq DESC LIMIT 1`,
  `INSERT INTO audit_event (seq, ${COLUMNS}) SELECT seq + 1, ${COLUMNS} FROM audit_event ORDER BY seq DESC LIMIT 1`,
  'UPDATE OR REPLACE audit_event SET seq = 3 WHERE seq = 4',
  `UPDATE change SET after = '{}' WHERE op = 'insert'`,
  'DELETE FROM change',
  `INSERT INTO change VALUES (3, 99, 'patient', 1, 'insert', NULL, '{}')`,
  `UPDATE command SET reply = '{}'`,
  'DELETE FROM command',
])('the file itself refuses %s', (statement) => {
  const raw = new Database(app.vault.folder.database)
  giveKey(raw, dek)
  expect(() => raw.exec(statement)).toThrow('append-only')
  raw.close()
})

test('the keyed hash is HMAC-SHA256', () => {
  const key = subKey(dek, 'audit-v1').toString('hex')
  for (const message of ['', '[1,"a"]', '张伟 é 😀', 'x'.repeat(1000)])
    expect(hmacBy(key)(message)).toBe(createHmac('sha256', key).update(message).digest('hex'))
})
