import { addArtery, addBeads } from './artery-steps.mjs'
import { answer, field, fill, pick, say, toTop } from './form-steps.mjs'
import { openSession } from './places.mjs'
import {
  answerFindings,
  confirmCarried,
  fillAccess,
  fillBlood,
  fillCare,
  fillIndication,
  fillMore,
  fillOutcome,
  fillRadiation,
  fold,
} from './session-steps.mjs'

/** The session form of each kind of session, empty and full. */
export const SESSION_SCENES = [
  {
    name: 'session',
    async open(page, origin) {
      await openSession(page, origin, 'D0116')
      await fillIndication(page)
      await fillBlood(page)
      await answerFindings(page)
      await fillAccess(page)
      await addArtery(page, 0, 'a6', '5', '40')
      await addArtery(page, 1, 'a7', '3', '20')
      await fold(page, 'indication', 'before', 'findings', 'access')
      await toTop(page)
    },
  },
  {
    name: 'session-explained',
    async open(page, origin) {
      await openSession(page, origin, 'D0112')
      await fillBlood(page, { platelets: '45', albumin: '31', bilirubin: '' })
      await toTop(page)
      await page.locator('.rule-text > summary').first().click()
      await page.locator('.verdict-scores .computed').first().click()
      await page.locator('.computed-panel').waitFor()
    },
  },
  { name: 'session-first', open: (page, origin) => openSession(page, origin, 'D0114') },
  {
    name: 'session-first-full',
    async open(page, origin) {
      await openSession(page, origin, 'D0118')
      await fillIndication(page)
      await fillBlood(page)
      await answerFindings(page)
      await fillAccess(page)
      await addArtery(page, 0, 'a6', '5', '40')
      await fillOutcome(page)
      await fillCare(page)
      await fillMore(page)
      await fold(page, 'before', 'findings', 'vessels', 'endpoint')
      await toTop(page)
    },
  },
  { name: 'session-repeat', open: (page, origin) => openSession(page, origin, 'D0101', '?repeat=1') },
  {
    name: 'session-repeat-full',
    async open(page, origin) {
      await openSession(page, origin, 'D0119', '?repeat=1')
      await fillBlood(page)
      for (const name of ['coagulation', 'infection', 'bleeding']) await answer(page, `findings.${name}`, 0)
      await page.keyboard.press('Alt+U')
      await confirmCarried(page)
      await fill(page, 'procedure.consentOn', '2026-11-22')
      await answer(page, 'procedure.checklistDone', 1)
      await fill(page, 'procedure.startedAt', '09:10')
      await fillOutcome(page)
      await fold(page, 'indication', 'before', 'findings', 'access')
      await toTop(page)
    },
  },
  {
    name: 'session-aborted',
    async open(page, origin) {
      await openSession(page, origin, 'D0120')
      await pick(page, 'procedure.procedureType', 'aborted')
      await fold(page, 'indication', 'before', 'findings', 'access')
      await toTop(page)
    },
  },
  {
    name: 'session-aborted-full',
    async open(page, origin) {
      await openSession(page, origin, 'D0121')
      await fillIndication(page)
      await pick(page, 'procedure.procedureType', 'aborted')
      await fillBlood(page)
      await fillAccess(page)
      await field(page, 'procedure.stopReasons').getByRole('checkbox').first().click()
      await fill(page, 'procedure.completionReason', 'Dissection of the common hepatic artery')
      await fillRadiation(page)
      await fillCare(page)
      await say(page, 'procedure.airKermaMgy', 0)
      await fold(page, 'indication', 'before', 'findings', 'access')
      await toTop(page)
    },
  },
  {
    name: 'session-deb',
    async open(page, origin) {
      await openSession(page, origin, 'D0122')
      await pick(page, 'procedure.procedureType', 'DEB-TACE')
      await fold(page, 'indication', 'before', 'findings', 'access')
      await toTop(page)
    },
  },
  {
    name: 'session-deb-full',
    async open(page, origin) {
      await openSession(page, origin, 'D0123')
      await fillIndication(page)
      await pick(page, 'procedure.procedureType', 'DEB-TACE')
      await fillBlood(page)
      await answerFindings(page)
      await fillAccess(page)
      await addBeads(page, 'a8')
      await answer(page, 'procedure.completion', 0)
      await answer(page, 'procedure.debEndpoint', 0)
      await answer(page, 'procedure.residualBlush', 0)
      await fillRadiation(page)
      await fillCare(page)
      await fold(page, 'indication', 'before', 'findings', 'access')
      await toTop(page)
    },
  },
  {
    name: 'session-full',
    async open(page, origin) {
      await openSession(page, origin, 'D0115')
      await fillIndication(page)
      await fillBlood(page, { platelets: '45' })
      await answerFindings(page)
      await answer(page, 'findings.plt_cause', 1)
      await fillAccess(page)
      await addArtery(page, 0, 'a8', '6', '50')
      await page.locator('[data-block="before"] [role=status] button').click()
      await page.keyboard.press('Control+Enter')
      await pick(page, 'eligibility.overrideCode', 'tumour board')
      await fill(page, 'eligibility.overrideText', 'Platelets given before the puncture')
      await fill(page, 'eligibility.responsiblePhysician', 'Li Na')
      await fill(page, 'eligibility.secondPerson', 'Wang Fang')
      await fold(page, 'indication')
      await toTop(page)
      await field(page, 'eligibility.secondPerson').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'session-errors',
    async open(page, origin) {
      await openSession(page, origin, 'D0117')
      await fill(page, 'procedure.performedOn', '2026-12-24')
      await fillBlood(page, { albumin: '3.6', bilirubin: '4000', platelets: '118000' })
      await page.keyboard.press('Control+Enter')
      await toTop(page)
    },
  },
]
