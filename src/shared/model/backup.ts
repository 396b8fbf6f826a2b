import { z } from 'zod'
import { Instant } from './primitives.ts'

/** Why a backup was made; it decides how long it is kept. */
export const BackupReason = z.enum(['manual', 'daily', 'exit', 'migration', 'restore'])
export type BackupReason = z.output<typeof BackupReason>

/** Why a copy could not be made, or the first check that it fails. */
export const BackupFault = z.enum([
  'disk-full',
  'not-writable',
  'busy',
  'damaged',
  'copy',
  'checksum',
  'signature',
  'unreadable',
  'application-id',
  'integrity',
  'foreign-keys',
  'user-version',
  'audit-head',
  'row-counts',
])
export type BackupFault = z.output<typeof BackupFault>

/** A copy of the whole register, with what proves that it is one. */
export const Backup = z.object({
  /** File name, `2026-03-02T08-15-00Z-manual.db`. */
  name: z.string(),
  reason: BackupReason,
  createdAt: Instant,
  bytes: z.int(),
  patients: z.int(),
  sessions: z.int(),
  /** The newest audit event in it, `412:9f3c21aa`. */
  auditHead: z.string(),
})
export type Backup = z.output<typeof Backup>

/** File name of a backup: no folder can be reached through it. */
export const BackupName = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z-[a-z]+(-\d+)?\.db$/)
