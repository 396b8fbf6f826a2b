import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { listManifests } from './backup-manifest.ts'
import type { DataFolder } from './data-folder.ts'
import { replaceFile } from './durable-file.ts'
import { makePrivateFolder } from './private-folder.ts'

const Failure = z.object({ at: z.iso.datetime(), reason: z.string() })

const failurePath = (folder: DataFolder) => join(folder.backups, 'failed.json')

/** Remembers a backup that failed while nobody was looking, until one succeeds. */
export function noteOutcome(folder: DataFolder, at: Date, failure: string | undefined): void {
  makePrivateFolder(folder.backups)
  if (failure === undefined) rmSync(failurePath(folder), { force: true })
  else replaceFile(failurePath(folder), JSON.stringify({ at: at.toISOString(), reason: failure }))
}

/** When a backup was last tried, and whether it came about; undefined before the first. */
export function lastBackup(folder: DataFolder): { at: string; ok: boolean } | undefined {
  if (existsSync(failurePath(folder))) {
    const failure = Failure.safeParse(JSON.parse(readFileSync(failurePath(folder), 'utf8')))
    if (failure.success) return { at: failure.data.at, ok: false }
  }
  const [newest] = listManifests(folder)
  return newest && { at: newest.createdAt, ok: true }
}
