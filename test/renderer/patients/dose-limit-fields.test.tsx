import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { RegisterScreen } from '../../../src/renderer/patients/register-screen.tsx'
import type { Patient } from '../../../src/shared/model/patient.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { patientRecord, PATIENT_UID } from '../../support/patient-record.ts'
import { openScreen } from '../open-screen.tsx'

function open(patient: Partial<Patient> = {}, language: Language = 'en') {
  const record = patientRecord()
  return openScreen(RegisterScreen, {
    language,
    pattern: '/patients/$patientUid/correct',
    at: `/patients/${PATIENT_UID}/correct`,
    answers: {
      'drafts.load': () => null,
      'drafts.save': () => ({ savedAt: '2026-11-23T09:00:00Z' }),
      'drafts.discard': () => ({ discarded: true }),
      'patients.findAlike': () => [],
      'patients.correct': () => record.patient,
      'patients.open': () => ({ ...record, patient: { ...record.patient, ...patient } }),
    },
  })
}

const fieldAt = (name: string) =>
  document.querySelector<HTMLElement>(`[data-field="${name}"]`) ?? document.body
const inputAt = (name: string) => {
  const input = document.querySelector<HTMLInputElement>(`input[name="${name}"]`)
  if (input === null) throw new Error(`no field ${name}`)
  return input
}
const fill = (name: string, value: string) => fireEvent.change(inputAt(name), { target: { value } })
const MEASURED = { heightMeasuredOn: '2025-06-01', weightMeasuredOn: '2026-02-20' }

it('takes a new weight from its old day, and sends what the dose limit depends on', async () => {
  const user = userEvent.setup()
  const { host } = await open(MEASURED)
  await screen.findByText('For dose limits')
  expect([inputAt('heightMeasuredOn').value, inputAt('weightMeasuredOn').value]).toEqual([
    '2025-06-01',
    '2026-02-20',
  ])
  fill('weightKg', '70')
  expect(inputAt('weightMeasuredOn').value).toBe('')
  expect(fieldAt('weightMeasuredOn').textContent).toContain('Left empty: measured today.')
  expect(fieldAt('heightMeasuredOn').textContent).not.toContain('measured today')
  fill('priorAnthracyclineMgM2', '240')
  const risk = within(fieldAt('cardiacRisk'))
  expect(risk.getByRole('radio', { name: 'Not known' }).getAttribute('aria-checked')).toBe('true')
  await user.click(risk.getByRole('radio', { name: 'Yes' }))
  fill('reason', 'Seen by the cardiologist')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() =>
    expect(host.asked.findLast(({ name }) => name === 'patients.correct')?.input).toMatchObject({
      patient: {
        weightKg: 70,
        heightMeasuredOn: '2025-06-01',
        weightMeasuredOn: null,
        priorAnthracyclineMgM2: 240,
        cardiacRisk: true,
      },
    }),
  )
})

it('keeps a day that was typed for the new weight', async () => {
  await open(MEASURED)
  await screen.findByText('For dose limits')
  fill('weightKg', '70')
  fill('weightMeasuredOn', '2026-03-01')
  fill('weightKg', '71')
  expect(inputAt('weightMeasuredOn').value).toBe('2026-03-01')
})

it.each([
  [true, '有'],
  [false, '无'],
  [null, '不详'],
])('shows a cardiac risk of %s as %s', async (cardiacRisk, chosen) => {
  const user = userEvent.setup()
  await open({ cardiacRisk }, 'zh')
  await screen.findByText('剂量上限相关')
  const risk = within(fieldAt('cardiacRisk'))
  expect(risk.getByRole('radio', { name: chosen }).getAttribute('aria-checked')).toBe('true')
  expect(fieldAt('cardiacRisk').textContent).toContain('上限为 450 mg/m²，而非 550 mg/m²')
  await user.click(risk.getByRole('radio', { name: '无' }))
  expect(risk.getByRole('radio', { name: '无' }).getAttribute('aria-checked')).toBe('true')
})

it('names the limit of a prior dose that cannot be', async () => {
  await open()
  await screen.findByText('For dose limits')
  fill('priorAnthracyclineMgM2', '1001')
  expect(fieldAt('priorAnthracyclineMgM2').textContent).toContain(
    'Anthracycline by vein before 1,001\u202fmg/m² is above the limit of 1,000\u202fmg/m².',
  )
})
