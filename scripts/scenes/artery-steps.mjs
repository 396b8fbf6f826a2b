import { answer, field, fill, pick } from './form-steps.mjs'

export async function addArtery(page, index, code, oilMl, epirubicinMg) {
  const row = `procedure.arteries.${index}`
  await page.keyboard.press('Alt+A')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await pick(page, `${row}.selectivity`, index === 0 ? 'superselective' : 'segmental')
  await fill(page, `${row}.agents.0.amount`, oilMl)
  if ((await field(page, `${row}.drugs.0.drug`).count()) === 0) {
    await page.locator(`[data-confirm="${row}"] .artery-lines`).nth(1).locator('button').last().click()
    await pick(page, `${row}.drugs.0.drug`, 'epirubicin')
    await pick(page, `${row}.drugs.0.vehicle`, 'oil emulsion')
  }
  await fill(page, `${row}.drugs.0.doseMg`, epirubicinMg)
  await fill(page, `${row}.drugs.0.volumeMl`, '2')
  await pick(page, `${row}.endpoint`, index === 0 ? 'III' : 'IV')
  const lesions = field(page, `${row}.lesionUids`).getByRole('combobox')
  await lesions.fill('L1')
  await lesions.press('Enter')
  await lesions.press('Tab')
  await answer(page, `${row}.tumourSupply`, 0)
}

export async function addBeads(page, code) {
  const row = 'procedure.arteries.0'
  await page.keyboard.press('Alt+A')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await pick(page, `${row}.selectivity`, 'superselective')
  await pick(page, `${row}.agents.0.sizeUm`, '100')
  await fill(page, `${row}.agents.0.amount`, '2')
  await page.locator(`[data-confirm="${row}"] .artery-lines`).nth(1).locator('button').last().click()
  await pick(page, `${row}.drugs.0.drug`, 'doxorubicin')
  await pick(page, `${row}.drugs.0.vehicle`, 'beads')
  await fill(page, `${row}.drugs.0.doseMg`, '75')
  await pick(page, `${row}.endpoint`, 'III')
}
