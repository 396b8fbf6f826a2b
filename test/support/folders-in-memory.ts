import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const ENOUGH_BYTES = 2 * 1024 ** 3

/**
 * Puts the folders of the tests into memory where Linux offers enough of it. Every save is synced to the disk before it
 * is acknowledged, and a run would wait tens of thousands of times for that; what was written outlives a killed process
 * there as it does on a disk.
 */
export default function setUp(): (() => void) | undefined {
  if (!existsSync(MEMORY)) return undefined
  const { bavail, bsize } = statfsSync(MEMORY)
  if (bavail * bsize < ENOUGH_BYTES) return undefined
  const folder = mkdtempSync(join(MEMORY, 'embolog-tests-'))
  // The processes that run the tests are started later and inherit it.
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
