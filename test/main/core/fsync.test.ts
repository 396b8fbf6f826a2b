import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshFolder } from '../../support/open-test-app.ts'
import { makeDepartment } from '../../support/saving-department.ts'

/** Few enough that no checkpoint is due, which is not part of a save. */
const SAVES = 10
const MARKER = 'marker'

let folder: string
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0
if (!canTrace) console.warn('the syncs of a save are not counted: there is no strace that may trace here')

/** The files that were synced up to each sync of the marker. */
function syncsBetweenMarkers(trace: string): string[][] {
  const files = [...trace.matchAll(/\bf(?:data)?sync\(\d+<([^>]+)>/g)].map(([, path = '']) => basename(path))
  const groups: string[][] = [[]]
  for (const file of files)
    if (file === MARKER) groups.push([])
    else groups.at(-1)?.push(file)
  return groups
}

test.runIf(canTrace)(
  'syncs the log once and the anchor once for each acknowledged save, and no more',
  async () => {
    const dataDir = join(folder, 'data')
    const trace = join(folder, 'trace')
    const patients = await makeDepartment(dataDir)
    const child = join(import.meta.dirname, 'syncing-child.ts')
    const traced = spawnSync(
      'strace',
      ['-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', trace, process.execPath].concat([
        child,
        dataDir,
        join(folder, MARKER),
        ...patients.slice(0, SAVES + 1),
      ]),
      { encoding: 'utf8' },
    )
    expect(traced).toMatchObject({ status: 0, stderr: '' })
    // Up to the first marker lie opening, and the first save into an empty log, which also syncs the log's header.
    const groups = syncsBetweenMarkers(readFileSync(trace, 'utf8')).slice(1, -1)
    expect(groups).toEqual(Array.from({ length: SAVES }, () => ['registry.db-wal', 'anchor.bin']))
  },
)
