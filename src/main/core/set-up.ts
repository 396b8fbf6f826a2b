import { existsSync, renameSync, rmSync } from 'node:fs'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { aloneWith } from '../db/data-lock.ts'
import { syncFolder } from '../db/durable-file.ts'
import type { OpenFailure } from '../db/open.ts'
import type { Opened } from './open-register.ts'
import type { Register } from './register.ts'

/**
 * A register is built under another name and gets its own in the last step, after its keyring is on disk. So a
 * set-up that is cut short leaves a folder that can be set up again, and never one that nobody can open.
 */
const underConstruction = (folder: DataFolder): DataFolder => ({
  ...folder,
  database: `${folder.database}.setup`,
})

/**
 * True when the folder holds a register, or a keyring whose register is gone. What a set-up left that was cut short
 * does not count: nobody has seen its recovery key, so nobody misses what is in it.
 */
export function isTaken(folder: DataFolder): boolean {
  if (existsSync(folder.database)) return true
  return existsSync(folder.keyring) && !existsSync(underConstruction(folder).database)
}

/** Builds a register with its keyring from nothing; when this answers, the folder opens with the passphrase. */
export function setUpRegister(
  folder: DataFolder,
  steps: {
    readonly open: (folder: DataFolder) => Result<Opened, OpenFailure>
    readonly fill: (register: Register) => void
    readonly writeKeyring: () => void
  },
): Result<void, OpenFailure> {
  const site = underConstruction(folder)
  const cleared = aloneWith(folder.root, () =>
    isTaken(folder) ? err({ code: 'already-exists' as const }) : ok(clear(site)),
  )
  if (!cleared.ok) return cleared
  const opened = steps.open(site)
  if (!opened.ok) return opened
  const { register, share } = opened.value
  try {
    steps.fill(register)
    register.close()
    steps.writeKeyring()
    renameSync(site.database, folder.database)
    syncFolder(folder.root)
    return ok(undefined)
  } finally {
    register.abandon()
    share.release()
  }
}

/** The keyring goes first: what is left without it is still known for an unfinished set-up. */
function clear({ keyring, previousKeyring, anchor, database }: DataFolder): void {
  const journals = ['-wal', '-shm', '-journal'].map((suffix) => database + suffix)
  for (const path of [keyring, previousKeyring, anchor, ...journals, database]) rmSync(path, { force: true })
}
