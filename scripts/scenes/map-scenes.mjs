import { pick } from './form-steps.mjs'
import { openPatient, openSession } from './places.mjs'

const toMap = (page) => page.locator('.arterial-map').scrollIntoViewIfNeeded()

/** The liver map for each type after Michels; the four that are met most are pictured. */
const MICHELS = [
  { type: 'I', words: 'normal', isPictured: true },
  { type: 'II', words: 'LHA from LGA' },
  { type: 'III', words: 'RHA from SMA', isPictured: true },
  { type: 'IV', words: 'IV:' },
  { type: 'V', words: 'accessory LHA', isPictured: true },
  { type: 'VI', words: 'VI:' },
  { type: 'VII', words: 'VII:' },
  { type: 'VIII', words: 'VIII:' },
  { type: 'IX', words: 'trunk from SMA', isPictured: true },
  { type: 'X', words: 'X:' },
]

export const MAP_SCENES = [
  ...MICHELS.map(({ type, words, isPictured = false }) => ({
    name: `liver-map-${type}`,
    isPictured,
    async open(page, origin) {
      await openPatient(page, origin, 'D0101')
      await pick(page, 'michelsType', words)
      await toMap(page)
    },
  })),
  {
    name: 'liver-map-history',
    async open(page, origin) {
      await openPatient(page, origin, 'D0101')
      await page.locator('.map-segment[data-key="segment VIII"]').focus()
      await page.keyboard.press('Enter')
      await page.getByRole('main').locator('.liver-map [type=checkbox]').check()
      await page.locator('.liver-map').evaluate((part) => part.scrollIntoView())
    },
  },
  {
    name: 'session-map',
    async open(page, origin) {
      await openSession(page, origin, 'D0101', '?repeat=1')
      await page.keyboard.press('Alt+m')
      await page.locator('.map-segment[data-key="segment VIII"]').focus()
      await page.keyboard.press('Enter')
    },
  },
  {
    name: 'session-map-removal',
    async open(page, origin) {
      await openSession(page, origin, 'D0101', '?repeat=1')
      await page.keyboard.press('Alt+m')
      await page
        .locator('.map-node', { has: page.locator('.carried') })
        .first()
        .focus()
      await page.keyboard.press('Delete')
      await page.getByRole('dialog').waitFor()
    },
  },
]
