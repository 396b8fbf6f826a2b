import { z } from 'zod'
import { Instant, IsoDate, Uid } from './primitives.ts'
import { Role } from './user.ts'

/**
 * What somebody should know before relying on what is shown:
 * - `rolled-back`      the file is older than what was acknowledged; it is open for reading only;
 * - `disk-full`        there was no room to open it for writing; it is open for reading only;
 * - `anchor-missing`   nothing is left to compare the file with;
 * - `keyring-altered`  the keyring was edited by somebody without the key;
 * - `damaged-file`     the file could not be read; restoring a backup is offered;
 * - `backup-failed`    the last backup did not come about;
 * - `clock-behind`     this workstation's clock stands before what it said earlier.
 */
export const DepartmentWarning = z.enum([
  'rolled-back',
  'disk-full',
  'anchor-missing',
  'keyring-altered',
  'damaged-file',
  'backup-failed',
  'clock-behind',
])
export type DepartmentWarning = z.output<typeof DepartmentWarning>

/** How the data folder stands, locked or not. */
export const DepartmentStatus = z.object({
  state: z.enum(['absent', 'locked', 'open']),
  /** Who has a passphrase here, for the log-in screen. */
  userNames: z.array(z.string()),
  /** Known once it is open. */
  departmentName: z.string().optional(),
  user: z.object({ uid: Uid, name: z.string(), role: Role }).optional(),
  recoveryConfirmed: z.boolean().optional(),
  lastBackup: z.object({ at: Instant, ok: z.boolean() }).optional(),
  /** Where the records lie, as an absolute path; known once it is open. */
  dataFolder: z.string().optional(),
  /** Nothing is kept: the folder goes with the process. */
  isDemonstration: z.boolean().optional(),
  warnings: z.array(DepartmentWarning),
  today: IsoDate,
  appVersion: z.string(),
})
export type DepartmentStatus = z.output<typeof DepartmentStatus>
