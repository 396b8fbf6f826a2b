import { expect, type Page } from '@playwright/test'
import { addDays, localDate } from '../../src/shared/kit/iso-date.ts'
import { ELIGIBLE, procedureInput } from '../main/sessions/session-draft.ts'
import { Operator } from './operator.ts'
import { askFolder, unlockPrepared } from './prepared.ts'
import { test } from './prepared-test.ts'

const TODAY = localDate(new Date())
/** Imaged today, the review is in its window. */
const PERFORMED_ON = addDays(TODAY, -35)
const BASELINE_ON = addDays(PERFORMED_ON, -6)

test.use({ viewport: { width: 1280, height: 800 }, actionTimeout: 20_000 })

interface Case {
  readonly patientUid: string
  readonly dataDir: string
}

/** Gives the newcomer three target lesions and a session whose review is due, and opens the worklist. */
async function openDue(page: Page, url: string, { patientUid, dataDir }: Case): Promise<void> {
  const [known] = (await askFolder(dataDir, [['lesions.ofPatient', { patientUid }]])) as [unknown[]]
  const lesion = (longestMm: number, segment: string) => [
    'lesions.record',
    {
      patientUid,
      lesion: {
        segments: [segment],
        role: 'target',
        firstSeenOn: BASELINE_ON,
        longestMm,
        viableMm: longestMm,
      },
    },
  ]
  const more = [lesion(48, '7'), lesion(24, '5'), lesion(19, '6')].slice(known.length)
  await askFolder(dataDir, [
    ...(more as [string, object][]),
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
  await expect(page.getByRole('row', { name: /李敏/ }).first()).toBeVisible()
}

test('a question about a patient takes one search and one key, and three lesions are read in at most 40 keys', async ({
  page,
  url,
  prepared,
}) => {
  const { newcomerUid: patientUid, dataDir } = prepared
  await openDue(page, url, { patientUid, dataDir })
  const physician = new Operator(page)
  await physician.press('/')
  await physician.type('lm')
  await physician.press('Enter')
  await expect(page.getByText(/last 35 days ago/).first()).toBeVisible()
  physician.report('question about one patient')
  expect(physician).toMatchObject({ clicks: 0, keys: 4 })
  await page.goBack()

  const person = new Operator(page)
  await person.press('f')
  await person.type('lm')
  await person.press('Enter', 'Enter')
  await expect(page.getByRole('textbox', { name: 'L1 Viable now' })).toBeFocused()
  for (const mm of ['12', '5', '7']) {
    await person.type(mm)
    await person.press('Enter')
  }
  await person.type('ob')
  await person.press('Enter', 'Alt+m')
  await person.type('4')
  await person.press('Enter', 'Control+Enter')
  await expect(page.getByText('Review saved')).toBeVisible()
  person.report('review of three lesions')
  expect(person.clicks).toBe(0)
  expect(person.keys).toBeLessThanOrEqual(40)
  expect(person.seconds).toBeLessThanOrEqual(30)

  const [record] = (await askFolder(dataDir, [['patients.open', { patientUid }]])) as [
    {
      reviews: { state: string; doneOn: string; modality: string; nextPlan: string }[]
      lesions: { measurements: { reviewUid: string | null; viableMm: number }[] }[]
    },
  ]
  expect(record.reviews).toMatchObject([
    { state: 'done', doneOn: TODAY, modality: 'CT_4_PHASE', nextPlan: 'OBSERVE' },
  ])
  const read = record.lesions.flatMap(({ measurements }) =>
    measurements.filter(({ reviewUid }) => reviewUid !== null).map(({ viableMm }) => viableMm),
  )
  expect(read).toEqual([12, 5, 7])
})
