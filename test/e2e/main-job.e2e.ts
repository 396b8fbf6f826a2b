import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { addDays, localDate } from '../../src/shared/kit/iso-date.ts'
import { setUpDepartment } from './department.ts'
import { expect, test } from './host.ts'
import {
  addArtery,
  answer,
  answerBefore,
  answerFindings,
  answerOutcome,
  answerShortLived,
  block,
  choose,
  expectVerdict,
  type,
  typeBlood,
} from './session-steps.ts'

const TODAY = localDate(new Date())
/** Five weeks ago: its review window is open today. */
const FIRST_SESSION = addDays(TODAY, -35)

test.use({ actionTimeout: 8_000 })

test('one patient, from an empty folder to the export', async ({ page, url, dataDir }) => {
  test.setTimeout(240_000)
  await test.step('set up the department and type the recovery key back', async () => {
    await page.goto(url)
    await setUpDepartment(page)
    await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible()
    await expect(page.getByText('Nobody waits for a review')).toBeVisible()
  })

  await test.step('register a patient by keyboard', async () => {
    await page.keyboard.press('n')
    await expect(page.getByRole('textbox', { name: 'Hospital number' })).toBeFocused()
    await page.keyboard.type('0048213')
    await page.keyboard.press('Tab')
    await page.keyboard.type('张伟')
    await page.keyboard.press('Tab')
    await page.keyboard.press('m')
    await page.keyboard.press('Tab')
    await page.keyboard.type('19650302')
    await choose(page, 'Aetiology', 'HBV')
    await answer(page, 'Cirrhosis', 'Cirrhosis')
    await type(page, 'Height', '170')
    await type(page, 'Weight', '65')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: /张伟 Zhang Wei/ })).toBeVisible()
  })

  await test.step('record two lesions and the blood of the day before', async () => {
    for (const [segment, mm] of [
      ['8', '62'],
      ['5', '28'],
    ] as const) {
      await page.keyboard.press('Shift+L')
      const dialog = page.getByRole('dialog', { name: 'Add lesion' })
      await dialog.getByRole('button', { name: `S${segment}`, exact: true }).click()
      await type(dialog, 'First seen on', addDays(FIRST_SESSION, -6))
      await type(dialog, 'Longest diameter', mm)
      await type(dialog, 'Viable diameter', mm)
      await page.keyboard.press('Control+Enter')
      await expect(dialog).toBeHidden()
    }
    await expect(page.getByRole('table', { name: 'Lesions' }).getByRole('row')).toHaveCount(3)

    await page.getByRole('button', { name: 'Add values' }).click()
    const values = page.getByRole('form', { name: 'Laboratory values' })
    await type(values, 'Sampled on', addDays(FIRST_SESSION, -1))
    await type(values, 'Bilirubin', '20')
    await type(values, 'AFP', '1860')
    await values.getByRole('button', { name: 'Save values' }).click()
    await expect(page.getByText('2 values saved')).toBeVisible()
  })

  await test.step('log a session and watch the verdict follow what is typed', async () => {
    await page.keyboard.press('l')
    await expect(page.getByRole('main', { name: 'Log a session' })).toBeVisible()
    await expectVerdict(page, 'Insufficient data')
    const indication = block(page, 'Indication')
    await type(indication, 'Procedure date', FIRST_SESSION)
    await choose(indication, 'Technique', 'ctace')
    await answer(indication, 'Urgency', 'Elective')
    await choose(indication, 'Intent', 'palliative')
    await indication.getByRole('combobox', { name: 'Operator' }).fill('Chen Jing')
    await type(indication, 'Consent', addDays(FIRST_SESSION, -1))
    await answer(indication, 'Safety checklist', 'Yes')
    await typeBlood(page)
    await answerBefore(page)
    await answerFindings(page)
    await expectVerdict(page, 'Eligible')

    await type(block(page, 'Before'), 'Platelets', '45')
    await expectVerdict(page, 'Insufficient data')
    await answer(block(page, 'Findings'), 'Cause of low platelets', 'Chemotherapy')
    await expectVerdict(page, 'Absolute contraindication')
  })

  await test.step('write down access, two arteries with agents and drugs, dose and contrast', async () => {
    const access = block(page, 'Access & devices')
    await choose(access, 'Access site', 'right femoral')
    await type(access, 'Sheath', '5')
    await access.getByRole('combobox', { name: 'Base catheter' }).fill('RH')
    await answer(access, 'Microcatheter', 'Yes')
    await type(access, 'Outer size', '2.4')
    await access.getByLabel('Room', { exact: true }).fill('DSA 1')
    await access.getByLabel('Angiography unit', { exact: true }).fill('Azurion 7')
    await type(access, 'Start', '09:10')
    await type(access, 'End', '10:05')
    await addArtery(page, 'A8', '5', '40', 'L1')
    await addArtery(page, 'A5', '3', '20', 'L2')
    await answerOutcome(page)
  })

  await test.step('save: the odd value, then the override, are asked for where they stand', async () => {
    await page.keyboard.press('Control+Enter')
    await block(page, 'Before').getByRole('button', { name: 'Keep it' }).click()
    await page.keyboard.press('Control+Enter')
    const override = block(page, 'Override')
    await expect(override.getByRole('combobox', { name: 'Reason' })).toBeFocused()
    await page.keyboard.type('tumour board')
    await page.keyboard.press('Enter')
    await override.getByRole('textbox', { name: 'In words' }).fill('Platelets given before the puncture')
    await override.getByRole('combobox', { name: 'Responsible physician' }).fill('Li Na')
    await override.getByRole('combobox', { name: 'Second person' }).fill('Wang Fang')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Session 1 saved/)).toBeVisible()
    const sessions = page.getByRole('table', { name: 'Sessions' })
    await expect(sessions.getByRole('row', { name: /TACE 1/ })).toContainText('A8, A5')
    await expect(sessions.getByRole('row', { name: /TACE 1/ })).toContainText('absolute')
  })

  await test.step('the worklist shows the review that was booked with it; an attempt is logged', async () => {
    await page.getByRole('link', { name: 'Worklist' }).click()
    // The session waits there for a signature too, in a row of its own.
    const row = page.getByRole('row', { name: /Day 35 after TACE/ })
    await expect(row).toContainText('0048213')
    await expect(row).toContainText('35')
    await row.click()
    await page.keyboard.press('1')
    await expect(page.getByRole('contentinfo')).toContainText('Logged: Phone, Will come.')
    await expect(row.getByRole('button', { name: /1 contact attempt$/ })).toBeVisible()
  })

  await test.step('enter the review: the response follows the diameters and is stored', async () => {
    await page.getByRole('button', { name: 'Enter review' }).click()
    await expect(page.getByRole('textbox', { name: 'L1 Viable now' })).toBeFocused()
    await page.keyboard.type('40')
    await type(page, 'L2 Viable now', '28')
    const response = page.getByRole('complementary', { name: 'Response' })
    await expect(response).toContainText('SD')
    await type(page, 'L2 Viable now', '10')
    await expect(response).toContainText('PR')
    await type(page, 'L1 Longest now', '58')
    await type(page, 'L2 Longest now', '24')
    await type(page, 'Imaged on', addDays(TODAY, -1))
    await choose(page, 'Modality', '4 phases')
    await choose(page, 'Plan', 'on demand')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: /张伟/ })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('last response PR')
  })

  await test.step('repeat the session: nothing counts until it is confirmed', async () => {
    await page.keyboard.press('r')
    await expect(page.getByText(`copied from ${FIRST_SESSION}`)).toBeVisible()
    await expectVerdict(page, 'Insufficient data')
    const unconfirmed = page.getByText(/^\d+ unconfirmed$/).last()
    await expect(unconfirmed).toBeVisible()
    await typeBlood(page, { AFP: '210' })
    await answerBefore(page)

    await block(page, 'Findings').getByRole('radio', { name: 'Confirmed' }).focus()
    for (let presses = 0; presses < 12 && (await unconfirmed.isVisible()); presses += 1)
      await page.keyboard.press('F2')
    await expect(unconfirmed).toBeHidden()
    await answerShortLived(page)
    await expectVerdict(page, 'Eligible')

    const indication = block(page, 'Indication')
    await type(indication, 'Consent', TODAY)
    await answer(indication, 'Safety checklist', 'Yes')
    await type(block(page, 'Access & devices'), 'Start', '14:00')
    await type(block(page, 'Access & devices'), 'End', '14:50')
    await answerOutcome(page)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Session 2 saved/)).toBeVisible()
  })

  await test.step('read the course', async () => {
    const main = page.getByRole('main')
    await expect(main).toContainText('2 TACE in 35 days')
    await expect(main).toContainText('epirubicin 120')
    await expect(main).toContainText('Eligibility, TACE 2: eligible')
    await expect(page.getByRole('img', { name: /2 sessions, 1 review,/ })).toBeVisible()
    const first = page.getByRole('table', { name: 'Sessions' }).getByRole('row', { name: /TACE 1/ })
    await expect(first).toContainText(`PR ${addDays(TODAY, -1)}`)
    const lesions = page.getByRole('table', { name: 'Lesions' })
    await expect(lesions.getByRole('row', { name: /L2/ })).toContainText('−64\u202f%')
    await expect(
      lesions.getByRole('row', { name: /L1/ }).getByRole('img', { name: 'Treated in session 1–2' }),
    ).toBeVisible()
    const change = page.getByRole('region', { name: 'Before you treat again' })
    await expect(change.getByRole('row', { name: /AFP/ })).toContainText('210')
  })

  await test.step('export the sessions and read the file back', async () => {
    const folder = join(dataDir, '..', 'handed-over')
    mkdirSync(folder)
    await page.getByRole('link', { name: 'Export' }).click()
    await page.getByRole('radio', { name: 'Names and numbers' }).click()
    await type(page, 'Folder', folder)
    await page.getByRole('button', { name: 'Write the file' }).click()
    await expect(page.getByText('The export is kept in the audit trail with its checksum.')).toBeVisible()

    const file = readdirSync(folder).find((name) => !name.includes('dictionary')) ?? ''
    const bytes = readFileSync(join(folder, file))
    await expect(page.getByText(createHash('sha256').update(bytes).digest('hex'))).toBeVisible()
    const rows = parse<Record<string, string>>(bytes, { columns: true, bom: true })
    expect(rows).toMatchObject([
      {
        hospital_no: '0048213',
        name: '张伟',
        session_no: '1',
        performed_on: FIRST_SESSION,
        epirubicin_mg: '60',
        iodized_oil_ml: '8',
        override_code: 'mdt_decision',
        review_state: 'done',
        review_days: '34',
        review_in_window: 'true',
        mrecist_overall: 'PR',
        recist11_overall: 'SD',
      },
      {
        session_no: '2',
        performed_on: TODAY,
        epirubicin_mg: '60',
        override_code: '',
        review_state: 'open',
        record_state: 'complete',
      },
    ])
  })
})
