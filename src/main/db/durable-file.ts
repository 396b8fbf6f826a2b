import {
  closeSync,
  copyFileSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Replaces a small file so that a power cut leaves the old or the new one, never half; `keep` names the old one's copy. */
export function replaceFile(path: string, content: string | Uint8Array, keep?: string): void {
  const part = `${path}.part`
  rmSync(part, { force: true })
  const file = openSync(part, 'wx', 0o600)
  writeSync(file, Buffer.from(content))
  fdatasyncSync(file)
  closeSync(file)
  if (keep && existsSync(path)) copyFileSync(path, keep)
  renameSync(part, path)
  syncFolder(dirname(path))
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

/** A new name lasts only once its folder is synced. Windows has no such call and needs none. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  fsyncSync(folder)
  closeSync(folder)
}
