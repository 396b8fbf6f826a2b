import { answer, field, fill, pick, say, toTop } from './form-steps.mjs'
import { ask, go, openSession, recordOf } from './places.mjs'
import { fillBlood, fillCare, fillMore, fold, more } from './session-steps.mjs'

const BLOCKS = [
  'indication',
  'before',
  'findings',
  'access',
  'vessels',
  'endpoint',
  'radiation',
  'care',
  'complications',
  'followUp',
]
const REFUSED = {
  sheathCh: '40',
  microcatheterCh: '9',
  contrastMl: '5000',
  contrastMgIPerMl: '30',
  fluoroscopyMin: '2000',
  dapGyCm2: '90000',
  airKermaMgy: 'abc',
  startedAt: '25:70',
}
const ASKED = { contrastMl: '480', fluoroscopyMin: '150', dapGyCm2: '1400', airKermaMgy: '7200' }

const block = (page, name) => page.locator(`[data-block="${name}"]`)

async function typeRoom(page, values) {
  for (const [name, value] of Object.entries(values)) await fill(page, `procedure.${name}`, value)
}

async function unfold(page, ...blocks) {
  for (const name of blocks) {
    if ((await block(page, name).getAttribute('data-open')) !== 'true')
      await block(page, name).locator('.session-block-title').click()
    const folded = block(page, name).locator('.session-more-title[aria-expanded=false]')
    while ((await folded.count()) > 0) await folded.first().click()
  }
}

async function addComplication(page, term, index) {
  await pick(page, 'procedure.complications', term)
  await field(page, `procedure.complications.${index}.cirseGrade`).waitFor()
}

async function registerLongName(page) {
  const patient = {
    hospitalNo: 'ZY-2026-000048213-0017',
    name: 'Maximiliana-Alexandrina von Hohenstein-Wittgensteinsburg',
    sex: 'female',
    birthDate: '1949-01-07',
    aetiology: ['HBV', 'HCV', 'alcohol'],
    cirrhosis: 'yes',
    heightCm: 158,
    weightKg: 54,
  }
  const { patients } = await ask(page, 'patients.find', { text: patient.hospitalNo })
  if (patients.length === 0) await ask(page, 'patients.register', { patient })
  return patient.hospitalNo
}

/** The session form with values that are refused, asked about, missing for a reason, or long. */
export const FORM_STATE_SCENES = [
  {
    name: 'session-refused',
    async open(page, origin) {
      await openSession(page, origin, 'D0136')
      await typeRoom(page, REFUSED)
      await page.keyboard.press('Control+Enter')
      await block(page, 'access').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'session-asked',
    async open(page, origin) {
      await openSession(page, origin, 'D0137')
      await fillBlood(page, { bilirubin: '90', alt: '900' })
      await typeRoom(page, ASKED)
      await page.keyboard.press('Tab')
      await block(page, 'radiation').evaluate((part) => part.scrollIntoView())
    },
  },
  {
    name: 'session-unavailable',
    async open(page, origin) {
      await openSession(page, origin, 'D0137')
      await say(page, 'procedure.dapGyCm2', 0)
      await say(page, 'procedure.contrastMl', 1)
      await say(page, 'labs.inr', 2)
      await block(page, 'radiation').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'session-reasons',
    async open(page, origin) {
      await openSession(page, origin, 'D0137')
      await say(page, 'procedure.airKermaMgy', 0)
      await field(page, 'procedure.airKermaMgy').locator('input').focus()
      await page.keyboard.press('Alt+N')
      await page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'session-staged',
    async open(page, origin) {
      await openSession(page, origin, 'D0137')
      await more(page, 'indication')
      await fill(page, 'procedure.stageNo', '1')
      await fill(page, 'procedure.stageOf', '3')
      await answer(page, 'procedure.completion', 1)
      await field(page, 'procedure.stopReasons').getByRole('checkbox').first().click()
      await toTop(page)
    },
  },
  {
    name: 'session-folded',
    async open(page, origin) {
      await openSession(page, origin, 'D0137')
      await fold(page, ...BLOCKS)
      await toTop(page)
    },
  },
  {
    name: 'session-unfolded',
    async open(page, origin) {
      await openSession(page, origin, 'D0119', '?repeat=1')
      await unfold(page, ...BLOCKS)
      await page.keyboard.press('Control+Enter')
      await toTop(page)
    },
  },
  {
    name: 'session-complications',
    async open(page, origin) {
      await openSession(page, origin, 'D0137')
      await addComplication(page, 'dissection', 0)
      await addComplication(page, 'haematoma', 1)
      await page.locator('.complication').nth(1).getByRole('radio').last().click()
      for (const unfolding of await page.locator('.complication-unfold').all()) await unfolding.click()
      await block(page, 'complications').evaluate((part) => part.scrollIntoView())
    },
  },
  {
    name: 'session-long-names',
    async open(page, origin) {
      await go(page, origin, '/export')
      const hospitalNo = await registerLongName(page)
      const { patient } = await recordOf(page, hospitalNo)
      await page.goto(`${origin}/#/patients/${patient.uid}`)
      await page.locator('.timeline-part').first().waitFor()
      await openSession(page, origin, hospitalNo)
      await fill(page, 'procedure.operator', patient.name)
      await fill(page, 'procedure.room', 'Hybrid operating theatre with angiography and computed tomography')
      await fillCare(page)
      await fillMore(page)
      await fold(page, 'before', 'findings', 'endpoint')
      await toTop(page)
    },
  },
  {
    name: 'session-artery-list',
    async open(page, origin) {
      await openSession(page, origin, 'D0101')
      await page.keyboard.press('Alt+A')
      await page.keyboard.type('phrenic')
      await page.getByRole('treeitem').first().waitFor()
    },
  },
  {
    name: 'session-agent-help',
    async open(page, origin) {
      await openSession(page, origin, 'D0101')
      await page.keyboard.press('Alt+A')
      await page.keyboard.type('a8')
      await page.keyboard.press('Enter')
      await field(page, 'procedure.arteries.0.agents.0.amount').locator('input').focus()
      await page.keyboard.press('F1')
      await page.locator('.agent-help-panel').waitFor()
    },
  },
]
