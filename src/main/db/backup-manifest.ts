import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BackupName, BackupReason } from '../../shared/model/backup.ts'
import type { DataFolder } from './data-folder.ts'
import { replaceFile } from './durable-file.ts'
import { subKey } from './sub-key.ts'

/** What lies beside each backup and says what has to be in it. */
export const BackupManifest = z.strictObject({
  v: z.literal(1),
  name: BackupName,
  reason: BackupReason,
  createdAt: z.iso.datetime(),
  appVersion: z.string(),
  userVersion: z.int(),
  bytes: z.int(),
  sha256: z.string().length(64),
  rowCounts: z.record(z.string(), z.int()),
  auditSeq: z.int(),
  auditHash: z.string().length(64),
  mac: z.string().length(64),
})
export type BackupManifest = z.output<typeof BackupManifest>

const pathOf = (folder: DataFolder, name: string) => join(folder.backups, `${name}.manifest.json`)

export function writeManifest(
  folder: DataFolder,
  dek: Uint8Array,
  content: Omit<BackupManifest, 'mac'>,
): void {
  const manifest: BackupManifest = { ...content, mac: macOf(content, dek) }
  replaceFile(pathOf(folder, content.name), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Undefined when there is none, or none that can be read. */
export function readManifest(folder: DataFolder, name: string): BackupManifest | undefined {
  const path = pathOf(folder, name)
  if (!existsSync(path)) return undefined
  try {
    return BackupManifest.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** True when whoever wrote it held the key of this register. */
export function isSigned(manifest: BackupManifest, dek: Uint8Array): boolean {
  const { mac, ...content } = manifest
  return timingSafeEqual(Buffer.from(macOf(content, dek), 'hex'), Buffer.from(mac, 'hex'))
}

/** Every backup that has its file and its manifest, newest first. */
export function listManifests(folder: DataFolder): BackupManifest[] {
  if (!existsSync(folder.backups)) return []
  return readdirSync(folder.backups)
    .filter((name) => name.endsWith('.db'))
    .flatMap((name) => readManifest(folder, name) ?? [])
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

/** SHA-256 of a file of any size. */
export function fileHash(path: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(1 << 20)
  const file = openSync(path, 'r')
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
    hash.update(chunk.subarray(0, read))
  closeSync(file)
  return hash.digest('hex')
}

function macOf(content: Omit<BackupManifest, 'mac'>, dek: Uint8Array): string {
  return createHmac('sha256', subKey(dek, 'backup-v1')).update(JSON.stringify(content)).digest('hex')
}
