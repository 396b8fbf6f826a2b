import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { lab, lesion, patientRecord, PATIENT_UID } from '../../support/patient-record.ts'
import { said } from '../said.ts'
import { openPatientPage } from './open-patient-page.tsx'

const inputOf = (host: Awaited<ReturnType<typeof openPatientPage>>['host'], endpoint: string) =>
  host.asked.findLast(({ name }) => name === endpoint)?.input

it('records values in the units they were typed in, with their sampling day', async () => {
  const user = userEvent.setup()
  const { host } = await openPatientPage(patientRecord(), { answers: { 'labs.record': () => [] } })
  await user.keyboard('a')
  await user.type(await screen.findByRole('textbox', { name: 'Bilirubin' }), '1.2u')
  await user.type(screen.getByRole('textbox', { name: 'AFP' }), '>60500')
  await user.click(screen.getByRole('button', { name: /Save values/ }))
  expect(inputOf(host, 'labs.record')).toEqual({
    patientUid: PATIENT_UID,
    labs: [
      { code: 'bilirubin', value: 1.2, comparator: null, unit: 'mg/dL', sampledOn: '2026-11-23' },
      { code: 'afp', value: 60_500, comparator: '>', unit: 'ng/mL', sampledOn: '2026-11-23' },
    ],
    acknowledged: [],
  })
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Bilirubin' })).toBeNull())
})

it('recognises a value that fits another unit, and takes the reading that is offered', async () => {
  const user = userEvent.setup()
  const { host } = await openPatientPage(patientRecord(), { answers: { 'labs.record': () => [] } })
  await user.keyboard('a')
  await user.type(await screen.findByRole('textbox', { name: 'Platelets' }), '459000')
  await user.click(screen.getByRole('button', { name: /Save values/ }))
  expect(inputOf(host, 'labs.record')).toBeUndefined()
  await user.click(screen.getByRole('button', { name: /Use 459.10⁹\/L/ }))
  await user.click(screen.getByRole('button', { name: /Save values/ }))
  expect(inputOf(host, 'labs.record')).toMatchObject({ labs: [{ code: 'platelets', value: 459 }] })
})

it('asks about an unusual value and keeps it on purpose', async () => {
  const user = userEvent.setup()
  const { host } = await openPatientPage(patientRecord(), { answers: { 'labs.record': () => [] } })
  host.refuseNext('labs.record', {
    code: 'findings-open',
    findings: [{ code: 'above-usual', severity: 'warn', field: 'ast', value: 800, limit: 300, unit: 'U/L' }],
  })
  await user.keyboard('a')
  await user.type(await screen.findByRole('textbox', { name: 'AST' }), '800{Enter}')
  await user.click(await screen.findByRole('button', { name: /Keep and save/ }))
  expect(inputOf(host, 'labs.record')).toMatchObject({ acknowledged: ['above-usual:ast:800'] })
})

it('offers the unit that the last value came in', async () => {
  const user = userEvent.setup()
  await openPatientPage(patientRecord({ labs: [lab('bilirubin', '2026-11-01', 1.1, { unit: 'mg/dL' })] }))
  await user.keyboard('a')
  expect(await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Unit of Bilirubin' })).toMatchObject(
    {
      value: 'mg/dL',
    },
  )
})

it('records a lesion by keys', async () => {
  const user = userEvent.setup()
  const saved = lesion(1, { '2026-11-23': 42 })
  const { host } = await openPatientPage(patientRecord(), { answers: { 'lesions.record': () => saved } })
  await user.click(screen.getByRole('button', { name: /Add lesion/ }))
  const segments = await screen.findByRole('group', { name: /Segments/ })
  segments.querySelector('button')?.focus()
  await user.keyboard('85')
  await user.type(screen.getByRole('textbox', { name: 'Longest diameter' }), '42')
  await user.type(screen.getByRole('textbox', { name: 'Viable diameter' }), '30{Enter}')
  expect(inputOf(host, 'lesions.record')).toEqual({
    patientUid: PATIENT_UID,
    lesion: {
      segments: ['5', '8'],
      role: 'target',
      firstSeenOn: '2026-11-23',
      longestMm: 42,
      viableMm: 30,
      viableAcrossMm: null,
      enhancement: null,
      note: null,
      capsule: null,
      margin: null,
      toCapsuleMm: null,
      toHilumMm: null,
      feedingArtery: null,
    },
    acknowledged: [],
  })
  await waitFor(() => expect(said()).toEqual({ text: 'Lesion 1 saved', isSaved: true }))
})

it('names what is wrong with a lesion instead of sending it', async () => {
  const user = userEvent.setup()
  const { host } = await openPatientPage(patientRecord())
  await user.click(screen.getByRole('button', { name: /Add lesion/ }))
  await user.type(await screen.findByRole('textbox', { name: 'Longest diameter' }), '20')
  await user.type(screen.getByRole('textbox', { name: 'Viable diameter' }), '30')
  await user.click(screen.getByRole('button', { name: /Save/ }))
  expect(screen.getByText('The viable part cannot be longer than the lesion.')).toBeTruthy()
  expect(inputOf(host, 'lesions.record')).toBeUndefined()
})

it('asks at once whether centimetres were meant, and what cannot be longer than the lesion', async () => {
  const user = userEvent.setup()
  await openPatientPage(patientRecord())
  await user.click(screen.getByRole('button', { name: /Add lesion/ }))
  const longest = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Longest diameter' })
  await user.type(longest, '4.2')
  expect(screen.getByText(/is unusual: below 5.*Was 4\.2.cm \(42.mm\) meant\?/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /Use 42.mm/ }))
  expect(longest.value).toBe('42')
  const viable = screen.getByRole('textbox', { name: 'Viable diameter' })
  await user.type(viable, '42')
  expect(screen.queryByText('The viable part cannot be longer than the lesion.')).toBeNull()
  await user.clear(viable)
  await user.type(viable, '43')
  expect(screen.getByText('The viable part cannot be longer than the lesion.')).toBeTruthy()
})

it('corrects a lesion only with a reason', async () => {
  const user = userEvent.setup()
  const known = lesion(1, { '2026-01-02': 62, '2026-02-12': 24 })
  const { host } = await openPatientPage(patientRecord({ lesions: [known] }), {
    answers: { 'lesions.correct': () => ({ ...known, patientUid: PATIENT_UID }) },
  })
  screen.getByRole('row', { name: 'L1' }).focus()
  await user.keyboard('{Enter}')
  const longest = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Longest diameter' })
  expect(longest.value).toBe('62')
  await user.clear(longest)
  await user.type(longest, '64')
  await user.click(screen.getByRole('button', { name: /Save/ }))
  expect(inputOf(host, 'lesions.correct')).toBeUndefined()
  await user.type(screen.getByRole('textbox', { name: /Reason for the correction/ }), 'Measured again')
  await user.click(screen.getByRole('button', { name: /Save/ }))
  expect(inputOf(host, 'lesions.correct')).toMatchObject({
    lesionUid: known.uid,
    reason: 'Measured again',
    lesion: { longestMm: 64, viableMm: 62 },
  })
})
