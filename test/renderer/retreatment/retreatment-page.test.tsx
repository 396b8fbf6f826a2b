import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import {
  artery,
  assessment,
  lab,
  lesion,
  patientRecord,
  review,
  session,
} from '../../support/patient-record.ts'
import { openDepartment } from '../shell/render-shell.tsx'
import { openRetreatment } from './open-retreatment.tsx'

const first = session(1, '2026-08-01', { arteries: [artery()] })
const second = session(2, '2026-10-08', { arteries: [artery()], changedFromLast: ['feeders'] })
const liver = (day: string, bilirubin: number) => [
  lab('bilirubin', day, bilirubin),
  lab('albumin', day, 38),
  lab('inr', day, 1.1),
  lab('alt', day, bilirubin * 2, { unit: 'U/L' }),
]
const state = { ascites: 'none', encephalopathyGrade: 0, ecog: 0 } as const
const apart = { vascularInvasion: false, distantMetastasis: false } as const

/** Two sessions without much effect, the second with another look at the feeding arteries, and a review of each. */
function treatedTwice(parts: Partial<PatientRecord> = {}): PatientRecord {
  return patientRecord({
    sessions: [first, second],
    lesions: [lesion(1, { '2026-07-28': 60, '2026-09-05': 45, '2026-11-12': 42 })],
    labs: [
      ...liver('2026-07-30', 20),
      ...liver('2026-10-06', 20),
      ...liver('2026-11-12', 40),
      lab('afp', '2026-10-06', 410),
      lab('afp', '2026-11-12', 96),
    ],
    assessments: [
      assessment('2026-08-01', { ...state, ...apart, lesionCount: 1, largestMm: 60 }),
      assessment('2026-10-08', state),
      assessment('2026-11-12', { ...state, ...apart, source: 'review', newLesion: false }),
    ],
    reviews: [
      review(first, { on: '2026-09-05', overall: 'SD' }, { newLesion: false }),
      review(second, { on: '2026-11-12', overall: 'SD' }, { newLesion: false }),
    ],
    ...parts,
  })
}

const column = (name: string) => {
  const cell = screen.getByRole('heading', { level: 3, name }).closest('li')
  if (cell === null) throw new Error(`no column ${name}`)
  return within(cell)
}
const row = (name: string | RegExp) => within(screen.getByRole('row', { name }))

