import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test as base } from '@playwright/test'
import { setUpDepartment, unlock } from './department.ts'
import { startHost } from './host.ts'
import { answer, choose, type } from './session-steps.ts'

// Not the fixtures of host.ts: a page whose host was killed complains in its console, and should.
const test = base.extend<{ dataDir: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what a fixture needs
  dataDir: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'embolog-power-'))
    await provide(join(folder, 'data'))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

const KEY_MS = 50
/** Typed before the last two seconds. */
const EARLIER = 'Chemosaturation stopped twice; '
/** Typed in the last two seconds: it may be lost. */
const LATEST = 'spasm of the right hepatic artery settled'

test('a power cut in the session form loses at most the last two seconds', async ({ page, dataDir }) => {
  test.setTimeout(120_000)
  const host = await startHost(['--data', dataDir])
  await page.goto(host.url)
  await setUpDepartment(page)
  await registerSomebody(page)
  await page.keyboard.press('l')
  await choose(page, 'Technique', 'deb')
  await answer(page, 'Urgency', 'Emergency')
  const note = page.getByRole('region', { name: 'Complications' }).getByRole('textbox', { name: 'Note' })
  await note.pressSequentially(EARLIER, { delay: KEY_MS })
  const from = performance.now()
  await note.pressSequentially(LATEST, { delay: KEY_MS })
  expect(performance.now() - from).toBeGreaterThan(1_900)
  await host.cutPower()

  const again = await startHost(['--data', dataDir])
  await page.goto(again.url)
  await unlock(page)
  await page.getByRole('link', { name: 'Worklist' }).click()
  const waiting = page.getByRole('row', { name: /Anna Berg/ })
  await expect(waiting).toContainText('Resume draft')
  await waiting.click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'A draft was kept' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('combobox', { name: 'Technique' })).toHaveValue('DEB-TACE')
  await expect(page.getByRole('radio', { name: 'Emergency' })).toBeChecked()
  const kept = await note.inputValue()
  expect(kept.startsWith(EARLIER)).toBe(true)
  expect(`${EARLIER}${LATEST}`.startsWith(kept)).toBe(true)
  await again.stop()
})

async function registerSomebody(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New patient' }).click()
  await type(page, 'Hospital number', '0048213')
  await type(page, 'Name', 'Anna Berg')
  await answer(page, 'Sex', 'Female')
  await type(page, 'Date of birth', '1958-04-11')
  await answer(page, 'Cirrhosis', 'No cirrhosis')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Anna Berg/ })).toBeVisible()
}
