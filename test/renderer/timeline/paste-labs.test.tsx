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

it('takes a converted value over in the unit of its field, and shows what was printed', async () => {
  const user = userEvent.setup()
  await openPatientPage(patientRecord())
  await user.click(screen.getByRole('button', { name: /Add values/ }))
  await user.click(await screen.findByRole('button', { name: 'Paste values' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('textbox', { name: /Text or table/ }))
  await user.paste('Hb 11,9 g/dL\nPLT 98000 /µL')
  expect(within(dialog).getByText('printed: 11.9 g/dL')).toBeTruthy()
  expect(within(dialog).getByText('printed: 98000 /μL')).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: /Take over 2 values/ }))
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Platelets' })).value).toBe('98')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Haemoglobin' }).value).toBe('119')
})

it('offers, where no unit is printed, those that a value is converted from as well', async () => {
  const user = userEvent.setup()
  await openPatientPage(patientRecord())
  await user.click(screen.getByRole('button', { name: /Add values/ }))
  await user.click(await screen.findByRole('button', { name: 'Paste values' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('textbox', { name: /Text or table/ }))
  await user.paste('Hb 11.9')
  const choice = within(dialog).getByRole('combobox', { name: 'Unit of Haemoglobin' })
  expect([...choice.querySelectorAll('option')].map(({ value }) => value)).toEqual(['', 'g/L', 'g/dL'])
  await user.selectOptions(choice, 'g/L')
  expect(within(dialog).getByText(/11\.9.g\/L is below the limit/)).toBeTruthy()
  await user.selectOptions(choice, 'g/dL')
  expect(within(dialog).getByText(/^119.g\/L$/)).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: /Take over 1 value/ }))
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Haemoglobin' })).value).toBe('119')
})
