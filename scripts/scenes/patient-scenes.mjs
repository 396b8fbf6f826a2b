import { openPatient, openRetreatment } from './places.mjs'

/** The page of one patient, and what a person decides there. */
export const PATIENT_SCENES = [
  { name: 'patient', open: (page, origin) => openPatient(page, origin, 'D0101') },
  {
    name: 'patient-explained',
    async open(page, origin) {
      await openPatient(page, origin, 'D0101')
      await page.locator('.timeline-change .computed').nth(1).click()
      await page.locator('.computed-panel').waitFor()
    },
  },
  {
    name: 'patient-plots',
    async open(page, origin) {
      await openPatient(page, origin, 'D0101')
      await page.keyboard.press('2')
      await page.keyboard.press('4')
      await page.locator('.timeline-switches [aria-pressed="false"]').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'patient-table',
    async open(page, origin) {
      await openPatient(page, origin, 'D0101')
      await page.keyboard.press('t')
      await page.locator('.timeline-course-table table').waitFor()
    },
  },
  {
    name: 'patient-replay',
    async open(page, origin) {
      await openPatient(page, origin, 'D0101')
      await page.keyboard.press(']')
      await page.keyboard.press(']')
      await page.locator('.map-replay').scrollIntoViewIfNeeded()
    },
  },
  { name: 'patient-single', open: (page, origin) => openPatient(page, origin, 'D0110') },
  { name: 'retreatment', open: (page, origin) => openRetreatment(page, origin, 'D0101') },
  { name: 'retreatment-unknown', open: (page, origin) => openRetreatment(page, origin, 'D0110') },
]
