import { expect, type Page } from '@playwright/test'

export const USER_NAME = 'Dr Lin'
const PASSPHRASE = 'seven blue lanterns at dusk'

/** Sets up a department on an empty folder and types the recovery key back from what the page shows. */
export async function setUpDepartment(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Department' }).fill('Interventional Radiology')
  await page.getByLabel('Your name').fill(USER_NAME)
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('Passphrase again').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Set up' }).click()
  const groups = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem')
  await expect(groups).toHaveCount(9)
  const numbers = await page.locator('label', { hasText: /^Group \d/ }).allInnerTexts()
  expect(numbers).toHaveLength(2)
  for (const label of numbers) {
    const number = Number(/\d/.exec(label)?.[0])
    const written = await groups.nth(number - 1).innerText()
    await page.getByRole('textbox', { name: `Group ${number}` }).fill(written.trim().slice(-4))
  }
  await page.getByRole('button', { name: 'It is written down, go on' }).click()
}

/** Unlocks as the one person of the department. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Unlock' }).click()
}