describe('a patient treated before', () => {
  it('says in one sentence how long ago that was, what it did, and how much asks to be looked at', async () => {
    await openRetreatment(treatedTwice())
    expect(screen.getByText(/since TACE 2/).textContent).toBe(
      '46 days since TACE 2 (2026-10-08), line 1 has 2 TACE, last review SD on 2026-11-12, definitions: 1 met · 3 not met, 2 warnings',
    )
  })

  it('counts definitions that nobody can judge as not known, and sets no 0 in bold', async () => {
    await openRetreatment(patientRecord({ sessions: [second] }))
    const sentence = screen.getByText(/since TACE 2/)
    expect(sentence.textContent).toContain('definitions: 0 met · 1 not met · 3 not known')
    expect([...sentence.querySelectorAll('b')].map((bold) => bold.textContent)).toEqual(['46 days', '1 TACE'])
  })

  it('shows each value before the session and now, with both days and what became of it', async () => {
    await openRetreatment(treatedTwice())
    const afp = screen.getByRole('row', { name: /^AFP/ })
    expect([...afp.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
      '410',
      '2026-10-06',
      '96',
      '2026-11-12 · 11 dStale: older than 7 days',
      '\u221277\u202f%better',
    ])
    expect(row(/^Child-Pugh/).getByText('worse')).toBeDefined()
  })

  it('names the four definitions in one order, each with what it says and how far its source was read', async () => {
    await openRetreatment(treatedTwice())
    expect(screen.getAllByRole('heading', { level: 3 }).map((head) => head.textContent)).toEqual([
      'JSH-LCSGJ 2014',
      'CCI 2022',
      'EASL stopping rule',
      'TACTICS',
    ])
    expect(column('JSH-LCSGJ 2014').getByRole('button', { name: 'JSH-LCSGJ 2014 Met' })).toBeDefined()
    expect(column('CCI 2022').getByRole('button', { name: 'CCI 2022 Not met' })).toBeDefined()
    expect(column('TACTICS').getByText('Source not read in full')).toBeDefined()
  })

  it('gives the evidence of an item session by session', async () => {
    await openRetreatment(treatedTwice())
    expect(column('JSH-LCSGJ 2014').getByText(/TACE 1: selective, 45/).textContent).toBe(
      'TACE 1: selective, 45 / 60\u202fmm viable (75\u202f%), day 35. TACE 2: selective, 42 / 60\u202fmm viable (70\u202f%), day 35, drug or feeders changed',
    )
  })

  it.each([
    ['JSH-LCSGJ 2014', 'J2', 'AFP and PIVKA-II not rising on 2026-11-12'],
    ['JSH-LCSGJ 2014', 'J3', 'no new vascular invasion on 2026-11-12'],
    ['JSH-LCSGJ 2014', 'J4', 'no new extrahepatic spread on 2026-11-12'],
    ['TACTICS', 'T3', 'no new vascular invasion on 2026-11-12'],
    ['TACTICS', 'T4', 'no new extrahepatic spread on 2026-11-12'],
  ])('says in %s what %s is not met by, and when somebody looked', async (definition, id, evidence) => {
    await openRetreatment(treatedTwice())
    expect(column(definition).getByText(id).closest('li')?.textContent).toContain(evidence)
  })

  it('says what an undecided item lacks', async () => {
    const { assessments, ...rest } = treatedTwice()
    await openRetreatment({
      ...rest,
      assessments: assessments.map((one) => ({ ...one, vascularInvasion: null })),
    })
    const third = column('TACTICS').getByText('T3').closest('li')
    expect(third?.textContent).toContain('Not known')
    expect(third?.textContent).toContain('Not on file: vascular invasion')
  })

  it('marks a score outside what it was made for, and shows on demand how it was counted', async () => {
    const user = userEvent.setup()
    await openRetreatment(treatedTwice())
    for (const name of [/^ART/, /^ABCR/, /^SNACOR/]) {
      expect(row(name).getByText('not validated before TACE 3')).toBeDefined()
      expect(row(name).queryByText(/^(low|high|good|intermediate|poor)$/)).toBeNull()
    }
    expect(row(/^SNACOR/).getByText('after TACE 1, the first of the line')).toBeDefined()
    await user.click(row(/^ABCR/).getByRole('button', { name: /^ABCR/ }))
    expect(await screen.findByText(/^ABCR = AFP/)).toBeDefined()
    await user.click(row(/^ART/).getByRole('button', { name: /^ART/ }))
    expect((await screen.findByRole('rowheader', { name: /^Child-Pugh now/ })).textContent).toBe(
      'Child-Pugh now2026-11-12',
    )
    expect(screen.getByRole('rowheader', { name: 'AST now' })).toBeDefined()
  })

  it('warns softly of a liver that has not come back, and holds nothing up', async () => {
    const user = userEvent.setup()
    const { address } = await openRetreatment(treatedTwice())
    expect(
      screen.getByText(
        /^ALT 40.* above 1.5 times the value before; the newest is of 2026-11-12, 11 days old \(limit 7\)$/,
      ),
    ).toBeDefined()
    expect(screen.getByText('The program computes and shows; it never decides.')).toBeDefined()
    await user.keyboard('r')
    expect(address()).toMatch(/\/session\?repeat=1$/)
  })

  it.each([
    [1, '2026-11-22', '1 day since the last session, sooner than 21'],
    [10, '2026-11-13', '10 days since the last session, sooner than 21'],
    [21, '2026-11-02', '21 days since the last session (at least 21)'],
  ])('after %s days', async (_, performedOn, sentence) => {
    await openRetreatment(patientRecord({ sessions: [session(1, performedOn)] }))
    expect(screen.getByText(sentence)).toBeDefined()
  })
})

describe('a lesion that the last review left out', () => {
  const course = treatedTwice({
    lesions: [
      lesion(1, { '2026-07-28': 60, '2026-09-05': 45, '2026-11-12': 40 }),
      lesion(3, { '2026-09-05': 22 }, { role: 'non_target' }),
    ],
    reviews: [
      review(first, { on: '2026-09-05', overall: 'PD' }, { newLesion: true }),
      review(second, { on: '2026-11-12', overall: 'PR' }, { newLesion: false }),
    ],
  })
  it.each([
    [
      'en',
      'last review PR on 2026-11-12, after PD on 2026-09-05 in the same line, L3 not read on 2026-11-12',
    ],
    ['zh', '末次复查 PR（2026-11-12），本治疗线 2026-09-05 曾为 PD，2026-11-12 复查未评估 L3'],
  ] as const)('is named, and so is the PD before, in %s', async (language, said) => {
    await openRetreatment(course, { language })
    expect(screen.getByText(/since TACE 2|距第 2 次 TACE/).textContent).toContain(said)
  })

  it('leaves open whether there are more lesions', async () => {
    await openRetreatment(course)
    const item = column('JSH-LCSGJ 2014').getByText('J1b').closest('li')
    expect(item?.textContent).toContain('Not known')
    expect(item?.textContent).toContain('Not on file: number of lesions')
  })
})

