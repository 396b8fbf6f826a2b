// What a person does to the fields of a form, whatever language it speaks.

/** Where a field of a form stands, by its path in the draft. */
export const field = (page, path) => page.locator(`[data-field="${path}"]`)

export const fill = (page, path, value) => field(page, path).locator('input, textarea').first().fill(value)

export const answer = (page, path, index) => field(page, path).getByRole('radio').nth(index).click()

/** Takes the first answer of a list by what is typed. */
export async function pick(page, path, typed) {
  const box = field(page, path).getByRole('combobox')
  await box.click()
  await box.fill(typed)
  // The list is filtered a moment after the letter.
  await page.waitForTimeout(150)
  await page.locator('.select-option:visible').first().click()
  // An open list would take the next Ctrl+Enter for itself.
  await box.and(page.locator('[aria-expanded="false"]')).waitFor()
}

/** Says that a value cannot be had, and why. */
export async function say(page, path, reason) {
  await field(page, path).locator('input').focus()
  await page.keyboard.press('Alt+N')
  await page.getByRole('menuitem').nth(reason).click()
}

export const toTop = (page) =>
  page.evaluate(() => {
    document.activeElement?.blur()
    for (const box of document.querySelectorAll('*')) if (box.scrollTop > 0) box.scrollTop = 0
  })
