import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshFolder, openTestApp, PASSPHRASE, USER_NAME } from '../../support/open-test-app.ts'

const department = { departmentName: 'Radiology', userName: USER_NAME, passphrase: PASSPHRASE }
/** Every call on a file that a set-up makes outside SQLite. */
const STEPS = [
  'mkdirSync',
  'openSync',
  'writeSync',
  'fdatasyncSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'rmSync',
  'copyFileSync',
] as const

let folder: string
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Sets a department up, telling before each call on a file which one it is. */
async function setUpIn(dataDir: string, before: (step: number) => void) {
  const app = await openTestApp({ dataDir })
  const originals = STEPS.map((name) => [name, fs[name]] as const)
  let step = 0
  let isInside = false
  for (const [name, original] of originals)
    Object.assign(fs, {
      [name](this: unknown, ...args: unknown[]) {
        if (!isInside) {
          isInside = true
          try {
            before(step++)
          } finally {
            isInside = false
          }
        }
        return Reflect.apply(original, this, args) as unknown
      },
    })
  syncBuiltinESMExports()
  try {
    return { app, steps: () => step, reply: await app.ask('department.create', department) }
  } finally {
    Object.assign(fs, Object.fromEntries(originals))
    syncBuiltinESMExports()
  }
}

/** Sets up what is not there, or unlocks what is; throws when neither works. */
async function enter(app: Awaited<ReturnType<typeof openTestApp>>): Promise<string> {
  const { state } = await app.value<{ state: string }>('department.status')
  if (state === 'absent') await app.value('department.create', department)
  else await app.value('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })
  expect(await app.value('department.status')).toMatchObject({
    state: 'open',
    departmentName: 'Radiology',
    warnings: [],
  })
  return state
}

test('a crash at any step of a set-up leaves a folder to set up again, or one that opens', async () => {
  const dataDir = join(folder, 'data')
  const pictures: string[] = []
  const { app, reply } = await setUpIn(dataDir, (step) => {
    const picture = join(folder, `after-${step}`)
    if (fs.existsSync(dataDir)) fs.cpSync(dataDir, picture, { recursive: true })
    pictures.push(picture)
  })
  expect(reply).toMatchObject({ ok: true })
  await app.close()
  const found: string[] = []
  for (const picture of pictures) {
    const restarted = await openTestApp({ dataDir: picture })
    found.push(await enter(restarted))
    await restarted.close()
  }
  const firstLocked = found.indexOf('locked')
  expect(firstLocked).toBeGreaterThan(10)
  expect(found.slice(firstLocked).every((state) => state === 'locked')).toBe(true)
})

test('an error at any step leaves the same program able to set up, or to unlock', async () => {
  const { app: whole, steps } = await setUpIn(join(folder, 'whole'), () => undefined)
  await whole.close()
  const refused: string[] = []
  for (let broken = 0; broken < steps(); broken++) {
    const { app, reply } = await setUpIn(join(folder, `broken-${broken}`), (step) => {
      if (step === broken) throw new Error('the disk went away')
    })
    if (!reply.ok) refused.push(await enter(app))
    await app.close()
  }
  expect(new Set(refused)).toEqual(new Set(['absent', 'locked']))
})

test('never takes the keyring of a register that is gone for an unfinished set-up', async () => {
  const { app } = await setUpIn(folder, () => undefined)
  await app.close()
  const keyring = fs.readFileSync(join(folder, 'keyring.json'))
  fs.rmSync(join(folder, 'registry.db'))
  const restarted = await openTestApp({ dataDir: folder })
  expect(await restarted.ask('department.create', department)).toMatchObject({
    error: { code: 'already-exists' },
  })
  expect(fs.readFileSync(join(folder, 'keyring.json'))).toEqual(keyring)
  await restarted.close()
})
