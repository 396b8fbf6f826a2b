import { pick } from './form-steps.mjs'
import { go } from './places.mjs'

async function openSurvival(page, origin) {
  await go(page, origin, '/export')
  await go(page, origin, '/reports')
  await page.locator('.survival-chart').waitFor()
}

/** A chosen question is answered when the picture stands still. */
const answered = async (page) => {
  await page.locator('.survival[aria-busy="false"]').waitFor()
  await page.waitForTimeout(200)
}

/** Survival and time to event of the department's patients. */
export const REPORT_SCENES = [
  {
    name: 'survival',
    isPictured: true,
    async open(page, origin) {
      await openSurvival(page, origin)
      await page.locator('.survival-chart').focus()
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowLeft')
    },
  },
  {
    name: 'survival-strata',
    isPictured: true,
    async open(page, origin) {
      await openSurvival(page, origin)
      await pick(page, 'strata', 'child-pugh')
      await answered(page)
      await page.locator('.survival-risk .survival-number').first().click()
      await page.locator('.survival-list').waitFor()
    },
  },
  {
    name: 'survival-landmark',
    async open(page, origin) {
      await openSurvival(page, origin)
      await pick(page, 'strata', 'response')
      await answered(page)
      await page.locator('.survival-head').click()
      await page.keyboard.press('t')
      await page.locator('.survival .data-table-24').waitFor()
    },
  },
  {
    name: 'survival-empty',
    async open(page, origin) {
      await openSurvival(page, origin)
      const from = page.locator('.survival-fields input[name="from"]')
      await from.fill('2030-01-01')
      await from.blur()
      await page.locator('.survival .empty').waitFor()
    },
  },
]
