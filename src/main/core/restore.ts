import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { BackupFault } from '../../shared/model/backup.ts'
import type { User } from '../../shared/model/user.ts'
import { openAnchor } from '../db/anchor.ts'
import { verifyBackup } from '../db/backup-file.ts'
import type { BackupManifest } from '../db/backup-manifest.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { aloneWith } from '../db/data-lock.ts'
import { syncFile, syncFolder } from '../db/durable-file.ts'
import { readKeyring } from '../db/keyring.ts'
import type { WriteDb } from '../db/open.ts'
import { makePrivateFolder } from '../db/private-folder.ts'
import { forgetCheck } from '../db/register-check.ts'
import { subKey } from '../db/sub-key.ts'
import { changeUser, insertUser, userByUid } from './user-store.ts'

/** `reason` is the first check that it fails. */
export type NotABackup =
  | { readonly code: 'backup-not-found'; readonly name: string }
  | { readonly code: 'not-a-backup'; readonly reason: BackupFault }

const stagedPath = (folder: DataFolder) => `${folder.database}.part`

/** Verifies a backup and lays a copy of it beside the register, from where it can take its place in one step. */
export function stageBackup(
  folder: DataFolder,
  dek: Uint8Array,
  name: string,
): Result<BackupManifest, NotABackup> {
  const verified = verifyBackup(folder, dek, name)
  if (!verified.ok)
    return verified.error === 'not-found'
      ? err({ code: 'backup-not-found', name })
      : err({ code: 'not-a-backup', reason: verified.error })
  copyFileSync(join(folder.backups, name), stagedPath(folder))
  syncFile(stagedPath(folder))
  return ok(verified.value)
}

/** Sets the register and its anchor aside, undeleted, and gives the staged copy its name. */
export function swapIn(folder: DataFolder, at: Date): Result<void, { readonly code: 'in-use' }> {
  const swapped = aloneWith(folder.root, () => {
    const aside = join(folder.quarantine, at.toISOString().replaceAll(/[:.]/g, '-'))
    makePrivateFolder(aside)
    for (const path of [`${folder.database}-wal`, `${folder.database}-shm`, folder.anchor, folder.database])
      if (existsSync(path)) renameSync(path, join(aside, basename(path)))
    renameSync(stagedPath(folder), folder.database)
    forgetCheck(folder)
    syncFolder(folder.root)
    return ok(undefined)
  })
  if (!swapped.ok) rmSync(stagedPath(folder), { force: true })
  return swapped
}

/** The newest event that was ever acknowledged here; 0 when the anchor is gone. */
export function acknowledgedSeq(folder: DataFolder, dek: Uint8Array): number {
  const anchor = openAnchor(folder.anchor, subKey(dek, 'anchor-v1'))
  const point = anchor.read()
  anchor.close()
  return point?.seq ?? 0
}

/**
 * Brings the people of a restored register up to date: who joined or left since the backup stays joined or gone.
 * Where the old register could not be read, whoever has a passphrase and is unknown comes back as an operator.
 */
export function welcomeBack(
  db: WriteDb,
  folder: DataFolder,
  remembered: readonly User[] | undefined,
  at: string,
): void {
  const holders = readKeyring(folder)?.slots.filter(({ kind }) => kind === 'user') ?? []
  const people: readonly User[] =
    remembered ??
    holders
      .filter(({ id }) => !userByUid(db, id))
      .map(({ id, label }) => ({
        uid: id,
        name: label,
        role: 'operator',
        createdAt: at,
        deactivatedAt: null,
      }))
  for (const person of people) if (!changeUser(db, person)) insertUser(db, person)
}
