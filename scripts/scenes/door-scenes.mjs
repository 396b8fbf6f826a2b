import { go } from './places.mjs'

const PASSPHRASE = 'seven blue lanterns at dusk'
const isThere = async (page, selector) => (await page.locator(selector).count()) > 0

async function createDepartment(page, origin) {
  await page.goto(`${origin}/#/`)
  await page.locator('.door-form, main.page').first().waitFor()
  if (!(await isThere(page, '[name=departmentName]'))) return
  await page.locator('[name=departmentName]').fill('Interventional Radiology')
  await page.locator('[name=userName]').fill('Chen Jing')
  for (const box of await page.locator('[type=password]').all()) await box.fill(PASSPHRASE)
}

/** Past the recovery key, to the worklist of a department in which nobody is on file. */
async function enter(page, origin) {
  await createDepartment(page, origin)
  if (await isThere(page, '[name=departmentName]')) await page.keyboard.press('Enter')
  await page.locator('.recovery-groups, main.page').first().waitFor()
  const groups = await page.locator('.recovery-groups li').allInnerTexts()
  if (groups.length === 0) return
  for (const box of await page.locator('.recovery-proof .field').all()) {
    const number = Number(/\d/.exec(await box.locator('label').innerText())?.[0])
    await box.locator('input').fill(groups[number - 1].trim().slice(-4))
  }
  await page.keyboard.press('Enter')
  await page.locator('main.page').waitFor()
}

/** On a folder that is empty at first; in this order, each goes on from wherever the one before has left it. */
export const DOOR_SCENES = [
  { name: 'set-up', open: createDepartment },
  {
    name: 'recovery-key',
    async open(page, origin) {
      await createDepartment(page, origin)
      await page.keyboard.press('Enter')
      await page.locator('.recovery-groups').waitFor()
    },
  },
  {
    name: 'first-day',
    async open(page, origin) {
      await enter(page, origin)
      await go(page, origin, '/')
    },
  },
  {
    name: 'unlock',
    async open(page, origin) {
      await enter(page, origin)
      await page.keyboard.press('Control+Shift+L')
      await page.locator('[type=password]').fill('not this one either')
      await page.keyboard.press('Enter')
      await page.waitForTimeout(600)
    },
  },
]
