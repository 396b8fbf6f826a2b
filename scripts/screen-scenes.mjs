// Every screen of the program as a person finds it, in whichever language the page speaks: what is pressed and typed
// before the picture is taken. The pictures of scripts/screens.mjs and the accessibility test both walk these.

/** Where a field of a form stands, by its path in the draft. */
const field = (page, path) => page.locator(`[data-field="${path}"]`)
const fill = (page, path, value) => field(page, path).locator('input, textarea').first().fill(value)
const answer = (page, path, index) => field(page, path).getByRole('radio').nth(index).click()

/** Takes the first answer of a list by what is typed. */
async function pick(page, path, typed) {
  const box = field(page, path).getByRole('combobox')
  await box.click()
  await box.fill(typed)
  // The list is filtered a moment after the letter.
  await page.waitForTimeout(150)
  await page.locator('.select-option:visible').first().click()
  // An open list would take the next Ctrl+Enter for itself.
  await box.and(page.locator('[aria-expanded="false"]')).waitFor()
}

async function go(page, origin, path) {
  for (let open = await page.getByRole('dialog').count(); open > 0; open -= 1)
    await page.keyboard.press('Escape')
  await page.goto(`${origin}/#${path}`)
  await page.getByRole('main').waitFor()
  await page.waitForTimeout(300)
}

/** The page of a patient of the demonstration, found the way a person finds it. */
async function openPatient(page, origin, hospitalNo) {
  await go(page, origin, '/')
  const search = page.getByRole('banner').getByRole('combobox')
  await search.fill(hospitalNo)
  await page.getByRole('option').filter({ hasText: hospitalNo }).click()
  await page.waitForURL(/patients\/[0-9a-f-]{36}$/)
  await page.locator('.timeline-part').first().waitFor()
}

/** The session form of a patient; nothing typed in another scene is offered here, for each has a patient of its own. */
async function openSession(page, origin, hospitalNo, search = '') {
  await openPatient(page, origin, hospitalNo)
  await page.goto(`${page.url()}/session${search}`)
  await page.locator('[data-block="before"]').waitFor()
}

async function openRetreatment(page, origin, hospitalNo) {
  await openPatient(page, origin, hospitalNo)
  await page.keyboard.press('b')
  await page.locator('.retreatment-decision').waitFor()
}

async function openReview(page, origin, hospitalNo) {
  await openPatient(page, origin, hospitalNo)
  await page.keyboard.press('v')
  await field(page, 'findings.doneOn').waitFor()
}

async function fillIndication(page) {
  await pick(page, 'procedure.procedureType', 'cTACE')
  await answer(page, 'procedure.urgency', 0)
  await pick(page, 'procedure.intent', 'palliative control')
  await fill(page, 'procedure.operator', 'Chen Jing')
  await fill(page, 'procedure.consentOn', '2026-11-22')
  await answer(page, 'procedure.checklistDone', 1)
}

const BLOOD = {
  bilirubin: '18',
  albumin: '38',
  inr: '1.1',
  platelets: '118',
  wbc: '4.6',
  haemoglobin: '131',
  creatinine: '74',
  sodium: '139',
  alt: '41',
  ast: '52',
  afp: '412',
}
async function fillBlood(page, changes = {}) {
  for (const [code, value] of Object.entries({ ...BLOOD, ...changes })) {
    await fill(page, `labs.${code}`, '')
    await fill(page, `labs.${code}`, value)
  }
  await answer(page, 'findings.ascites', 0)
  await answer(page, 'findings.he_grade', 0)
  await answer(page, 'findings.ecog', 0)
}

/** Every finding that the rulesets ask for, answered in favour. */
async function answerFindings(page) {
  const answers = {
    diagnosis_hcc: 0,
    resectability: 0,
    morphology: 2,
    distant_mets: 0,
    curative_alternative: 1,
  }
  const state = { pv_main: 0, coagulation: 0, infection: 0, bleeding: 0 }
  for (const [name, index] of Object.entries({ ...answers, ...state }))
    if ((await field(page, `findings.${name}`).count()) > 0) await answer(page, `findings.${name}`, index)
  await field(page, 'findings.tumour_share_pct').getByRole('button').first().click()
  await field(page, 'findings.est_survival_months').getByRole('button').nth(1).click()
  await fill(page, 'findings.n_tumours', '3')
  await fill(page, 'findings.max_diam_cm', '5.4')
  if ((await field(page, 'findings.sum_diam_cm').count()) > 0) await fill(page, 'findings.sum_diam_cm', '9.1')
  await page.locator('[data-block="findings"] h3 button').click()
  await page.keyboard.press('Alt+U')
}

