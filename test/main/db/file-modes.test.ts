import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshFolder, openTestApp, PASSPHRASE, USER_NAME } from '../../support/open-test-app.ts'

let folder: string
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const isPosix = process.platform !== 'win32'
if (!isPosix) console.warn('file modes are not tested: Windows keeps access lists instead')
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

test.runIf(isPosix)('a data folder and what it holds are for the account that made them', async () => {
  const dataDir = join(folder, 'data')
  const app = await openTestApp({ dataDir })
  await app.value('department.create', {
    departmentName: 'Radiology',
    userName: USER_NAME,
    passphrase: PASSPHRASE,
  })
  await app.value('backups.create')
  expect(modeOf(dataDir)).toBe('700')
  expect(modeOf(join(dataDir, 'backups'))).toBe('700')
  const files = [dataDir, join(dataDir, 'backups')].flatMap((dir) =>
    readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'app.lock.db')
      .map(({ name }) => [name.replace(/^\d.*Z-/, ''), modeOf(join(dir, name))]),
  )
  expect(files.map(([, mode]) => mode)).toEqual(files.map(() => '600'))
  expect(files.map(([name]) => name)).toEqual(
    expect.arrayContaining(['registry.db', 'registry.db-wal', 'keyring.json', 'anchor.bin', 'manual.db']),
  )
  await app.close()
})

test.runIf(isPosix)(
  'a folder that was there before is closed when it is empty, and left alone otherwise',
  async () => {
    const modes: string[] = []
    for (const contents of [[], ['photographs']]) {
      const dataDir = join(folder, `with-${contents.length}`)
      for (const path of [dataDir, ...contents.map((name) => join(dataDir, name))])
        mkdirSync(path, { mode: 0o755 })
      const app = await openTestApp({ dataDir })
      await app.value('department.create', {
        departmentName: 'Radiology',
        userName: USER_NAME,
        passphrase: PASSPHRASE,
      })
      modes.push(modeOf(dataDir))
      await app.close()
    }
    expect(modes).toEqual(['700', '755'])
  },
)
