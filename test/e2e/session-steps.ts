import { expect, type Locator, type Page } from '@playwright/test'
import { RULESET_SHORT_NAMES } from '../../src/shared/rules/eligibility/rule-wording.ts'

/** Types into a combobox until it offers the one answer, and takes it by Enter. */
export async function choose(within: Page | Locator, label: string, typed: string): Promise<void> {
  const box = within.getByRole('combobox', { name: label, exact: true })
  await box.click()
  await box.fill(typed)
  await box.press('Enter')
}

export async function answer(within: Page | Locator, question: string, word: string): Promise<void> {
  await within
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: word, exact: true })
    .click()
}

export async function type(within: Page | Locator, label: string, value: string): Promise<void> {
  await within.getByRole('textbox', { name: label, exact: true }).fill(value)
}

/** A block of the session form by its heading. */
export const block = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** The verdict of the ruleset that a department begins with, in the words that are read out. */
export async function expectVerdict(page: Page, verdict: string): Promise<void> {
  await expect(
    page.getByText(`${RULESET_SHORT_NAMES['cn-nhc-2022'].en}: ${verdict}`, { exact: true }),
  ).toBeAttached()
}

/** Blood of today in which nothing speaks against TACE. */
export async function typeBlood(page: Page, changes: Readonly<Record<string, string>> = {}): Promise<void> {
  const values = {
    Bilirubin: '20',
    Albumin: '38',
    INR: '1.1',
    Platelets: '120',
    WBC: '5.0',
    Haemoglobin: '128',
    Creatinine: '80',
    Sodium: '139',
    ALT: '41',
    AST: '48',
    AFP: '620',
    ...changes,
  }
  for (const [label, value] of Object.entries(values)) {
    // A value on file stands in the field already: typing it again makes it today's.
    await type(block(page, 'Before'), label, '')
    await type(block(page, 'Before'), label, value)
  }
}

export async function answerBefore(page: Page): Promise<void> {
  const before = block(page, 'Before')
  await answer(before, 'Ascites', 'None')
  await answer(before, 'Encephalopathy', '0')
  await answer(before, 'ECOG', '0')
}

/** Everything the ruleset asks about a patient in whom nothing speaks against TACE. */
export async function answerFindings(page: Page): Promise<void> {
  const findings = block(page, 'Findings')
  await answer(findings, 'HCC diagnosis', 'Confirmed')
  await findings.getByRole('button', { name: '< 70' }).click()
  await type(findings, 'Tumours', '4')
  await type(findings, 'Largest diameter', '6.2')
  await answer(findings, 'Distant metastasis', 'None')
  await findings.getByRole('button', { name: '≥ 3', exact: true }).click()
  await answer(findings, 'Curative alternative', 'Unsuitable')
  await answer(findings, 'Main portal vein', 'Patent')
  await answerShortLived(page)
  await findings.getByRole('button', { name: /open ones: no$/ }).click()
}

/** What may be another answer each time, so that nothing of it is carried over from session to session. */
export async function answerShortLived(page: Page): Promise<void> {
  const findings = block(page, 'Findings')
  await answer(findings, 'Coagulation', 'Normal')
  await answer(findings, 'Infection', 'None')
  await answer(findings, 'Bleeding', 'None')
  await page.keyboard.press('Alt+U')
  await expect(findings.getByRole('textbox', { name: 'Creatinine clearance' })).toHaveValue(/\d/)
}

/** Adds an artery by its code, with oil in it, a drug in the oil, and the lesion that it feeds. */
export async function addArtery(
  page: Page,
  code: string,
  oilMl: string,
  epirubicinMg: string,
  lesion: string,
) {
  await page.keyboard.press('Alt+A')
  const picker = page.getByRole('combobox', { name: 'Add an artery' })
  await expect(picker).toBeFocused()
  await picker.pressSequentially(code.toLowerCase())
  await picker.press('Enter')
  const row = page.getByRole('group', { name: `Artery ${code}`, exact: true })
  await choose(row, 'Selectivity', 'segmental')
  await type(row, 'Amount', oilMl)
  if ((await row.getByRole('combobox', { name: 'Drug', exact: true }).count()) === 0) {
    await row.getByRole('button', { name: 'Drug', exact: true }).click()
    await choose(row, 'Drug', 'epi')
    await choose(row, 'Vehicle', 'oil')
  }
  await type(row, 'Dose', epirubicinMg)
  await type(row, 'Volume', '2')
  await choose(row, 'Endpoint', 'III')
  await choose(row, 'Lesions treated', lesion)
  await page.keyboard.press('Tab')
}

/** How it ended: as planned, with dose and contrast, without a complication in the room. */
export async function answerOutcome(page: Page): Promise<void> {
  const endpoint = block(page, 'Endpoint')
  await answer(endpoint, 'Completion', 'As planned')
  await answer(endpoint, 'Residual blush', 'None')
  const radiation = block(page, 'Radiation & contrast')
  await choose(radiation, 'Contrast agent', 'iodixanol')
  await type(radiation, 'Contrast concentration', '320')
  await type(radiation, 'Contrast volume', '110')
  await type(radiation, 'Fluoroscopy time', '18.2')
  await type(radiation, 'Dose-area product', '146')
  await type(radiation, 'Air kerma', '912')
  await page.getByRole('checkbox', { name: 'None in the room' }).check()
}
