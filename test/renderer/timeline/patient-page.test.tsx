import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import {
  assessment,
  drugInto,
  lab,
  lesion,
  PATIENT_UID,
  patientRecord,
  review,
  session,
} from '../../support/patient-record.ts'
import { openDepartment } from '../shell/render-shell.tsx'
import { openPatientPage } from './open-patient-page.tsx'

const first = session(1, '2025-09-20', { arteries: [drugInto('A8', 'epirubicin', 60)], dapGyCm2: 500 })
const last = session(2, '2026-10-08', { arteries: [drugInto('A8', 'epirubicin', 40)], dapGyCm2: 440 })
const open = review(last, null, { appointmentOn: '2026-11-26' })
const twoSessions = patientRecord({
  sessions: [first, last],
  lesions: [lesion(1, { '2025-09-10': 62, '2025-10-25': 24, '2026-11-12': 18 })],
  labs: [lab('afp', '2026-10-06', 410), lab('afp', '2026-11-12', 96)],
  reviews: [review(first, { on: '2025-10-25', overall: 'PR' }), open],
})
const sentence = () => document.querySelector('.timeline-course')?.textContent

it('tells the course in one sentence', async () => {
  await openPatientPage(twoSessions)
  expect(sentence()).toBe(
    '2 TACE in 14 months, last 46 days ago, last response PR, epirubicin 100\u202fmg, DAP 940\u202fGy·cm²',
  )
})

it('tells it in Chinese', async () => {
  await openPatientPage(twoSessions, { language: 'zh' })
  expect(sentence()).toBe(
    '14 个月内 2 次 TACE，末次距今 46 天，最近疗效 PR，表柔比星 100\u202fmg，DAP 940\u202fGy·cm²',
  )
})

it.each([
  ['2026-11-22', '2 TACE in 1 day, last today'],
  ['2026-11-21', '2 TACE in 2 days, last today'],
])('counts one day and several: since %s', async (performedOn, told) => {
  const sessions = [session(1, performedOn), session(2, '2026-11-23')]
  await openPatientPage(patientRecord({ sessions }))
  expect(sentence()).toBe(told)
})

it('leaves out what was not recorded, and says when a total is only a lower bound', async () => {
  const unknown = session(1, '2026-10-01', {
    arteries: [drugInto('A8', 'epirubicin', 50), drugInto('A5', 'epirubicin', null)],
  })
  await openPatientPage(patientRecord({ sessions: [unknown] }))
  expect(sentence()).toBe('1 TACE, last 53 days ago, epirubicin ≥\u202f50\u202fmg')
})

