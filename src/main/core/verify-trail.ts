import { hash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { AuditFinding } from '../../shared/model/audit.ts'
import type { AnchorPoint } from '../db/anchor.ts'
import { schemaHash, storedSchemaHash } from '../db/schema-hash.ts'
import { CHANGE_LINE, type ChainHead, LINES, MESSAGE } from './audit-trail.ts'
import { type Chain, NO_HASH } from './chain.ts'

const PAGE = 2000

export interface TrailReport {
  readonly events: number
  readonly changes: number
  readonly head: ChainHead
  readonly findings: AuditFinding[]
}

type Event = readonly [
  seq: number,
  message: string,
  prevHash: string,
  hash: string,
  changesSha256: string | null,
]

/**
 * Walks the whole chain inside the caller's read snapshot: every event against its hash, the one before it and its
 * changes, then the schema and the anchor. `anchor` has to be read before the snapshot begins, since it runs behind.
 */
export function verifyTrail(
  raw: Database.Database,
  chain: Pick<Chain, 'hashOf'>,
  anchor: AnchorPoint | undefined,
  progress: (done: number, total: number) => void = () => undefined,
): TrailReport {
  const findings: AuditFinding[] = []
  const note = (code: AuditFinding['code'], seq: number | null) => findings.push({ code, seq })
  const page = raw
    .prepare(
      `SELECT seq, ${MESSAGE}, prev_hash, hash, changes_sha256 FROM audit_event WHERE seq > ? ORDER BY seq LIMIT ${PAGE}`,
    )
    .raw()
  const total = raw.prepare('SELECT count(*) FROM audit_event').pluck().get() as number
  let head: ChainHead = { seq: 0, hash: NO_HASH }
  let anchored: string | undefined
  let events = 0
  let changes = 0
  for (let rows = page.all(0) as Event[]; rows.length > 0; rows = page.all(head.seq) as Event[]) {
    const claimed = new Map<number, string>()
    const first = head.seq + 1
    for (const [seq, message, prevHash, eventHash, changesSha256] of rows) {
      if (seq !== head.seq + 1) note('sequence-gap', head.seq + 1)
      if (prevHash !== head.hash) note('chain-broken', seq)
      if (chain.hashOf(message) !== eventHash) note('event-altered', seq)
      if (changesSha256 !== null) claimed.set(seq, changesSha256)
      if (seq === anchor?.seq) anchored = eventHash
      head = { seq, hash: eventHash }
    }
    events += rows.length
    changes += compareChanges(raw, first, head.seq, claimed, (seq) => note('changes-altered', seq))
    progress(events, total)
  }
  const stray = raw.prepare('SELECT min(audit_seq) FROM change WHERE audit_seq > ?').pluck().get(head.seq)
  if (typeof stray === 'number') note('stray-changes', stray)
  if (schemaHash(raw) !== storedSchemaHash(raw)) note('schema-altered', null)
  if (!anchor) note('anchor-missing', null)
  else if (anchor.seq > head.seq) note('anchor-ahead', anchor.seq)
  else if (anchored !== anchor.hash) note('anchor-differs', anchor.seq)
  return { events, changes, head, findings }
}

/** Compares the changes of a range of events with what the events claim; returns how many there are. */
function compareChanges(
  raw: Database.Database,
  from: number,
  to: number,
  claimed: Map<number, string>,
  differ: (seq: number) => void,
): number {
  const groups = raw
    .prepare(
      `SELECT audit_seq, count(*), ${LINES} FROM (
         SELECT audit_seq, ${CHANGE_LINE} AS line FROM change
         WHERE audit_seq BETWEEN ? AND ? ORDER BY audit_seq, ordinal)
       GROUP BY audit_seq`,
    )
    .raw()
  let count = 0
  for (const row of groups.iterate(from, to)) {
    const [seq, rows, lines] = row as [number, number, Buffer]
    if (claimed.get(seq) !== hash('sha256', lines)) differ(seq)
    claimed.delete(seq)
    count += rows
  }
  for (const seq of claimed.keys()) differ(seq)
  return count
}
