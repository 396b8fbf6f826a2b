import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { OriginsDialog } from '../../../src/renderer/arterial-map/origins-dialog.tsx'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { PATIENT_UID, patientRecord } from '../../support/patient-record.ts'
import { fakeHost } from '../fake-transport.ts'
import { renderInApp } from '../render-in-app.tsx'

const REPLACED = { node: 'RHA', origin: 'replaced', arisesFrom: 'SMA' } as const
const ACCESSORY = { node: 'LHA', origin: 'accessory', arisesFrom: 'LGA' } as const

function openDialog(arteries: Partial<Patient> = {}, language: 'en' | 'zh' = 'en') {
  const { patient } = patientRecord()
  const host = fakeHost({ 'patients.setArteries': () => patient })
  const { michelsType = null, arterialVariants = [] } = arteries
  const saved: unknown[] = []
  renderInApp(
    <OriginsDialog
      patientUid={PATIENT_UID}
      arteries={{ michelsType, arterialVariants }}
      onSaved={(one) => saved.push(one)}
      onClose={() => {}}
    />,
    host,
    language,
  )
  const sent = () => host.asked.find(({ name }) => name === 'patients.setArteries')?.input
  return { user: userEvent.setup(), saved, sent }
}
const row = (no: number) => within(screen.getByRole('group', { name: `Origin ${no}` }))
const box = (no: number, name: string) => row(no).getByRole<HTMLInputElement>('combobox', { name })
const typeShown = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Michels type' }).value

it('takes a replaced right and an accessory left hepatic by keyboard, and makes type VIII of them', async () => {
  const { user, saved, sent } = openDialog()
  expect(typeShown()).toMatch(/^I:/)
  // A dialog takes the focus a moment after it opened.
  await waitFor(() => expect(document.activeElement).not.toBe(document.body))
  screen.getByRole('button', { name: 'Add an origin' }).focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(box(1, 'Artery')))
  await user.keyboard('rha{Enter}')
  expect(box(1, 'Arises from').value).toMatch(/^SMA/)
  expect(typeShown()).toMatch(/^III:/)
  screen.getByRole('button', { name: 'Add an origin' }).focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(box(2, 'Artery')))
  await user.keyboard('lha{Enter}{Tab}a')
  expect(typeShown()).toMatch(/^VIII:/)
  await user.click(screen.getByRole('button', { name: 'Save origins' }))
  const arteries = { michelsType: 'VIII', arterialVariants: [REPLACED, ACCESSORY] }
  await waitFor(() => expect(saved).toEqual([arteries]))
  expect(sent()).toEqual({ patientUid: PATIENT_UID, ...arteries })
})

it('saves nothing that is not stated whole, or stated twice', async () => {
  const { user } = openDialog({ michelsType: 'III', arterialVariants: [REPLACED] })
  const save = () => screen.getByRole('button', { name: /Save origins/ })
  expect(save().getAttribute('aria-disabled')).not.toBe('true')
  await user.click(screen.getByRole('button', { name: 'Add an origin' }))
  expect(save().getAttribute('aria-disabled')).toBe('true')
  await user.type(box(2, 'Artery'), 'rha{Enter}')
  expect(screen.getByText('Stated twice.')).toBeDefined()
  expect(save().getAttribute('aria-disabled')).toBe('true')
  await user.click(screen.getByRole('button', { name: 'Remove origin 2' }))
  expect(save().getAttribute('aria-disabled')).not.toBe('true')
})

it('lets a person overrule the type, and says what the origins are', async () => {
  const { user, sent } = openDialog({ michelsType: 'III', arterialVariants: [REPLACED] })
  const type = screen.getByRole('combobox', { name: 'Michels type' })
  fireEvent.change(type, { target: { value: 'other' } })
  fireEvent.keyDown(type, { key: 'Enter' })
  expect(screen.getByText(/Overruled; these origins are III/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Save origins' }))
  await waitFor(() => expect(sent()).toMatchObject({ michelsType: 'other', arterialVariants: [REPLACED] }))
})

it('begins with the origins that the type on file stands for, in Chinese too', () => {
  openDialog({ michelsType: 'IX' }, 'zh')
  const first = within(screen.getByRole('group', { name: '起源 1' }))
  expect(first.getByRole<HTMLInputElement>('combobox', { name: '动脉' }).value).toMatch(/^CHA/)
  expect(first.getByRole('radio', { name: '替代' }).getAttribute('aria-checked')).toBe('true')
})
