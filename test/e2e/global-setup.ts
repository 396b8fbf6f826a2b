import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { bundled } from '../support/bundled.ts'
import foldersInMemory from '../support/folders-in-memory.ts'
import { DOOR, PREPARED } from './prepared.ts'

/** Bundles the door to a folder and prepares through it, once, the department that every test takes a copy of. */
export default async function setUp(): Promise<() => void> {
  const forget = foldersInMemory()
  // Two steps below the root, as its source is: it finds the migrations from where it stands.
  const door = await bundled('test/e2e/folder-door.ts', resolve(import.meta.dirname, '../../test-results'))
  const prepared = execFileSync(process.execPath, [door], { encoding: 'utf8' })
  process.env[DOOR] = door
  process.env[PREPARED] = prepared
  const { dataDir } = JSON.parse(prepared) as { dataDir: string }
  return () => {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    forget?.()
  }
}
