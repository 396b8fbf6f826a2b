import { z } from 'zod'
import { BackupFault } from '../model/backup.ts'

export const Passphrase = z.string().min(1).max(200)

/** `too-short`, `guessable`, or the estimator's reason. */
export const WeakPassphrase = z.object({ reason: z.string() })

const Versions = z.object({ version: z.int(), known: z.int() })

/** Why a register does not open. */
export const openErrors = {
  'no-database': z.object({}),
  'already-exists': z.object({}),
  'empty-file': z.object({}),
  'foreign-file': z.object({}),
  'newer-file': Versions,
  'older-file': Versions,
  'damaged-file': z.object({}),
  'damaged-keyring': z.object({}),
  'wrong-key': z.object({}),
  'not-writable': z.object({}),
  'on-network-drive': z.object({}),
  'schema-changed': z.object({}),
  'in-use': z.object({}),
  'disk-full': z.object({}),
  busy: z.object({}),
  'migration-edited': z.object({ name: z.string() }),
  'migration-failed': z.object({ name: z.string(), reason: z.string() }),
  'backup-failed': z.object({ reason: BackupFault }),
} as const
