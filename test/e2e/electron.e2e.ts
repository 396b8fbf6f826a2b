import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test as base } from '@playwright/test'
import { installedElectron } from '../../scripts/electron.mjs'
import { electronJourney } from './electron-journey.ts'
import { openOnStandin } from './electron-standin/open.ts'

const test = base.extend<{ dataDir: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what a fixture needs
  dataDir: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'embolog-electron-'))
    await provide(join(folder, 'data'))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

test('the built program, from set-up to a patient on file, on the stand-in for Electron', async ({
  context,
  dataDir,
}) => {
  const app = await openOnStandin(context, ['--data', dataDir])
  await electronJourney(app.page)
  expect(await app.close()).toBe(0)
})

test('the built program, from set-up to a patient on file, under Electron', async ({ dataDir }) => {
  const electron = installedElectron()
  const reason = 'The Electron runtime is not on this machine, so the window itself was not driven.'
  if (electron === undefined) console.log(reason)
  test.skip(electron === undefined, reason)
  // Neither root nor a hosted Linux runner has what Chromium's sandbox wants.
  const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    ...(electron === undefined ? {} : { executablePath: electron }),
    args: ['.', ...sandbox, '--data', dataDir],
  })
  await electronJourney(await app.firstWindow())
  await app.close()
})
