import { appendFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makePrivateFolder, PRIVATE_FILE } from '../db/private-folder.ts'

const MOST_BYTES = 1_000_000
const MOST_FILES = 10

/** A file that starts anew when it is full: `app.log`, then `app.log.1` … `app.log.9`, the oldest dropped. */
export function rotatingFile(
  folder: string,
  name: string,
  mostBytes = MOST_BYTES,
): { write(line: string): void } {
  makePrivateFolder(folder)
  const path = join(folder, name)
  let bytes = existsSync(path) ? statSync(path).size : 0
  return {
    write(line) {
      const added = Buffer.byteLength(line)
      if (bytes > 0 && bytes + added > mostBytes) {
        rotate(path)
        bytes = 0
      }
      appendFileSync(path, line, { mode: PRIVATE_FILE })
      bytes += added
    },
  }
}

function rotate(path: string): void {
  rmSync(`${path}.${MOST_FILES - 1}`, { force: true })
  for (let no = MOST_FILES - 2; no >= 0; no--) {
    const older = no === 0 ? path : `${path}.${no}`
    if (existsSync(older)) renameSync(older, `${path}.${no + 1}`)
  }
}