describe('how old the newest values are', () => {
  const aged = (day: string) =>
    treatedTwice({ labs: [...liver('2026-10-06', 20), ...liver(day, 20)], lesions: [] })

  it.each([
    ['2026-11-16', '2026-11-16 · 7 d', '2 TACE, last review SD on 2026-11-12'],
    ['2026-11-15', '2026-11-15 · 8 dStale: older than 7 days', '2 warnings'],
  ])('a sample of %s', async (day, dated, said) => {
    await openRetreatment(aged(day))
    const cells = screen.getByRole('row', { name: /^Bilirubin/ }).querySelectorAll('td')
    expect(cells[3]?.textContent).toBe(dated)
    expect(screen.getByText(/since TACE 2/).textContent).toContain(said)
    expect(screen.queryAllByText(/the newest is of/)).toHaveLength(said === '2 warnings' ? 2 : 0)
  })

  it('goes by the shelf life of images where images are read', async () => {
    await openRetreatment(treatedTwice())
    const cells = screen.getByRole('row', { name: /^Viable sum/ }).querySelectorAll('td')
    expect(cells[3]?.textContent).toBe('2026-11-12 · 11 d')
    expect(screen.getByRole('columnheader', { name: 'Newest' })).toBeDefined()
  })

  it('is said in Chinese too', async () => {
    await openRetreatment(aged('2026-11-15'), { language: 'zh' })
    expect(screen.getByRole('columnheader', { name: '最近' })).toBeDefined()
    expect(screen.getAllByText(/最近一次为 2026-11-15，已 8 天（有效期 7 天）$/)).toHaveLength(2)
    expect(screen.getByText('距末次治疗 46 天（至少 21 天）')).toBeDefined()
  })
})

describe('what is not on file', () => {
  it('is named in its row, with the way to where it is entered', async () => {
    const user = userEvent.setup()
    const open = review(second)
    const { address } = await openRetreatment(patientRecord({ sessions: [first, second], reviews: [open] }))
    expect(row(/^ALBI/).getByText('not on file')).toBeDefined()
    expect(screen.getByText('ALT before or after TACE not on file')).toBeDefined()
    expect(
      row(/^Viable sum/)
        .getByRole('link', { name: 'Enter Viable sum' })
        .getAttribute('href'),
    ).toBe(`/reviews/${open.uid}`)
    await user.click(row(/^AFP/).getByRole('link', { name: 'Enter AFP' }))
    expect(address()).toMatch(/\/patients\/[0-9a-f-]+\?enter=labs$/)
  })

  it('is told to a reader of the records without a way to enter it', async () => {
    const auditor = {
      ...openDepartment,
      user: { uid: openDepartment.user?.uid ?? '', name: 'An Auditor', role: 'auditor' },
    }
    await openRetreatment(patientRecord({ sessions: [first] }), {
      answers: { 'department.status': () => auditor as typeof openDepartment },
    })
    expect(screen.queryByRole('link', { name: /^Enter/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Log session/ })).toBeNull()
    expect(screen.getByRole('button', { name: /^Open timeline/ })).toBeDefined()
  })
})

it('offers the first session to somebody who was never treated', async () => {
  const user = userEvent.setup()
  const { address } = await openRetreatment(patientRecord())
  expect(screen.getByText('No TACE on file yet, so there is nothing to compare with.')).toBeDefined()
  expect(screen.queryByRole('table')).toBeNull()
  await user.click(screen.getByRole('button', { name: /^Log the first session/ }))
  expect(address()).toMatch(/\/session$/)
})

it('logs nothing for somebody who has died', async () => {
  const { patient, ...rest } = treatedTwice()
  await openRetreatment({ ...rest, patient: { ...patient, diedOn: '2026-11-20' } })
  expect(screen.queryByRole('button', { name: /^Log session/ })).toBeNull()
})

it('speaks Chinese', async () => {
  await openRetreatment(treatedTwice(), { language: 'zh' })
  expect(screen.getByText('本程序只计算和展示，不作决定。')).toBeDefined()
  expect(column('JSH-LCSGJ 2014').getByRole('button', { name: 'JSH-LCSGJ 2014 符合' })).toBeDefined()
  expect(column('TACTICS').getAllByText(/2026-11-12/)[0]?.textContent).toBe('无新发血管侵犯（2026-11-12）')
  expect(column('JSH-LCSGJ 2014').getByText(/选择性插管，存活径 45 \/ 60.mm（75.%）/)).toBeDefined()
  expect(row(/^ART/).getByText('第 3 次 TACE 前未经验证')).toBeDefined()
  expect(screen.getByText(/^距第 2 次 TACE/).textContent).toContain('四种定义：符合 1 · 不符合 3')
})
