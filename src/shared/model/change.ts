import { z } from 'zod'
import { Instant, Uid } from './primitives.ts'

/** One saved action, as the audit trail has it. */
export const Change = z.object({
  auditSeq: z.int(),
  /** What was done: `sessions.log`. */
  endpoint: z.string(),
  at: Instant,
  userName: z.string(),
  /** The record it was done to. */
  uid: Uid.nullable(),
  patientUid: Uid.nullable(),
  /** The patient as on file now; null where it is about nobody, or about somebody taken back. */
  patient: z.object({ hospitalNo: z.string(), name: z.string().nullable() }).nullable(),
})
export type Change = z.output<typeof Change>

/** Rows of the register, by table. */
export const ChangedRows = z.array(z.object({ table: z.string(), rowId: z.int() }))

/** Why an action cannot be taken back, or brought back. */
export const ChangeRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('not-undoable'), endpoint: z.string() }),
  z.object({ code: z.literal('session-signed'), signedBy: z.string(), signedAt: Instant }),
  z.object({ code: z.literal('changed-since'), rows: ChangedRows }),
])
export type ChangeRefusal = z.output<typeof ChangeRefusal>
