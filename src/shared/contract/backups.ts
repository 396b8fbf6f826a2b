import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Backup, BackupFault, BackupName } from '../model/backup.ts'
import { openErrors } from './opening.ts'

const NotFound = z.object({ name: z.string() })
const NotABackup = z.object({ reason: BackupFault })
const exampleName = '2026-03-02T08-15-00Z-manual.db'

export const backups = {
  create: endpoint({
    kind: 'job',
    summary: 'Copy the whole register now and prove that the copy is complete',
    input: z.strictObject({}),
    output: Backup,
    errors: { 'backup-failed': NotABackup },
    example: {},
    touches: ['backups', 'department'],
    trail: 'read',
  }),
  checkRegister: endpoint({
    kind: 'job',
    summary: 'Read every page of the register and say whether it is whole; the hosts ask this once a day',
    input: z.strictObject({}),
    output: z.object({ isWhole: z.boolean() }),
    errors: {},
    example: {},
    touches: ['department'],
  }),
  list: endpoint({
    kind: 'gate',
    summary: 'List the backups on this computer, newest first',
    input: z.strictObject({}),
    output: z.array(Backup),
    errors: { locked: z.object({}) },
    example: {},
  }),
  verify: endpoint({
    kind: 'job',
    summary: 'Open a backup and check every part of it',
    input: z.strictObject({ name: BackupName }),
    output: Backup,
    errors: { 'backup-not-found': NotFound, 'not-a-backup': NotABackup },
    example: { name: exampleName },
  }),
  restore: endpoint({
    kind: 'gate',
    summary: 'Put a backup in place of the register (admin); the register is set aside, never deleted',
    input: z.strictObject({ name: BackupName, reason: z.string().trim().min(1).max(500) }),
    output: z.object({
      restored: Backup,
      /** Audit events of the register that the backup does not have. */
      lost: z.object({ from: z.int(), to: z.int() }).nullable(),
    }),
    errors: {
      locked: z.object({}),
      'admin-only': z.object({}),
      'backup-not-found': NotFound,
      'not-a-backup': NotABackup,
      ...openErrors,
    },
    example: { name: exampleName, reason: 'The disk was replaced' },
    touches: ['department', 'patients', 'sessions', 'reviews', 'worklist', 'imports', 'settings', 'users'],
  }),
}
