import { z } from 'zod'
import { Instant, IsoDate, Uid } from './primitives.ts'

/** One setting that an entry changed, by its key in the settings. */
export const SettingChange = z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })
export type SettingChange = z.output<typeof SettingChange>

/** One entry of the audit trail: who did what to which record, when and why. */
export const AuditEntry = z.object({
  seq: z.int(),
  at: Instant,
  /** Minutes east of UTC on the workstation. */
  tzOffsetMin: z.int(),
  clockSuspect: z.boolean(),
  userName: z.string(),
  endpoint: z.string(),
  objectKind: z.string(),
  objectUid: Uid.nullable(),
  patientUid: Uid.nullable(),
  /** The patient as on file now; null where it is about nobody, or about somebody taken back since. */
  patient: z.object({ hospitalNo: z.string(), name: z.string().nullable() }).nullable(),
  reason: z.string().nullable(),
  outcome: z.enum(['done', 'refused']),
  /** Rows that it changed. */
  changes: z.int(),
  /** What it changed in the settings, from the row before and after it. */
  settings: z.array(SettingChange),
})
export type AuditEntry = z.output<typeof AuditEntry>

/** What does not hold, and where: `seq` of the first event concerned. */
export const AuditFinding = z.object({
  code: z.enum([
    'sequence-gap',
    'chain-broken',
    'event-altered',
    'changes-altered',
    'anchor-ahead',
    'anchor-differs',
    'anchor-missing',
    'schema-altered',
    'stray-changes',
  ]),
  seq: z.int().nullable(),
})
export type AuditFinding = z.output<typeof AuditFinding>

/** A session that is not what was signed; patient and session are null where no row of it is left. */
export const SignatureFinding = z.object({
  sessionUid: Uid,
  patientUid: Uid,
  patient: z.object({ hospitalNo: z.string(), name: z.string().nullable() }).nullable(),
  session: z.object({ no: z.int(), performedOn: IsoDate }).nullable(),
})
export type SignatureFinding = z.output<typeof SignatureFinding>
