import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { patientRecord } from '../../support/patient-record.ts'
import { openPatientPage } from './open-patient-page.tsx'

it('takes pasted values over once each has its unit, and lists what it did not understand', async () => {
  const user = userEvent.setup()
  await openPatientPage(patientRecord())
  await user.click(screen.getByRole('button', { name: /Add values/ }))
  await user.click(await screen.findByRole('button', { name: 'Paste values' }))
  const dialog = await screen.findByRole('dialog')
  const text = within(dialog).getByRole('textbox', { name: /Text or table/ })
  await user.click(text)
  await user.paste('总胆红素 18.5\nALB 38 g/L\nCA19-9 37 U/mL')
  expect(within(dialog).getByText(/no known name/)).toBeTruthy()
  expect(within(dialog).getByRole('button', { name: /Take over 1 value/ })).toBeTruthy()
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Unit of Bilirubin' }), 'umol/L')
  await user.click(within(dialog).getByRole('button', { name: /Take over 2 values/ }))
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Bilirubin' })).value).toBe('18.5')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Albumin' }).value).toBe('38')
})
