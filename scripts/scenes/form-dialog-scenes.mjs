import { addArtery } from './artery-steps.mjs'
import { field, fill, pick, toTop } from './form-steps.mjs'
import { ask, go, openSession, recordOf } from './places.mjs'

const RECIPE = {
  name: 'cTACE epirubicin',
  scope: 'department',
  body: {
    procedureType: 'cTACE',
    accessSite: 'CFA_R',
    sheathCh: 5,
    agents: [{ agent: 'iodized_oil', amount: 10 }],
    drugs: [{ drug: 'epirubicin', doseMg: 40, volumeMl: 5, vehicle: 'oil_emulsion' }],
  },
}
const UNDERSTOOD = '总胆红素\t18.4\tμmol/L\nALB 36 g/L, PLT 118 10^9/L\nINR 1.12\nAFP > 1210 ng/mL'
const ALSO_NOT = `${UNDERSTOOD}\nALT 41\nPrealbumin 214 mg/L\nTBIL 19 μmol/L\nHGB pending`

async function openRecipes(page, origin, hospitalNo) {
  await openSession(page, origin, hospitalNo)
  const { length } = await ask(page, 'recipes.list', {})
  if (length === 0) await ask(page, 'recipes.save', RECIPE)
  await fill(page, 'procedure.sheathCh', '6')
  await pick(page, 'procedure.procedureType', 'DEB-TACE')
  await page.keyboard.press('Control+Shift+r')
  await page.locator('.recipes li').first().waitFor()
}

async function paste(page, origin, text) {
  await openSession(page, origin, 'D0138')
  await page.locator('.session-before-row > button').first().click()
  await page.getByRole('dialog').locator('textarea').fill(text)
}

/** A transplantation ends the line of treatment: the next session belongs to another one. */
async function endLine(page, hospitalNo) {
  const { reviews } = await recordOf(page, hospitalNo)
  const review = reviews.findLast(({ state }) => state === 'open')
  if (review === undefined) return
  await ask(page, 'reviews.close', {
    reviewUid: review.uid,
    reason: 'transplant',
    closedOn: '2026-11-20',
    note: 'Transplanted elsewhere',
  })
}

async function keepElsewhere(page, hospitalNo) {
  const { patient } = await recordOf(page, hospitalNo)
  const key = { kind: 'session', subjectUid: patient.uid }
  const { body } = await ask(page, 'drafts.load', key)
  await ask(page, 'drafts.save', { ...key, body })
}

/** What stands over the session form or in its place. */
export const FORM_DIALOG_SCENES = [
  {
    name: 'recipes',
    open: (page, origin) => openRecipes(page, origin, 'D0138'),
  },
  {
    name: 'recipe-asks',
    async open(page, origin) {
      await openRecipes(page, origin, 'D0138')
      await page.locator('.recipes button').first().click()
      await page.locator('.recipe-asks').waitFor()
      await page.locator('.recipe-saving input').first().fill(RECIPE.name)
      await page.locator('.recipe-saving').getByRole('radio').nth(1).click()
      await page.keyboard.press('Enter')
      await page.waitForTimeout(300)
    },
  },
  { name: 'paste-labs', open: (page, origin) => paste(page, origin, '') },
  {
    name: 'paste-labs-understood',
    open: (page, origin) => paste(page, origin, UNDERSTOOD),
  },
  { name: 'paste-labs-in-doubt', open: (page, origin) => paste(page, origin, ALSO_NOT) },
  {
    name: 'session-palette',
    async open(page, origin) {
      await openSession(page, origin, 'D0139')
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'session-shortcuts',
    async open(page, origin) {
      await openSession(page, origin, 'D0139')
      await page.locator('.session-header h1').click()
      await page.evaluate(() => document.activeElement?.blur())
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'draft-offer',
    async open(page, origin) {
      await openSession(page, origin, 'D0140')
      const address = page.url()
      await pick(page, 'procedure.procedureType', 'cTACE')
      await fill(page, 'labs.bilirubin', '18')
      await addArtery(page, 0, 'a6', '5', '40')
      await go(page, origin, '/export')
      await page.goto(address)
      await page.locator('.session-offer').waitFor()
    },
  },
  {
    name: 'draft-in-two-windows',
    async open(page, origin) {
      await openSession(page, origin, 'D0140')
      await fill(page, 'procedure.note', 'First words')
      await page.waitForTimeout(1200)
      await keepElsewhere(page, 'D0140')
      await fill(page, 'procedure.note', 'First words, and more of them')
      await page.locator('.session-header .is-warn').waitFor()
      await toTop(page)
    },
  },
  {
    name: 'across-lines',
    async open(page, origin) {
      await go(page, origin, '/export')
      await endLine(page, 'D0109')
      const { patient } = await recordOf(page, 'D0109')
      await page.goto(`${origin}/#/patients/${patient.uid}/session?repeat=1`)
      await page.locator('.session-offer').waitFor()
    },
  },
  {
    name: 'session-list-open',
    async open(page, origin) {
      await openSession(page, origin, 'D0139')
      await field(page, 'procedure.procedureType').getByRole('combobox').click()
      await page.locator('.select-option:visible').first().waitFor()
    },
  },
]