it('sets the values before the last session beside those since, with the change', async () => {
  await openPatientPage(twoSessions)
  const row = screen.getByRole('row', { name: /^AFP/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['410', '96', '−77\u202f%better'])
  expect(screen.getByText('Advice from the record. The decision is yours.')).toBeTruthy()
})

it('shows the same data as a table on T, and the picture again', async () => {
  const user = userEvent.setup()
  await openPatientPage(twoSessions)
  await user.keyboard('t')
  const table = screen.getByRole('table', { name: 'Course' })
  expect(within(table).getByRole('row', { name: /2026-11-12/ }).textContent).toContain('9618')
  await user.keyboard('t')
  expect(
    screen.getByRole('img', { name: /Course from .* 2 sessions, 1 review, 0 complications/ }),
  ).toBeTruthy()
})

it('walks the days by arrow keys, reads each out, and opens the session of the day', async () => {
  const user = userEvent.setup()
  await openPatientPage(twoSessions)
  screen.getByRole('group', { name: 'Course' }).focus()
  const said = () => document.querySelector('[aria-live="polite"]')?.textContent
  await user.keyboard('{Home}')
  expect(said()).toBe('2025-09-10, Viable sum 62\u202fmm')
  await user.keyboard('{ArrowRight}')
  expect(said()).toBe('2025-09-20, cTACE, session 1 Epirubicin 60\u202fmg')
  await user.keyboard('{Enter}')
  const sheet = await screen.findByRole('dialog')
  expect(within(sheet).getByText('cTACE, session 1 · 2025-09-20')).toBeTruthy()
  expect(within(sheet).getAllByText('not recorded').length).toBeGreaterThan(5)
})

it('repeats on R, logs on L, and enters the open review on V', async () => {
  const user = userEvent.setup()
  const at = async (key: string) => {
    const { address } = await openPatientPage(twoSessions)
    await user.keyboard(key)
    const went = address()
    document.body.replaceChildren()
    return went
  }
  expect(await at('r')).toBe(`/patients/${PATIENT_UID}/session?repeat=1`)
  expect(await at('l')).toBe(`/patients/${PATIENT_UID}/session`)
  expect(await at('v')).toBe(`/reviews/${open.uid}`)
})

it('offers no action to somebody who may only read', async () => {
  const user = { ...openDepartment.user, role: 'auditor' } as typeof openDepartment.user
  await openPatientPage(twoSessions, {
    answers: { 'department.status': () => ({ ...openDepartment, ...(user ? { user } : {}) }) },
  })
  const named = screen.queryAllByRole('button', { name: /session|lesion|values|patient data/i })
  // The map only shows one session after the other.
  expect(named.map((button) => button.firstChild?.textContent)).toEqual(['Previous session', 'Next session'])
})

it('flags an incomplete session with the way to complete it', async () => {
  const gaps = session(1, '2026-11-13', { state: 'incomplete', missing: ['contrastMl', 'dapGyCm2'] })
  await openPatientPage(patientRecord({ sessions: [gaps] }))
  expect(screen.getByText('TACE 1 of 2026-11-13 is incomplete: 2 fields missing')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Complete' }).getAttribute('href')).toBe(
    `/patients/${PATIENT_UID}/session?complete=${gaps.uid}`,
  )
})

it('voids a session only with a reason', async () => {
  const user = userEvent.setup()
  const { host } = await openPatientPage(twoSessions, {
    answers: { 'sessions.void': () => ({ sessionUid: last.uid, patientUid: PATIENT_UID }) },
  })
  screen.getByRole('row', { name: 'TACE 2' }).focus()
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('button', { name: 'More' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Void session…' }))
  const run = await screen.findByRole('button', { name: /Void the session/ })
  await user.click(run)
  expect(host.asked.some(({ name }) => name === 'sessions.void')).toBe(false)
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Wrong patient')
  await user.click(run)
  expect(host.asked.findLast(({ name }) => name === 'sessions.void')?.input).toEqual({
    sessionUid: last.uid,
    reason: 'Wrong patient',
  })
})

it('closes by Escape the dialog above the sheet of a session, and the sheet by the next', async () => {
  const user = userEvent.setup()
  await openPatientPage(twoSessions)
  screen.getByRole('row', { name: 'TACE 2' }).focus()
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('button', { name: 'More' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Void session…' }))
  await screen.findByRole('button', { name: /Void the session/ })
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('button', { name: /Void the session/ })).toBeNull())
  expect(screen.getByRole('button', { name: 'More' })).toBeDefined()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'More' })).toBeNull())
})

it('says so where nothing is on file', async () => {
  await openPatientPage(patientRecord())
  expect(sentence()).toBe('No TACE yet')
  expect(screen.getByText(/^Nothing dated is on file yet/)).toBeTruthy()
  expect(screen.getByText('No lesion is on file.')).toBeTruthy()
})

it('names the largest diameter of imported visits as what it is, and a patient without a name as such', async () => {
  const visits = ['2015-01-10', '2015-03-10'].map((on) => assessment(on, { source: 'import', largestMm: 80 }))
  const base = patientRecord({
    assessments: visits,
    sessions: [session(1, '2015-01-10', { procedureType: null })],
  })
  await openPatientPage({ ...base, patient: { ...base.patient, name: null, namePinyin: null } })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Name not recorded')
  expect(screen.getByText('imported visits')).toBeTruthy()
  expect(screen.getByText('The axis ends with the last entry')).toBeTruthy()
})
