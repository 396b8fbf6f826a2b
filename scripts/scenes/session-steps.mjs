// Filling the session form, block by block.
import { answer, field, fill, pick } from './form-steps.mjs'

export async function fillIndication(page) {
  await pick(page, 'procedure.procedureType', 'cTACE')
  await answer(page, 'procedure.urgency', 0)
  await pick(page, 'procedure.intent', 'palliative control')
  await fill(page, 'procedure.operator', 'Chen Jing')
  await fill(page, 'procedure.consentOn', '2026-11-22')
  await answer(page, 'procedure.checklistDone', 1)
}

const BLOOD = {
  bilirubin: '18',
  albumin: '38',
  inr: '1.1',
  platelets: '118',
  wbc: '4.6',
  haemoglobin: '131',
  creatinine: '74',
  sodium: '139',
  alt: '41',
  ast: '52',
  afp: '412',
}

export async function fillBlood(page, changes = {}) {
  for (const [code, value] of Object.entries({ ...BLOOD, ...changes })) {
    await fill(page, `labs.${code}`, '')
    await fill(page, `labs.${code}`, value)
  }
  await answer(page, 'findings.ascites', 0)
  await answer(page, 'findings.he_grade', 0)
  await answer(page, 'findings.ecog', 0)
}

/** Every finding that the rulesets ask for, answered in favour. */
export async function answerFindings(page) {
  const answers = {
    diagnosis_hcc: 0,
    resectability: 0,
    morphology: 2,
    distant_mets: 0,
    curative_alternative: 1,
  }
  const state = { pv_main: 0, coagulation: 0, infection: 0, bleeding: 0 }
  for (const [name, index] of Object.entries({ ...answers, ...state }))
    if ((await field(page, `findings.${name}`).count()) > 0) await answer(page, `findings.${name}`, index)
  await field(page, 'findings.tumour_share_pct').getByRole('button').first().click()
  await field(page, 'findings.est_survival_months').getByRole('button').nth(1).click()
  await fill(page, 'findings.n_tumours', '3')
  await fill(page, 'findings.max_diam_cm', '5.4')
  if ((await field(page, 'findings.sum_diam_cm').count()) > 0) await fill(page, 'findings.sum_diam_cm', '9.1')
  await page.locator('[data-block="findings"] h3 button').click()
  await page.keyboard.press('Alt+U')
}

export async function fillAccess(page) {
  await pick(page, 'procedure.accessSite', 'right femoral')
  await fill(page, 'procedure.sheathCh', '5')
  await fill(page, 'procedure.baseCatheter', 'RH')
  await fill(page, 'procedure.microcatheterCh', '2.4')
  await fill(page, 'procedure.room', 'DSA 2')
  await fill(page, 'procedure.angiographyUnit', 'Azurion 7')
  await fill(page, 'procedure.startedAt', '09:10')
}

export async function fillRadiation(page) {
  await fill(page, 'procedure.endedAt', '10:05')
  await pick(page, 'procedure.contrastAgent', 'iodixanol')
  await fill(page, 'procedure.contrastMgIPerMl', '320')
  await fill(page, 'procedure.contrastMl', '95')
  await fill(page, 'procedure.fluoroscopyMin', '16.4')
  await fill(page, 'procedure.dapGyCm2', '148')
  await fill(page, 'procedure.airKermaMgy', '921')
}

export async function fillOutcome(page) {
  await answer(page, 'procedure.completion', 0)
  await answer(page, 'procedure.residualBlush', 0)
  await answer(page, 'procedure.portalOil', 1)
  await fillRadiation(page)
  await field(page, 'procedure.noComplication').locator('input').check()
}

export async function fillCare(page) {
  await answer(page, 'procedure.anaesthesia', 1)
  await fill(page, 'procedure.sedationOperator', 'Zhao Min')
  await answer(page, 'procedure.closureMethod', 2)
  await pick(page, 'procedure.closureDevice', 'Angio-Seal')
  await answer(page, 'procedure.closureSuccess', 1)
  for (const [index, [medication, amount]] of Object.entries([
    ['heparin', '3000'],
    ['dexamethasone', '10'],
  ])) {
    await pick(page, 'procedure.medications', medication)
    await fill(page, `procedure.medications.${index}.amount`, amount)
  }
}

/** Opens the fold of a block. */
export const more = (page, block) => page.locator(`[data-block="${block}"] .session-more-title`).click()

export async function fillMore(page) {
  await more(page, 'indication')
  await fill(page, 'procedure.mdtOn', '2026-11-18')
  await fill(page, 'procedure.mdtDecision', 'TACE on demand, imaging after one month')
  await fill(page, 'procedure.baselinePainNrs', '1')
  await more(page, 'access')
  await answer(page, 'procedure.accessGuidance', 1)
  await fill(page, 'procedure.nurse', 'Liu Yan')
  await pick(page, 'procedure.microcatheterTip', 'swan neck')
  await fill(page, 'procedure.microwireIn', '0.016')
  await fill(page, 'procedure.devices', 'Progreat 2.4')
  await page.keyboard.press('Enter')
  await fill(page, 'procedure.devices.0.lot', '24K1187')
}

/** Confirms block after block what was carried over, as a person does by one key each. */
export async function confirmCarried(page) {
  for (
    let at = 0;
    at < 20 && (await page.locator('.session-blocks [data-state=unconfirmed]').count()) > 0;
    at += 1
  ) {
    await page.locator('.session-blocks [data-state=unconfirmed]').locator('input, button').first().focus()
    await page.keyboard.press('F2')
  }
}

export async function fold(page, ...blocks) {
  for (const block of blocks)
    if ((await page.locator(`[data-block="${block}"]`).getAttribute('data-open')) === 'true')
      await page.locator(`[data-block="${block}"] .session-block-title`).click()
}
