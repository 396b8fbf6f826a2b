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
  { name: 'patient-single', open: (page, origin) => openPatient(page, origin, 'D0110') },
  { name: 'retreatment', open: (page, origin) => openRetreatment(page, origin, 'D0101') },
  { name: 'retreatment-unknown', open: (page, origin) => openRetreatment(page, origin, 'D0110') },
]
