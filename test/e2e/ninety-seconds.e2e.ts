import { expect, type Page } from '@playwright/test'
import { addDays, localDate } from '../../src/shared/kit/iso-date.ts'
import { Operator } from './operator.ts'
import { askFolder, unlockPrepared } from './prepared.ts'
import { test } from './prepared-test.ts'

const YESTERDAY = addDays(localDate(new Date()), -1).slice(5)

test.use({ viewport: { width: 1280, height: 800 }, actionTimeout: 8_000 })

const field = (page: Page, path: string) => page.locator(`[data-field="${path}"]`)

/** Waits until the form has taken the key before it: a person looks, and looking is not counted. */
async function expectFocusIn(page: Page, path: string): Promise<void> {
  await expect(field(page, path).locator(':focus')).toHaveCount(1)
}

/** What a newcomer's form asks for, in the order in which F8 leads there: typed text, or the keys that answer. */
const FIRST_SESSION: readonly (readonly [path: string, ...answer: string[]])[] = [
  ['procedure.urgency', 'ArrowRight'],
  ['procedure.intent', 'pal', 'Enter'],
  ['procedure.operator', 'Chen Jing'],
  ['procedure.consentOn', YESTERDAY],
  ['procedure.checklistDone', 'ArrowRight', 'ArrowRight'],
  ['labs.bilirubin', '20'],
  ['labs.albumin', '38'],
  ['labs.inr', '1.1'],
  ['labs.platelets', '120'],
  ['labs.wbc', '5'],
  ['labs.haemoglobin', '128'],
  ['labs.creatinine', '80'],
  ['labs.sodium', '139'],
  ['labs.alt', '41'],
  ['labs.ast', '48'],
  ['labs.afp', '620'],
  ['findings.ascites', 'ArrowRight'],
  ['findings.he_grade', 'ArrowRight'],
  ['findings.ecog', 'ArrowRight'],
  ['procedure.accessSite', 'right f', 'Enter'],
  ['procedure.sheathCh', '5'],
  ['procedure.baseCatheter', 'RH'],
  ['procedure.microcatheterUsed', 'ArrowRight', 'ArrowRight'],
  ['procedure.microcatheterCh', '2.4'],
  ['procedure.startedAt', '0910'],
  ['procedure.endedAt', '1005'],
  ['procedure.room', 'DSA 1'],
  ['procedure.angiographyUnit', 'Azurion'],
]

/** What both sessions have to be once they are saved. */
const COMPLETE = { state: 'complete', missing: [], unconfirmed: [], checklistDone: true, contrastMl: 110 }

/** What nothing carried over can say. */
const TODAY_ALONE: typeof FIRST_SESSION = [
  ['procedure.consentOn', YESTERDAY],
  ['procedure.checklistDone', 'ArrowRight', 'ArrowRight'],
  ['findings.ascites', 'ArrowRight'],
  ['findings.he_grade', 'ArrowRight'],
  ['findings.ecog', 'ArrowRight'],
  ['procedure.startedAt', '0910'],
  ['procedure.endedAt', '1005'],
  ['procedure.completion', 'ArrowRight'],
  ['procedure.contrastMl', '110'],
  ['procedure.fluoroscopyMin', '18'],
  ['procedure.dapGyCm2', '146'],
  ['procedure.airKermaMgy', '912'],
]

const OUTCOME: typeof FIRST_SESSION = [
  ['procedure.completion', 'ArrowRight'],
  ['procedure.contrastAgent', 'iodix', 'Enter'],
  ['procedure.contrastMgIPerMl', '320'],
  ['procedure.contrastMl', '110'],
  ['procedure.fluoroscopyMin', '18'],
  ['procedure.dapGyCm2', '146'],
  ['procedure.airKermaMgy', '912'],
]

async function answerAll(person: Operator, asked: typeof FIRST_SESSION): Promise<void> {
  for (const [path, ...answers] of asked) {
    await person.press('F8')
    await expectFocusIn(person.page, path)
    for (const answer of answers) {
      if (answer === 'Enter') await person.page.locator('[role="option"][data-combobox-selected]').waitFor()
      await (/^(Arrow|Enter)/.test(answer) ? person.press(answer) : person.type(answer))
    }
  }
}

