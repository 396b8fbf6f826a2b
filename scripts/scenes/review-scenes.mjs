import { fill, pick, toTop } from './form-steps.mjs'
import { openReview } from './places.mjs'

async function fillReview(page) {
  await pick(page, 'findings.modality', 'CT, 4 phases')
  const rows = await page.locator('[data-field^="findings.readings."][data-field$=".viableMm"]').count()
  for (let at = 0; at < rows; at += 1) {
    await fill(page, `findings.readings.${at}.viableMm`, String([12, 5, 7][at] ?? 9))
    await fill(page, `findings.readings.${at}.longestMm`, String([31, 15, 16][at] ?? 20))
    await fill(page, `findings.readings.${at}.oilFilledPct`, String([90, 80, 85][at] ?? 70))
  }
  await pick(page, 'findings.nextPlan', 'observe')
}

/** The one-month review, typed and recorded. */
export const REVIEW_SCENES = [
  {
    name: 'review',
    async open(page, origin) {
      await openReview(page, origin, 'D0112')
      await fillReview(page)
      await toTop(page)
    },
  },
  {
    name: 'review-recorded',
    async open(page, origin) {
      await openReview(page, origin, 'D0113')
      const address = page.url()
      await fillReview(page)
      await page.keyboard.press('Control+Enter')
      await page.waitForURL(/patients/)
      await page.goto(address)
      await page.waitForTimeout(400)
    },
  },
]
