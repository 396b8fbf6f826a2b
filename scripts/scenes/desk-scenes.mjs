import { answer, fill } from './form-steps.mjs'
import { go } from './places.mjs'

/** A few visits as a hospital's own table has them, with the dirt that such tables have. */
const VISITS = `patient,date,age,lesion_count_capped4,largest_diameter_mm,new_lesion,vascular_invasion,lymph_node_met,distant_met,child_pugh_score,afp,targeted_therapy,embolization,resection,death_status,os_days_from_visit,tace_session_no
V001,2024-03-04,58,3,62,0,0,0,0,5,1860,0,1,0,0,800,1
V001,2024-04-08,58,3,40,0,0,0,0,5,420,0,1,0,0,765,2
V001,2024-06-10,58,2,22,0,0,0,0,5,38,0,0,0,0,702,
V002,2024-05-13,0,4,71,0,0,0,0,6,121000,0,1,0,1,410,1
V002,2024-05-13,64,4,71,0,0,0,0,6,980,0,1,0,1,410,1
V003,2024-05-20,66,0,0,0,0,0,0,5,0,0,1,0,0,640,1
V004,2024-13-02,71,1,34,0,0,0,0,5,12,0,0,0,0,600,
V005,2024-07-01,49,2,45,0,2,0,0,17,77,0,1,0,0,590,1
`

/** The worklist, the patients on file, and everything that belongs to the department. */
export const DESK_SCENES = [
  { name: 'worklist', open: (page, origin) => go(page, origin, '/') },
  {
    name: 'worklist-empty',
    async open(page, origin) {
      await go(page, origin, '/')
      await fill(page, 'asOf', '2020-01-06')
      await page.locator('.worklist-chip').nth(1).click()
      await page.getByRole('main').getByRole('paragraph').first().waitFor()
    },
  },
  {
    name: 'worklist-ct-booked',
    async open(page, origin) {
      await go(page, origin, '/')
      await page.locator('.worklist-outcome').first().waitFor()
      await page.keyboard.press('5')
      await page.locator('.worklist-appointment').waitFor()
    },
  },
  {
    name: 'worklist-refused',
    async open(page, origin) {
      await go(page, origin, '/')
      // The scene before leaves its form open where the page stays the same.
      await page.keyboard.press('Escape')
      await page.locator('.worklist-outcome').first().waitFor()
      await page.keyboard.press('2')
      await page.locator('.worklist-after').waitFor()
    },
  },
  {
    name: 'patients',
    async open(page, origin) {
      await go(page, origin, '/patients')
      await page.getByRole('main').locator('input').first().fill('w')
      await page.waitForTimeout(200)
    },
  },
  {
    name: 'patients-filter',
    async open(page, origin) {
      await go(page, origin, '/patients')
      await page.getByRole('main').locator('input').first().press('Escape')
      await page.keyboard.press('f')
      await page.locator('.filter-add input[role=combobox]').waitFor()
      if ((await page.locator('.condition').count()) > 0) return
      await page.keyboard.type('technique')
      await page.keyboard.press('Enter')
      await page.keyboard.type('cTACE')
      await page.keyboard.press('Enter')
      await page.locator('.patients-table.has-facts').waitFor()
    },
  },
  {
    name: 'register',
    async open(page, origin) {
      await go(page, origin, '/patients/new')
      await fill(page, 'hospitalNo', '0048213')
      await fill(page, 'name', '张伟')
      await answer(page, 'sex', 0)
      await page.waitForTimeout(400)
    },
  },
  {
    name: 'register-errors',
    async open(page, origin) {
      await go(page, origin, '/patients/new')
      await fill(page, 'hospitalNo', 'D0101')
      await fill(page, 'name', '张伟')
      await fill(page, 'birthDate', '1965-02-30')
      await fill(page, 'heightCm', '17')
      await page.keyboard.press('Control+Enter')
      await page.waitForTimeout(400)
    },
  },
  { name: 'settings', open: (page, origin) => go(page, origin, '/settings') },
  { name: 'export', open: (page, origin) => go(page, origin, '/export') },
  {
    name: 'import',
    async open(page, origin) {
      await go(page, origin, '/import')
      const file = { name: 'visits-2024.csv', mimeType: 'text/csv', buffer: Buffer.from(VISITS) }
      await page.locator('input[type=file]').setInputFiles(file)
      await page.waitForTimeout(300)
      await page.keyboard.press('Control+Enter')
      await page.getByRole('table').filter({ hasText: '121000' }).waitFor()
    },
  },
  { name: 'audit', open: (page, origin) => go(page, origin, '/audit') },
  {
    name: 'shortcuts',
    async open(page, origin) {
      await go(page, origin, '/')
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'palette',
    async open(page, origin) {
      await go(page, origin, '/')
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
    },
  },
]
