import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { assessment, drugInto, lab, patientRecord, review, session } from '../../support/patient-record.ts'
import { openPatientPage } from './open-patient-page.tsx'

const tace = session(1, '2026-10-08', { arteries: [drugInto('A8', 'epirubicin', 60)] })
const judged = {
  criteria: 'mRECIST',
  baselineSumMm: 60,
  nadirSumMm: 60,
  currentSumMm: 24,
  target: 'PR',
  overall: 'PR',
  changeFromBaselinePct: -60,
  changeFromNadirPct: -60,
} as const
const record = patientRecord({
  patient: { ...patientRecord().patient, heightCm: 170, weightKg: 65 },
  sessions: [tace],
  labs: [lab('bilirubin', '2026-11-12', 25), lab('albumin', '2026-11-12', 36), lab('inr', '2026-11-12', 1.1)],
  assessments: [assessment('2026-11-12', { ascites: 'none', encephalopathyGrade: 0 })],
  reviews: [review(tace, { on: '2026-11-12' }, { responses: [judged], nonTarget: 'none', newLesion: false })],
})
const panel = () => screen.getByRole('dialog', { name: /ALBI|Child-Pugh|mRECIST|nthracycline|蒽环/ })

it('opens from the change since the last treatment, by keyboard, and gives the focus back', async () => {
  await openPatientPage(record)
  const row = screen.getByRole('row', { name: /^Child-Pugh/ })
  const value = within(row).getByRole('button', { name: 'Child-Pugh A5' })
  value.focus()
  await userEvent.keyboard('{Enter}')
  expect(panel().textContent).toContain('1 + 1 + 1 + 1 + 1 = 5')
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(value)
})

it('explains the newest ALBI beside its plot, and each one in the table of the course', async () => {
  await openPatientPage(record)
  const chart = screen.getByRole('group', { name: /course/i })
  await userEvent.click(within(chart).getByRole('button', { name: 'ALBI −2.14' }))
  expect(panel().textContent).toContain('0.66 × log10(25) − 0.085 × 36 = −2.1374')
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('t')
  await userEvent.click(screen.getByRole('button', { name: '−2.14 (2b)' }))
  expect(panel()).toBeDefined()
})

it('explains the cumulative anthracycline in Chinese, with its caution', async () => {
  await openPatientPage(record, { language: 'zh' })
  await userEvent.click(screen.getByRole('button', { name: /多柔比星当量/ }))
  expect(panel().textContent).toContain('60 × 0.5')
  expect(panel().textContent).toContain('表柔比星60\u202fmg')
  expect(panel().textContent).toContain('上限估计')
})

it('prints what is known of the anthracycline at least where a dose was not recorded', async () => {
  const unrecorded = session(2, '2026-10-20', { arteries: [drugInto('A8', 'epirubicin', null)] })
  await openPatientPage({ ...record, sessions: [tace, unrecorded] })
  await userEvent.click(screen.getByRole('button', { name: /≥ 17\.1\smg\/m² doxorubicin eq/ }))
  expect(panel().textContent).toContain('Epirubicin≥ 60')
  expect(panel().textContent).toContain('Known only as a bound, which leaves it open: Epirubicin')
  expect(panel().textContent).toContain('Anthracycline by vein beforenot recorded')
})

it('explains the response of a review in the sheet of its session', async () => {
  const complaint = vi.spyOn(console, 'error')
  await openPatientPage(record)
  await userEvent.click(screen.getByRole('row', { name: 'TACE 1' }))
  await userEvent.keyboard('{Enter}')
  const sheet = await screen.findByRole('dialog')
  await userEvent.click(within(sheet).getByRole('button', { name: /PR/ }))
  expect(panel().textContent).toContain('(24 − 60) / 60 = −60 %')
  await userEvent.keyboard('{Escape}')
  expect(within(sheet).getByRole('button', { name: /PR/ })).toBe(document.activeElement)
  // React complains of a table that stands inside a paragraph.
  expect(complaint).not.toHaveBeenCalled()
  complaint.mockRestore()
})
