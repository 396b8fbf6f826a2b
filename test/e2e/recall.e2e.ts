import { expect, type Page } from '@playwright/test'
import { addDays, localDate } from '../../src/shared/kit/iso-date.ts'
import { ELIGIBLE, procedureInput } from '../main/sessions/session-draft.ts'
import { Operator } from './operator.ts'
import { askFolder, unlockPrepared } from './prepared.ts'
import { test } from './prepared-test.ts'

const TODAY = localDate(new Date())
/** A review whose window has closed, and which is not critical yet. */
const PERFORMED_ON = addDays(TODAY, -50)

test.use({ viewport: { width: 1280, height: 800 }, actionTimeout: 20_000 })

interface Waiting {
  readonly patientUid: string
  readonly dataDir: string
}

/** Lets the newcomer have had a session whose review nobody came to, and opens the worklist on it. */
async function openOverdue(page: Page, url: string, { patientUid, dataDir }: Waiting): Promise<void> {
  await askFolder(dataDir, [
    [
      'sessions.log',
      {
        patientUid,
        procedure: procedureInput({ performedOn: PERFORMED_ON, consentOn: addDays(PERFORMED_ON, -1) }),
        labs: [],
        findings: ELIGIBLE,
        eligibility: {
          override: { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' },
        },
        review: { kind: 'book' },
      },
    ],
  ])
  await page.goto(url)
  await unlockPrepared(page)
  await expect(row(page)).toBeVisible()
  await expect(page).toHaveTitle('(1) Worklist · Embolog')
}

const row = (page: Page) => page.getByRole('row', { name: /李敏/ }).filter({ hasText: '8 d over' })

/** What is on file once it is booked: somebody was reached, and the CT has a day after today. */
async function expectBooked(page: Page, { patientUid, dataDir }: Waiting): Promise<void> {
  await expect(row(page).getByText(/^Imaging \d\d-\d\d$/)).toBeVisible()
  const [record] = (await askFolder(dataDir, [['patients.open', { patientUid }]])) as [
    { reviews: { appointmentOn: string }[]; contacts: { outcome: string; appointmentOn: string }[] },
  ]
  const [attempt] = record.contacts
  expect(attempt).toMatchObject({ outcome: 'booked' })
  expect(attempt?.appointmentOn.localeCompare(TODAY)).toBe(1)
  expect(record.reviews).toMatchObject([{ state: 'open', appointmentOn: attempt?.appointmentOn }])
}

test('from an overdue patient to “reached, CT booked” in three clicks', async ({ page, url, prepared }) => {
  const waiting = { patientUid: prepared.newcomerUid, dataDir: prepared.dataDir }
  await openOverdue(page, url, waiting)
  const person = new Operator(page)
  await person.click(row(page))
  await person.click(page.getByRole('button', { name: 'CT booked' }))
  await person.click(page.getByRole('button', { name: 'Confirm', exact: true }))
  await expectBooked(page, waiting)
  person.report('overdue patient to CT booked')
  expect(person).toMatchObject({ clicks: 3, keys: 0 })
})

test('from an overdue patient to “reached, CT booked” by the keyboard alone', async ({
  page,
  url,
  prepared,
}) => {
  const waiting = { patientUid: prepared.newcomerUid, dataDir: prepared.dataDir }
  await openOverdue(page, url, waiting)
  const person = new Operator(page)
  await person.press('f')
  await person.type('lm')
  await person.press('Enter', '5')
  await expect(page.getByLabel('Date of imaging')).toBeFocused()
  await person.press('Enter')
  await expectBooked(page, waiting)
  person.report('overdue patient to CT booked, by keyboard')
  expect(person).toMatchObject({ clicks: 0, keys: 6 })
})
