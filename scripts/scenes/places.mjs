// Ways to a screen, each as a person goes it.
import { field } from './form-steps.mjs'

export async function go(page, origin, path) {
  for (let open = await page.getByRole('dialog').count(); open > 0; open -= 1)
    await page.keyboard.press('Escape')
  await page.goto(`${origin}/#${path}`)
  await page.getByRole('main').waitFor()
  await page.waitForTimeout(300)
}

/** The page of a patient of the demonstration, found the way a person finds it. */
export async function openPatient(page, origin, hospitalNo) {
  await go(page, origin, '/')
  const search = page.getByRole('banner').getByRole('combobox')
  await search.fill(hospitalNo)
  await page.getByRole('option').filter({ hasText: hospitalNo }).click()
  await page.waitForURL(/patients\/[0-9a-f-]{36}$/)
  await page.locator('.timeline-part').first().waitFor()
}

/** The session form of a patient; nothing typed in another scene is offered here, for each has a patient of its own. */
export async function openSession(page, origin, hospitalNo, search = '') {
  await openPatient(page, origin, hospitalNo)
  await page.goto(`${page.url()}/session${search}`)
  await page.locator('[data-block="before"]').waitFor()
}

export async function openRetreatment(page, origin, hospitalNo) {
  await openPatient(page, origin, hospitalNo)
  await page.keyboard.press('b')
  await page.locator('.retreatment-decision').waitFor()
}

export async function openReview(page, origin, hospitalNo) {
  await openPatient(page, origin, hospitalNo)
  await page.keyboard.press('v')
  await field(page, 'findings.doneOn').waitFor()
}
