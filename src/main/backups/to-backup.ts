import type { Backup } from '../../shared/model/backup.ts'
import type { BackupManifest } from '../db/backup-manifest.ts'

const HASH_SHOWN = 8

/** What somebody choosing a backup wants to know of it. */
export function toBackup(manifest: BackupManifest): Backup {
  const { name, reason, createdAt, bytes, rowCounts, auditSeq, auditHash } = manifest
  return {
    name,
    reason,
    createdAt,
    bytes,
    patients: rowCounts['patient'] ?? 0,
    sessions: rowCounts['session'] ?? 0,
    auditHead: `${auditSeq}:${auditHash.slice(0, HASH_SHOWN)}`,
  }
}
