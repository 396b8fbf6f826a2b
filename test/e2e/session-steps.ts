import { expect, type Locator, type Page } from '@playwright/test'

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
  await expect(page.getByText(`cn-nhc-2022: ${verdict}`, { exact: true })).toBeAttached()
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
  for (const [label, value] of Object.entries(values)) await type(block(page, 'Before'), label, value)
}

/** Everything the rulesets ask about a patient in whom nothing speaks against TACE. */
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
  await answer(findings, 'Coagulation', 'Normal')
  await answer(findings, 'Infection', 'None')
  await answer(findings, 'Bleeding', 'None')
  await findings.getByRole('button', { name: /open ones: no$/ }).click()
  await page.keyboard.press('Alt+U')
  await expect(findings.getByRole('textbox', { name: 'Creatinine clearance' })).toHaveValue(/\d/)
}

/** Adds an artery by its code, with oil in it and a drug in the oil. */
export async function addArtery(page: Page, code: string, oilMl: string, epirubicinMg: string) {
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
}
