import { hash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { CHANGE_LINE, MESSAGE } from '../../src/main/core/audit-trail.ts'

/**
 * The floor of a verification: everything that the trail covers, in memory as text already, hashed once each and
 * compared with nothing. Verifying hashes the changes as bytes, which is why it can come near.
 */
export function bareHash(raw: Database.Database): () => void {
  const messages = raw.prepare(`SELECT ${MESSAGE} FROM audit_event`).pluck().all() as string[]
  const changes = raw
    .prepare(
      `SELECT group_concat(line, char(10)) FROM (SELECT audit_seq, ${CHANGE_LINE} AS line FROM change ORDER BY audit_seq, ordinal)
       GROUP BY audit_seq`,
    )
    .pluck()
    .all() as string[]
  return () => {
    for (const text of messages) hash('sha256', text)
    for (const text of changes) hash('sha256', text)
  }
}