test('a standard repeat session takes at most 25 clicks, 60 keys and 90 seconds', async ({
  page,
  url,
  prepared,
}) => {
  test.setTimeout(120_000)
  const { patientUid, dataDir } = prepared
  await page.goto(url)
  await unlockPrepared(page)
  await page.goto(`${new URL(url).origin}/#/patients/${patientUid}`)
  await expect(page.getByRole('button', { name: 'Repeat session' })).toBeVisible()
  const person = new Operator(page)

  await test.step('begin with the last session, and look through what was carried over', async () => {
    await person.press('Control+r')
    await expectFocusIn(page, 'findings.diagnosis_hcc')
    for (const next of [
      'procedure.accessSite',
      'procedure.arteries.0.selectivity',
      'procedure.contrastAgent',
      'procedure.procedureType',
    ]) {
      await person.press('F2')
      await expectFocusIn(page, next)
    }
    await person.press('F2')
    await expect(page.getByText(/^\d+ unconfirmed$/)).toHaveCount(0)
  })

  await test.step('answer what only today can say', async () => {
    await answerAll(person, TODAY_ALONE)
    await person.click(page.getByRole('checkbox', { name: 'None in the room' }))
  })

  await test.step('tell the verdict what it waits for', async () => {
    for (const [path, word] of [
      ['findings.curative_alternative', 'Unsuitable'],
      ['findings.coagulation', 'Normal'],
      ['findings.infection', 'None'],
      ['findings.bleeding', 'None'],
    ] as const)
      await person.click(field(page, path).getByRole('radio', { name: word, exact: true }))
    await person.click(field(page, 'findings.est_survival_months').getByRole('button', { name: '≥ 3' }))
    await person.click(field(page, 'findings.crcl_mL_min').getByRole('button', { name: /^Use/ }))
  })

  await test.step('save', async () => {
    await person.press('Control+Enter')
    await expect(page.getByText(/^Session 2 saved/)).toBeVisible()
  })

  person.report('standard repeat session')
  expect(person.clicks).toBeLessThanOrEqual(25)
  expect(person.keys).toBeLessThanOrEqual(60)
  expect(person.seconds).toBeLessThanOrEqual(90)
  const [saved] = (await askFolder(dataDir, [['sessions.ofPatient', { patientUid }]])) as [
    { state: string; missing: string[]; unconfirmed: string[] }[],
  ]
  expect(saved.at(-1)).toMatchObject(COMPLETE)
})

test('the first session of a new patient takes at most 70 clicks and 220 keys', async ({
  page,
  url,
  prepared,
}) => {
  test.setTimeout(120_000)
  const { newcomerUid, dataDir } = prepared
  await page.goto(url)
  await unlockPrepared(page)
  await page.goto(`${new URL(url).origin}/#/patients/${newcomerUid}`)
  await expect(page.getByRole('heading', { level: 1, name: /李敏/ })).toBeVisible()
  const person = new Operator(page)

  await test.step('indication, blood, access', async () => {
    await person.press('l')
    await expectFocusIn(page, 'procedure.procedureType')
    await person.type('ct')
    await page.locator('[role="option"][data-combobox-selected]').waitFor()
    await person.press('Enter')
    await answerAll(person, FIRST_SESSION)
  })

  await test.step('one artery with oil and epirubicin', async () => {
    await person.press('Alt+a')
    await expect(page.getByRole('combobox', { name: 'Add an artery' })).toBeFocused()
    await person.type('a8')
    await page.getByRole('treeitem', { name: /^A8 /, selected: true }).waitFor()
    await person.press('Enter')
    const row = 'procedure.arteries.0'
    await person.choose(field(page, `${row}.selectivity`).getByRole('combobox'), 'seg')
    await person.fill(field(page, `${row}.agents.0.amount`).getByRole('textbox'), '5')
    await person.click(field(page, row + '.drugs').getByRole('button', { name: 'Drug', exact: true }))
    await person.choose(field(page, `${row}.drugs.0.drug`).getByRole('combobox'), 'epi')
    await person.choose(field(page, `${row}.drugs.0.vehicle`).getByRole('combobox'), 'oil')
    await person.fill(field(page, `${row}.drugs.0.doseMg`).getByRole('textbox'), '40')
    await person.fill(field(page, `${row}.drugs.0.volumeMl`).getByRole('textbox'), '2')
    await person.choose(field(page, `${row}.endpoint`).getByRole('combobox'), 'III')
  })

  await test.step('outcome, dose and contrast', async () => {
    await answerAll(person, OUTCOME)
    await person.click(page.getByRole('checkbox', { name: 'None in the room' }))
  })

  await test.step('what the verdict asks', async () => {
    const findings = page.getByRole('region', { name: 'Findings', exact: true })
    for (const [path, word] of [
      ['findings.diagnosis_hcc', 'Confirmed'],
      ['findings.distant_mets', 'None'],
      ['findings.curative_alternative', 'Unsuitable'],
      ['findings.pv_main', 'Patent'],
      ['findings.coagulation', 'Normal'],
      ['findings.infection', 'None'],
      ['findings.bleeding', 'None'],
    ] as const)
      await person.click(field(page, path).getByRole('radio', { name: word, exact: true }))
    await person.click(field(page, 'findings.tumour_share_pct').getByRole('button', { name: '< 70' }))
    await person.click(field(page, 'findings.est_survival_months').getByRole('button', { name: '≥ 3' }))
    await person.click(findings.getByRole('button', { name: /open ones: no$/ }))
    await person.click(field(page, 'findings.crcl_mL_min').getByRole('button', { name: /^Use/ }))
    await person.click(field(page, 'findings.n_tumours').getByRole('textbox'))
    await person.press('F2')
    await person.press('Control+Enter')
    await expect(page.getByText(/^Session 1 saved/)).toBeVisible()
  })

  person.report('first session of a new patient')
  expect(person.clicks).toBeLessThanOrEqual(70)
  expect(person.keys).toBeLessThanOrEqual(220)
  const [sessions] = (await askFolder(dataDir, [['sessions.ofPatient', { patientUid: newcomerUid }]])) as [
    readonly { state: string; missing: string[]; unconfirmed: string[] }[],
  ]
  expect(sessions).toMatchObject([COMPLETE])
})