async function fillAccess(page) {
  await pick(page, 'procedure.accessSite', 'right femoral')
  await fill(page, 'procedure.sheathCh', '5')
  await fill(page, 'procedure.baseCatheter', 'RH')
  await fill(page, 'procedure.microcatheterCh', '2.4')
  await fill(page, 'procedure.room', 'DSA 2')
  await fill(page, 'procedure.angiographyUnit', 'Azurion 7')
  await fill(page, 'procedure.startedAt', '09:10')
}

async function fillRadiation(page) {
  await fill(page, 'procedure.endedAt', '10:05')
  await pick(page, 'procedure.contrastAgent', 'iodixanol')
  await fill(page, 'procedure.contrastMgIPerMl', '320')
  await fill(page, 'procedure.contrastMl', '95')
  await fill(page, 'procedure.fluoroscopyMin', '16.4')
  await fill(page, 'procedure.dapGyCm2', '148')
  await fill(page, 'procedure.airKermaMgy', '921')
}

async function fillOutcome(page) {
  await answer(page, 'procedure.completion', 0)
  await answer(page, 'procedure.residualBlush', 0)
  await answer(page, 'procedure.portalOil', 1)
  await fillRadiation(page)
  await field(page, 'procedure.noComplication').locator('input').check()
}

async function fillCare(page) {
  await answer(page, 'procedure.anaesthesia', 1)
  await fill(page, 'procedure.sedationOperator', 'Zhao Min')
  await answer(page, 'procedure.closureMethod', 2)
  await pick(page, 'procedure.closureDevice', 'Angio-Seal')
  await answer(page, 'procedure.closureSuccess', 1)
  for (const [index, [medication, amount]] of Object.entries([
    ['heparin', '3000'],
    ['dexamethasone', '10'],
  ])) {
    await pick(page, 'procedure.medications', medication)
    await fill(page, `procedure.medications.${index}.amount`, amount)
  }
}

/** Opens the fold of a block. */
const more = (page, block) => page.locator(`[data-block="${block}"] .session-more-title`).click()

async function fillMore(page) {
  await more(page, 'indication')
  await fill(page, 'procedure.mdtOn', '2026-11-18')
  await fill(page, 'procedure.mdtDecision', 'TACE on demand, imaging after one month')
  await fill(page, 'procedure.baselinePainNrs', '1')
  await more(page, 'access')
  await answer(page, 'procedure.accessGuidance', 1)
  await fill(page, 'procedure.nurse', 'Liu Yan')
  await pick(page, 'procedure.microcatheterTip', 'swan neck')
  await fill(page, 'procedure.microwireIn', '0.016')
  await fill(page, 'procedure.devices', 'Progreat 2.4')
  await page.keyboard.press('Enter')
  await fill(page, 'procedure.devices.0.lot', '24K1187')
}

/** Confirms block after block what was carried over, as a person does by one key each. */
async function confirmCarried(page) {
  for (
    let at = 0;
    at < 20 && (await page.locator('.session-blocks [data-state=unconfirmed]').count()) > 0;
    at += 1
  ) {
    await page.locator('.session-blocks [data-state=unconfirmed]').locator('input, button').first().focus()
    await page.keyboard.press('F2')
  }
}

/** Says that a value cannot be had, and why. */
async function say(page, path, reason) {
  await field(page, path).locator('input').focus()
  await page.keyboard.press('Alt+N')
  await page.getByRole('menuitem').nth(reason).click()
}

