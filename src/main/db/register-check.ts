import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import type { DataFolder } from './data-folder.ts'
import { replaceFile } from './durable-file.ts'
import { makePrivateFolder } from './private-folder.ts'
import { isDiskCode, storageCode } from './storage-code.ts'

const Check = z.object({ at: z.iso.datetime(), isWhole: z.boolean() })
export type Check = z.output<typeof Check>

const checkPath = (folder: DataFolder) => join(folder.backups, 'checked.json')

/** Reads every page of a register. Takes as long as reading the file does. */
export function isWhole(raw: Database.Database): boolean {
  try {
    return raw.pragma('quick_check(1)', { simple: true }) === 'ok'
  } catch (thrown) {
    if (isDiskCode(storageCode(thrown))) return false
    throw thrown
  }
}

export function noteCheck(folder: DataFolder, check: Check): void {
  makePrivateFolder(folder.backups)
  replaceFile(checkPath(folder), JSON.stringify(check))
}

/** When the register was last read whole, and what that showed; undefined before the first time. */
export function lastCheck(folder: DataFolder): Check | undefined {
  const path = checkPath(folder)
  return existsSync(path) ? Check.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data : undefined
}

/** Another file has taken the place of the one that was checked. */
export function forgetCheck(folder: DataFolder): void {
  rmSync(checkPath(folder), { force: true })
}
