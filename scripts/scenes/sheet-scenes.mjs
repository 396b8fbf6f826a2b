import { answer, field } from './form-steps.mjs'
import { ask, openSheet, recordOf } from './places.mjs'

const DAYS = [
  { painNrs: 6, feverCel: 37.4, nauseaGrade: 2, altUL: 61 },
  { painNrs: 5, feverCel: 38.4, nauseaGrade: 2, altUL: 214 },
  { painNrs: 3, feverCel: 38.6, nauseaGrade: 1, altUL: 290 },
  { painNrs: 2, feverCel: 38.1, nauseaGrade: 1, altUL: 262 },
  { painNrs: 1, feverCel: 37.6, nauseaGrade: 0, note: '30 mg ketorolac' },
]
const COURSE = {
  postEmbolizationSyndrome: true,
  components: ['pain', 'fever'],
  onsetH: 8,
  endDay: 5,
  dischargePainNrs: 1,
  readmitted: false,
}

const toAftercare = (page) => page.locator('.aftercare').evaluate((part) => part.scrollIntoView())

async function recordDays(page, hospitalNo) {
  const { sessions } = await recordOf(page, hospitalNo)
  const sessionUid = sessions.at(-1).uid
  for (const [day, card] of DAYS.entries())
    await ask(page, 'aftercare.recordDay', { sessionUid, day, ...card })
  await ask(page, 'aftercare.recordCourse', { sessionUid, course: COURSE })
}

/** The sheet of a saved session: the days after it, what showed later, the report. */
export const SHEET_SCENES = [
  { name: 'sheet', open: (page, origin) => openSheet(page, origin, 'D0101') },
  {
    name: 'aftercare',
    async open(page, origin) {
      await openSheet(page, origin, 'D0102')
      await toAftercare(page)
    },
  },
  {
    name: 'aftercare-full',
    isPictured: true,
    async open(page, origin) {
      await recordDays(page, 'D0103')
      await openSheet(page, origin, 'D0103')
      await toAftercare(page)
    },
  },
  {
    name: 'aftercare-asked',
    async open(page, origin) {
      await openSheet(page, origin, 'D0104')
      const cells = page.locator('tr[data-day="1"] input')
      await cells.nth(0).fill('11')
      await cells.nth(1).fill('41.8')
      await cells.nth(3).fill('6000')
      await page.locator('tr[data-day="2"] input').nth(3).fill('900')
      await page.locator('tr[data-day="3"] input').first().focus()
      await page.locator('.aftercare-days [role=alert], .aftercare-days .error-notice').first().waitFor()
      await toAftercare(page)
    },
  },
  {
    name: 'aftercare-course',
    async open(page, origin) {
      await openSheet(page, origin, 'D0105')
      await page.locator('.aftercare-course button').last().click()
      await answer(page, 'postEmbolizationSyndrome', 1)
      await answer(page, 'readmitted', 1)
      await answer(page, 'status30', 1)
      await field(page, 'deathRelated').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'late-complication',
    async open(page, origin) {
      await openSheet(page, origin, 'D0106')
      await page.locator('.aftercare > div > button').last().click()
      await page.locator('.complication-unfold').click()
      await page.keyboard.press('Control+Enter')
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'report',
    isPictured: true,
    async open(page, origin) {
      await openSheet(page, origin, 'D0101')
      await page.keyboard.press('Control+p')
      await page.locator('.report-paper').first().waitFor()
    },
  },
]
