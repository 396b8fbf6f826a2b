import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs'

/** Read and written by the account that made it, and by nobody else of the workstation. Windows has access lists instead. */
export const PRIVATE_FILE = 0o600
const PRIVATE_FOLDER = 0o700

/** Makes a folder for one account. An empty one that was there before is closed as well; one with contents keeps its mode. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER })
  const isOurs = statSync(path).uid === process.getuid?.()
  if (isOurs && readdirSync(path).length === 0) chmodSync(path, PRIVATE_FOLDER)
}
