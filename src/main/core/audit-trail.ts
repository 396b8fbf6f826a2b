import { hash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { uidToBlob } from '../db/columns.ts'
import { writerOf } from '../db/connection.ts'
import type { WriteDb } from '../db/open.ts'
import { preparedOnce } from '../db/statements.ts'
import type { Caller } from './caller.ts'
import { type Chain, NO_HASH } from './chain.ts'
import { isClockSuspect, nextClock } from './clock.ts'

/** What an audit event says happened. */
export interface EventFacts {
  readonly endpoint: string
  readonly caller: Caller
  readonly at: Date
  readonly objectKind: string
  readonly objectUid?: string | undefined
  readonly patientUid?: string | undefined
  readonly reason?: string | undefined
  readonly outcome: 'done' | 'refused'
}

export interface ChainHead {
  readonly seq: number
  readonly hash: string
  /** The hybrid logical clock of that event. */
  readonly clock?: string
}

interface LastEvent extends ChainHead {
  readonly device_uid: Buffer
  readonly device_seq: number
  readonly clock: string
}

/** The columns that the chain covers, as the one text that is hashed; SQLite writes it on both sides. */
export const MESSAGE = `json_array(seq, hex(device_uid), device_seq, clock, at, tz_offset_min, clock_suspect,
  hex(user_uid), user_name, endpoint, object_kind, hex(object_uid), hex(patient_uid), reason, outcome,
  changes_sha256, prev_hash)`

const COLUMNS = [
  'seq',
  'device_uid',
  'device_seq',
  'clock',
  'at',
  'tz_offset_min',
  'clock_suspect',
  'user_uid',
  'user_name',
  'endpoint',
  'object_kind',
  'object_uid',
  'patient_uid',
  'reason',
  'outcome',
  'changes_sha256',
  'prev_hash',
] as const

const INTEGERS: ReadonlySet<string> = new Set(['seq', 'device_seq', 'tz_offset_min', 'clock_suspect'])

const lastEventOn = preparedOnce(
  'SELECT seq, hash, device_uid, device_seq, clock FROM audit_event ORDER BY seq DESC LIMIT 1',
)
const lastSeqOfDeviceOn = preparedOnce('SELECT max(device_seq) FROM audit_event WHERE device_uid = ?')
/** A number from JavaScript is bound as a REAL and would be written `7.0`; the column holds 7. */
const asStored = (name: string): string =>
  INTEGERS.has(name) ? `CAST(@${name} AS INTEGER) AS ${name}` : `@${name} AS ${name}`
const messageOn = preparedOnce(
  `SELECT ${MESSAGE} AS message FROM (SELECT ${COLUMNS.map(asStored).join(', ')})`,
)
const insertOn = preparedOnce(
  `INSERT INTO audit_event (${COLUMNS.join(', ')}, hash) VALUES (${COLUMNS.map((name) => `@${name}`).join(', ')}, @hash)`,
)
/**
 * One change as the text that an event's `changes_sha256` covers. The lengths say where `before` and `after` end, so
 * that neither has to be quoted once more, which would take longer than the hash.
 */
export const CHANGE_LINE = `json_array(ordinal, table_name, row_id, op, octet_length(before), octet_length(after))
  || coalesce(before, '') || coalesce(after, '')`
/** Lines as what is hashed: bytes, which JavaScript need not decode and encode again. */
export const LINES = 'CAST(group_concat(line, char(10)) AS BLOB)'

const changesOn = preparedOnce(
  `SELECT ${LINES} AS lines FROM (
     SELECT ${CHANGE_LINE} AS line FROM change WHERE audit_seq = ? ORDER BY ordinal)`,
)

/** The newest event of the chain; `seq` 0 before the first. */
export function chainHead(raw: Database.Database): ChainHead {
  return (lastEventOn(raw).get() as LastEvent | undefined) ?? { seq: 0, hash: NO_HASH }
}

/** SHA-256 over the changes that belong to an event, in order; null when it changed nothing. */
export function changesHash(raw: Database.Database, seq: number): string | null {
  const { lines } = changesOn(raw).get(seq) as { lines: Buffer | null }
  return lines === null ? null : hash('sha256', lines)
}

/** Appends the event that closes the open command, over its changes, and returns the new head of the chain. */
export function appendEvent(db: WriteDb, chain: Chain, facts: EventFacts): ChainHead {
  const raw = writerOf(db)
  const last = lastEventOn(raw).get() as LastEvent | undefined
  const seq = (last?.seq ?? 0) + 1
  const device = uidToBlob(chain.deviceUid)
  const deviceSeq = last?.device_uid.equals(device) ? last.device_seq : lastSeqOfDevice(raw, device)
  const at = facts.at.getTime()
  const row = {
    seq,
    device_uid: device,
    device_seq: deviceSeq + 1,
    clock: nextClock(last?.clock, at),
    at: facts.at.toISOString(),
    tz_offset_min: -facts.at.getTimezoneOffset(),
    clock_suspect: isClockSuspect(last?.clock, at) ? 1 : 0,
    user_uid: uidToBlob(facts.caller.uid),
    user_name: facts.caller.name,
    endpoint: facts.endpoint,
    object_kind: facts.objectKind,
    object_uid: facts.objectUid ? uidToBlob(facts.objectUid) : null,
    patient_uid: facts.patientUid ? uidToBlob(facts.patientUid) : null,
    reason: facts.reason ?? null,
    outcome: facts.outcome,
    changes_sha256: changesHash(raw, seq),
    prev_hash: last?.hash ?? NO_HASH,
  }
  const { message } = messageOn(raw).get(row) as { message: string }
  const head = { seq, hash: chain.hashOf(message) }
  insertOn(raw).run({ ...row, hash: head.hash })
  return head
}

function lastSeqOfDevice(raw: Database.Database, device: Buffer): number {
  return (lastSeqOfDeviceOn(raw).pluck().get(device) as number | null) ?? 0
}
