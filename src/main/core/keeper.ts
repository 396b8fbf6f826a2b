import type { Result } from '../../shared/kit/result.ts'
import type { BackupFault, BackupReason } from '../../shared/model/backup.ts'
import { openAnchor } from '../db/anchor.ts'
import { type BackupFailure, makeBackup, verifyBackup } from '../db/backup-file.ts'
import type { BackupManifest } from '../db/backup-manifest.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { noteOutcome } from '../db/last-backup.ts'
import type { Store } from '../db/open.ts'
import { isWhole, noteCheck } from '../db/register-check.ts'
import { subKey } from '../db/sub-key.ts'
import { createChain } from './chain.ts'
import { isStorageTrouble } from './storage-failure.ts'
import { type TrailReport, verifyTrail } from './verify-trail.ts'

/** What is done with the register as a whole: copying it, and checking it and its copies. Needs the key, shows none. */
export interface Keeper {
  backUp(reason: BackupReason): Result<BackupManifest, BackupFailure>
  /** The error names the first check that the copy fails. */
  verifyBackup(name: string): Result<BackupManifest, BackupFault | 'not-found'>
  /** Reads every page of the register, and remembers whether it was whole. */
  checkRegister(): boolean
  verifyTrail(progress?: (done: number, total: number) => void): TrailReport
}

export interface KeeperOptions {
  readonly store: Store
  readonly folder: DataFolder
  readonly dek: Uint8Array
  readonly now: () => Date
  readonly appVersion: string
}

export function createKeeper({ store, folder, dek, now, appVersion }: KeeperOptions): Keeper {
  return {
    backUp(reason) {
      const at = now()
      const made = makeBackup(store.raw, { folder, dek, reason, at, appVersion })
      try {
        noteOutcome(folder, at, made.ok ? undefined : made.error.reason)
      } catch (thrown) {
        // A disk without room for the note is the reason that the backup failed, and that is answered.
        if (!isStorageTrouble(thrown)) throw thrown
      }
      return made
    },
    verifyBackup: (name) => verifyBackup(folder, dek, name),
    checkRegister() {
      const check = { at: now().toISOString(), isWhole: isWhole(store.raw) }
      noteCheck(folder, check)
      return check.isWhole
    },
    verifyTrail(progress) {
      const anchor = openAnchor(folder.anchor, subKey(dek, 'anchor-v1'))
      const point = anchor.read()
      anchor.close()
      return store.read<TrailReport>(() => verifyTrail(store.raw, createChain(dek, ''), point, progress))
    },
  }
}
