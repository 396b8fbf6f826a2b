import { fill, toTop } from './form-steps.mjs'
import { ask, openSaved, openSheet, recordOf } from './places.mjs'

const PASSPHRASE = 'seven blue lanterns at dusk'

async function sign(page, hospitalNo) {
  const { sessions } = await recordOf(page, hospitalNo)
  const { uid, signedAt } = sessions.at(-1)
  if (signedAt === null) await ask(page, 'sessions.sign', { sessionUid: uid, passphrase: PASSPHRASE })
}

/** The form of a signed session with other values in it, and what was signed beside them. */
async function openAmendment(page, origin, hospitalNo) {
  await sign(page, hospitalNo)
  const uid = await openSaved(page, origin, hospitalNo, 'amend')
  await fill(page, 'procedure.contrastMl', '140')
  await fill(page, 'procedure.airKermaMgy', '1180')
  await fill(page, 'procedure.note', 'Contrast read again from the injector')
  await page.keyboard.press('Control+Enter')
  await page.locator('.signing-changes').waitFor()
  await page.getByRole('dialog').locator('textarea').fill('Contrast and air kerma read from the console')
  return uid
}

const typePassphrase = (page, words) => page.getByRole('dialog').locator('[type=password]').fill(words)

/** What is signed, what was changed after that, and what is taken out of the course. */
export const SIGNING_SCENES = [
  {
    name: 'sign',
    async open(page, origin) {
      await openSheet(page, origin, 'D0126')
      await page.locator('.timeline-sheet-tools > button').first().click()
      await page.getByRole('dialog').locator('[type=password]').waitFor()
    },
  },
  {
    name: 'sign-refused',
    async open(page, origin) {
      await openSheet(page, origin, 'D0127')
      await page.locator('.timeline-sheet-tools > button').first().click()
      await typePassphrase(page, 'not this one either')
      await page.keyboard.press('Control+Enter')
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  {
    name: 'amend',
    async open(page, origin) {
      await sign(page, 'D0128')
      await openSaved(page, origin, 'D0128', 'amend')
    },
  },
  {
    name: 'amend-compared',
    isPictured: true,
    async open(page, origin) {
      await openAmendment(page, origin, 'D0128')
    },
  },
  {
    name: 'amend-conflict',
    async open(page, origin) {
      const sessionUid = await openAmendment(page, origin, 'D0108')
      const shown = await ask(page, 'sessions.show', { sessionUid })
      await ask(page, 'sessions.void', { sessionUid: shown.uid, reason: 'Logged for the wrong patient' })
      await typePassphrase(page, PASSPHRASE)
      await page.keyboard.press('Control+Enter')
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  {
    name: 'sheet-amended',
    async open(page, origin) {
      await openAmendment(page, origin, 'D0130')
      await typePassphrase(page, PASSPHRASE)
      await page.keyboard.press('Control+Enter')
      await page.waitForURL(/patients\/[0-9a-f-]{36}$/)
      await openSheet(page, origin, 'D0130')
      await page.locator('.signing-amendment').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'void',
    async open(page, origin) {
      await openSheet(page, origin, 'D0131')
      await page.locator('.timeline-sheet-tools > button').last().click()
      await page.getByRole('menuitem').first().click()
      await page.getByRole('dialog').locator('textarea').waitFor()
    },
  },
  {
    name: 'sheet-incomplete',
    async open(page, origin) {
      await openSheet(page, origin, 'D0123')
    },
  },
  {
    name: 'session-complete',
    async open(page, origin) {
      await openSaved(page, origin, 'D0124', 'complete')
      await page.keyboard.press('Control+Enter')
      await toTop(page)
    },
  },
]
