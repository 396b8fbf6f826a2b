import { hash } from 'node:crypto'
import type { AnyReply } from '../../shared/kit/endpoint.ts'
import { err } from '../../shared/kit/result.ts'
import { uidToBlob } from '../db/columns.ts'
import { writerOf } from '../db/connection.ts'
import type { WriteDb } from '../db/open.ts'
import { preparedOnce } from '../db/statements.ts'
import type { EventFacts } from './audit-trail.ts'
import type { Register } from './register.ts'

export interface Command {
  /** Made by the caller, so that a repeat after a lost acknowledgement is recognised. */
  readonly commandId: string
  readonly endpoint: string
  readonly input: unknown
  readonly at: Date
}

interface Kept {
  readonly endpoint: string
  readonly input_sha256: string
  readonly reply: string
}

const keptOn = preparedOnce('SELECT endpoint, input_sha256, reply FROM command WHERE uid = ?')
const keepOn = preparedOnce(
  'INSERT INTO command (uid, endpoint, input_sha256, reply, at) VALUES (?, ?, ?, ?, ?)',
)

/** Runs a write once: the same command asked again gets the first reply, and changes nothing. */
export function runCommand(
  register: Register,
  command: Command,
  work: (db: WriteDb, auditSeq: number) => AnyReply,
  facts: (reply: AnyReply) => EventFacts,
): AnyReply {
  const uid = uidToBlob(command.commandId)
  const inputSha256 = hash('sha256', JSON.stringify([command.endpoint, command.input]))
  let isRepeat = false
  return register.record(
    (db, auditSeq) => {
      const raw = writerOf(db)
      const kept = keptOn(raw).get(uid) as Kept | undefined
      isRepeat = kept !== undefined
      if (kept)
        return kept.input_sha256 === inputSha256
          ? (JSON.parse(kept.reply) as AnyReply)
          : err({ code: 'command-reused', commandId: command.commandId })
      const reply = work(db, auditSeq)
      if (reply.ok)
        keepOn(raw).run(uid, command.endpoint, inputSha256, JSON.stringify(reply), command.at.toISOString())
      return reply
    },
    (reply) => (isRepeat ? undefined : facts(reply)),
  )
}