async function addBeads(page, code) {
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

async function addArtery(page, index, code, oilMl, epirubicinMg) {
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

async function fold(page, ...blocks) {
  for (const block of blocks)
    if ((await page.locator(`[data-block="${block}"]`).getAttribute('data-open')) === 'true')
      await page.locator(`[data-block="${block}"] .session-block-title`).click()
}

const toTop = (page) =>
  page.evaluate(() => {
    document.activeElement?.blur()
    for (const box of document.querySelectorAll('*')) if (box.scrollTop > 0) box.scrollTop = 0
  })

async function fillReview(page) {
  await pick(page, 'findings.modality', 'CT, 4 phases')
  const rows = await page.locator('[data-field^="findings.readings."][data-field$=".viableMm"]').count()
  for (let at = 0; at < rows; at += 1) {
    await fill(page, `findings.readings.${at}.viableMm`, String([12, 5, 7][at] ?? 9))
    await fill(page, `findings.readings.${at}.longestMm`, String([31, 15, 16][at] ?? 20))
    await fill(page, `findings.readings.${at}.oilFilledPct`, String([90, 80, 85][at] ?? 70))
  }
  await pick(page, 'findings.nextPlan', 'observe')
}

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

export const SCENES = [
  { name: 'worklist', open: (page, origin) => go(page, origin, '/') },
  {
    name: 'patients',
    async open(page, origin) {
      await go(page, origin, '/patients')
      await page.getByRole('main').locator('input').first().fill('w')
      await page.waitForTimeout(200)
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
  { name: 'patient', open: (page, origin) => openPatient(page, origin, 'D0101') },
  {
    name: 'patient-explained',
    async open(page, origin) {
      await openPatient(page, origin, 'D0101')
      await page.locator('.timeline-change .computed').nth(1).click()
      await page.locator('.computed-panel').waitFor()
    },
  },
  { name: 'patient-single', open: (page, origin) => openPatient(page, origin, 'D0110') },
  ...[
    ['I', 'normal'],
    ['III', 'RHA from SMA'],
    ['V', 'accessory LHA'],
    ['IX', 'trunk from SMA'],
  ].map(([type, words]) => ({
    name: `liver-map-${type}`,
    async open(page, origin) {
      await openPatient(page, origin, 'D0101')
      await pick(page, 'michelsType', words)
      await page.locator('.arterial-map').scrollIntoViewIfNeeded()
    },
  })),
  { name: 'retreatment', open: (page, origin) => openRetreatment(page, origin, 'D0101') },
  { name: 'retreatment-unknown', open: (page, origin) => openRetreatment(page, origin, 'D0110') },
  {
    name: 'session',
    async open(page, origin) {
      await openSession(page, origin, 'D0116')
      await fillIndication(page)
      await fillBlood(page)
      await answerFindings(page)
      await fillAccess(page)
      await addArtery(page, 0, 'a6', '5', '40')
      await addArtery(page, 1, 'a7', '3', '20')
      await fold(page, 'indication', 'before', 'findings', 'access')
      await toTop(page)
    },
  },
  {
    name: 'session-explained',
    async open(page, origin) {
      await openSession(page, origin, 'D0112')
      await fillBlood(page, { platelets: '45', albumin: '31', bilirubin: '' })
      await toTop(page)
      await page.locator('.rule-text > summary').first().click()
      await page.locator('.verdict-scores .computed').first().click()
      await page.locator('.computed-panel').waitFor()
    },
  },
  { name: 'session-first', open: (page, origin) => openSession(page, origin, 'D0114') },
  {
    name: 'session-first-full',
    async open(page, origin) {
      await openSession(page, origin, 'D0118')
      await fillIndication(page)
      await fillBlood(page)
      await answerFindings(page)
      await fillAccess(page)
      await addArtery(page, 0, 'a6', '5', '40')
      await fillOutcome(page)
      await fillCare(page)
      await fillMore(page)
      await fold(page, 'before', 'findings', 'vessels', 'endpoint')
      await toTop(page)
    },
  },
  { name: 'session-repeat', open: (page, origin) => openSession(page, origin, 'D0101', '?repeat=1') },
  {
    name: 'session-repeat-full',
    async open(page, origin) {
      await openSession(page, origin, 'D0119', '?repeat=1')
      await fillBlood(page)
      for (const name of ['coagulation', 'infection', 'bleeding']) await answer(page, `findings.${name}`, 0)
      await page.keyboard.press('Alt+U')
      await confirmCarried(page)
      await fill(page, 'procedure.consentOn', '2026-11-22')
      await answer(page, 'procedure.checklistDone', 1)
      await fill(page, 'procedure.startedAt', '09:10')
      await fillOutcome(page)
      await fold(page, 'indication', 'before', 'findings', 'access')
      await toTop(page)
    },
  },
  {
    name: 'session-aborted',
    async open(page, origin) {
      await openSession(page, origin, 'D0120')
      await pick(page, 'procedure.procedureType', 'aborted')
      await fold(page, 'indication', 'before', 'findings', 'access')
      await toTop(page)
    },
  },
  {
    name: 'session-aborted-full',
    async open(page, origin) {
      await openSession(page, origin, 'D0121')
      await fillIndication(page)
      await pick(page, 'procedure.procedureType', 'aborted')
      await fillBlood(page)
      await fillAccess(page)
      await field(page, 'procedure.stopReasons').getByRole('checkbox').first().click()
      await fill(page, 'procedure.completionReason', 'Dissection of the common hepatic artery')
      await fillRadiation(page)
      await fillCare(page)
      await say(page, 'procedure.airKermaMgy', 0)
      await fold(page, 'indication', 'before', 'findings', 'access')
      await toTop(page)
    },
  },
  {
    name: 'session-deb',
    async open(page, origin) {
      await openSession(page, origin, 'D0122')
      await pick(page, 'procedure.procedureType', 'DEB-TACE')
      await fold(page, 'indication', 'before', 'findings', 'access')
      await toTop(page)
    },
  },
  {
    name: 'session-deb-full',
    async open(page, origin) {
      await openSession(page, origin, 'D0123')
      await fillIndication(page)
      await pick(page, 'procedure.procedureType', 'DEB-TACE')
      await fillBlood(page)
      await answerFindings(page)
      await fillAccess(page)
      await addBeads(page, 'a8')
      await answer(page, 'procedure.completion', 0)
      await answer(page, 'procedure.debEndpoint', 0)
      await answer(page, 'procedure.residualBlush', 0)
      await fillRadiation(page)
      await fillCare(page)
      await fold(page, 'indication', 'before', 'findings', 'access')
      await toTop(page)
    },
  },
  {
    name: 'session-full',
    async open(page, origin) {
      await openSession(page, origin, 'D0115')
      await fillIndication(page)
      await fillBlood(page, { platelets: '45' })
      await answerFindings(page)
      await answer(page, 'findings.plt_cause', 1)
      await fillAccess(page)
      await addArtery(page, 0, 'a8', '6', '50')
      await page.locator('[data-block="before"] [role=status] button').click()
      await page.keyboard.press('Control+Enter')
      await pick(page, 'eligibility.overrideCode', 'tumour board')
      await fill(page, 'eligibility.overrideText', 'Platelets given before the puncture')
      await fill(page, 'eligibility.responsiblePhysician', 'Li Na')
      await fill(page, 'eligibility.secondPerson', 'Wang Fang')
      await fold(page, 'indication')
      await toTop(page)
      await field(page, 'eligibility.secondPerson').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'session-errors',
    async open(page, origin) {
      await openSession(page, origin, 'D0117')
      await fill(page, 'procedure.performedOn', '2026-12-24')
      await fillBlood(page, { albumin: '3.6', bilirubin: '4000', platelets: '118000' })
      await page.keyboard.press('Control+Enter')
      await toTop(page)
    },
  },
  {
    name: 'review',
    async open(page, origin) {
      await openReview(page, origin, 'D0112')
      await fillReview(page)
      await toTop(page)
    },
  },
  {
    name: 'review-recorded',
    async open(page, origin) {
      await openReview(page, origin, 'D0113')
      const address = page.url()
      await fillReview(page)
      await page.keyboard.press('Control+Enter')
      await page.waitForURL(/patients/)
      await page.goto(address)
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
  {
    name: 'worklist-empty',
    async open(page, origin) {
      await go(page, origin, '/')
      await fill(page, 'asOf', '2020-01-06')
      await page.locator('.worklist-chip').nth(1).click()
      await page.getByRole('main').getByRole('paragraph').first().waitFor()
    },
  },
]

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
export const SET_UP_SCENES = [
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
