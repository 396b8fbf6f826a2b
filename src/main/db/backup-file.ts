import { closeSync, copyFileSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { BackupFault, BackupReason } from '../../shared/model/backup.ts'
import {
  type BackupManifest,
  fileHash,
  isSigned,
  listManifests,
  readManifest,
  writeManifest,
} from './backup-manifest.ts'
import { backupsToDrop } from './backup-rotation.ts'
import { UNTRACKED } from './change-triggers.ts'
import type { DataFolder } from './data-folder.ts'
import { syncFile, syncFolder } from './durable-file.ts'
import { APPLICATION_ID, applyPragmas, giveKey } from './pragmas.ts'
import { makePrivateFolder, PRIVATE_FILE } from './private-folder.ts'
import { rowCounts } from './row-counts.ts'
import { failureByCode, isDiskCode, storageCode } from './storage-code.ts'

/** Saves that arrive while a copy is made move the source on; the copy is then made again. */
const TRIES = 5

export type BackupFailure = { readonly code: 'backup-failed'; readonly reason: BackupFault }

export interface BackupOrder {
  readonly folder: DataFolder
  readonly dek: Uint8Array
  readonly reason: BackupReason
  readonly at: Date
  readonly appVersion: string
}

/** What has to be the same in a register and in its copy. */
interface Inventory {
  readonly userVersion: number
  readonly rowCounts: Record<string, number>
  readonly auditSeq: number
  readonly auditHash: string
}

/**
 * Copies the register while others go on using it, proves that the copy is complete, and only then gives it its name.
 * An integrity check alone would pass a copy that was cut short: an empty database is whole as well.
 */
export function makeBackup(
  source: Database.Database,
  order: BackupOrder,
): Result<BackupManifest, BackupFailure> {
  const { folder, dek } = order
  makePrivateFolder(folder.backups)
  const name = freeName(folder, order)
  const part = join(folder.backups, `${name}.part`)
  try {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      rmSync(part, { force: true })
      const before = inventoryOf(source)
      closeSync(openSync(part, 'wx', PRIVATE_FILE))
      source.prepare('VACUUM INTO ?').run(part)
      if (before.auditSeq !== inventoryOf(source).auditSeq) continue
      const copy = inspectCopy(part, dek)
      if (!copy.ok) return err({ code: 'backup-failed', reason: copy.error })
      const difference = firstDifference(before, copy.value)
      if (difference) return err({ code: 'backup-failed', reason: difference })
      return ok(keep(part, name, copy.value, order))
    }
    return err({ code: 'backup-failed', reason: 'busy' })
  } catch (thrown) {
    return err({ code: 'backup-failed', reason: troubleOf(thrown) })
  } finally {
    rmSync(part, { force: true })
  }
}

function troubleOf(thrown: unknown): BackupFault {
  const code = storageCode(thrown)
  return failureByCode(code)?.code ?? (isDiskCode(code) ? 'damaged' : 'copy')
}

/** Checks a backup against its manifest and itself. */
export function verifyBackup(
  folder: DataFolder,
  dek: Uint8Array,
  name: string,
): Result<BackupManifest, BackupFault | 'not-found'> {
  const manifest = readManifest(folder, name)
  const path = join(folder.backups, name)
  if (!manifest || !existsSync(path)) return err('not-found')
  if (!isSigned(manifest, dek)) return err('signature')
  if (statSync(path).size !== manifest.bytes || fileHash(path) !== manifest.sha256) return err('checksum')
  const copy = inspectCopy(path, dek)
  if (!copy.ok) return copy
  const difference = firstDifference(manifest, copy.value)
  return difference ? err(difference) : ok(manifest)
}

function keep(part: string, name: string, copy: Inventory, order: BackupOrder): BackupManifest {
  const { folder, dek, reason, at, appVersion } = order
  const path = join(folder.backups, name)
  syncFile(part)
  const content = {
    v: 1 as const,
    name,
    reason,
    createdAt: at.toISOString(),
    appVersion,
    userVersion: copy.userVersion,
    bytes: statSync(part).size,
    sha256: fileHash(part),
    rowCounts: copy.rowCounts,
    auditSeq: copy.auditSeq,
    auditHash: copy.auditHash,
  }
  renameSync(part, path)
  writeManifest(folder, dek, content)
  if (existsSync(folder.keyring)) copyFileSync(folder.keyring, `${path}.keyring.json`)
  syncFolder(folder.backups)
  for (const old of backupsToDrop(listManifests(folder)))
    for (const suffix of ['', '.manifest.json', '.keyring.json'])
      rmSync(join(folder.backups, `${old}${suffix}`), { force: true })
  const manifest = readManifest(folder, name)
  if (!manifest) throw new Error('the manifest of a new backup is unreadable')
  return manifest
}

function inventoryOf(raw: Database.Database): Inventory {
  const head = raw.prepare('SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1').get() as
    { seq: number; hash: string } | undefined
  const counts = Object.entries(rowCounts(raw)).filter(([table]) => isCompared(table))
  return {
    userVersion: raw.pragma('user_version', { simple: true }) as number,
    rowCounts: Object.fromEntries(counts),
    auditSeq: head?.seq ?? 0,
    auditHash: head?.hash ?? '0'.repeat(64),
  }
}

/** Drafts come and go without an audit event, so a difference there proves nothing. */
function isCompared(table: string): boolean {
  return !UNTRACKED.has(table) || ['audit_event', 'change', 'command', 'migration'].includes(table)
}

/** Opens a copy with the key and checks it; the error names the first check that it fails. */
function inspectCopy(path: string, dek: Uint8Array): Result<Inventory, BackupFault> {
  const raw = new Database(path, { fileMustExist: true, readonly: true })
  try {
    giveKey(raw, dek)
    applyPragmas(raw, 'as-is')
    if (raw.pragma('application_id', { simple: true }) !== APPLICATION_ID) return err('application-id')
    if (raw.pragma('integrity_check', { simple: true }) !== 'ok') return err('integrity')
    if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) return err('foreign-keys')
    return ok(inventoryOf(raw))
  } catch (thrown) {
    if (thrown instanceof Database.SqliteError) return err('unreadable')
    throw thrown
  } finally {
    raw.close()
  }
}

function firstDifference(expected: Inventory, found: Inventory): BackupFault | undefined {
  if (expected.userVersion !== found.userVersion) return 'user-version'
  if (expected.auditSeq !== found.auditSeq || expected.auditHash !== found.auditHash) return 'audit-head'
  const tables = new Set([...Object.keys(expected.rowCounts), ...Object.keys(found.rowCounts)])
  return [...tables].some((table) => expected.rowCounts[table] !== found.rowCounts[table])
    ? 'row-counts'
    : undefined
}

function freeName(folder: DataFolder, { at, reason }: BackupOrder): string {
  const stem = `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z-${reason}`
  for (let count = 1; ; count++) {
    const name = count === 1 ? `${stem}.db` : `${stem}-${count}.db`
    if (!existsSync(join(folder.backups, name))) return name
  }
}
