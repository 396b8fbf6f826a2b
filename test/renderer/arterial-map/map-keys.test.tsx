import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { artery, patientRecord, session } from '../../support/patient-record.ts'
import { openPatientPage } from '../timeline/open-patient-page.tsx'

const open = () =>
  openPatientPage(
    patientRecord({ sessions: [session(1, '2026-03-02', { arteries: [artery({ node: 'A8' })] })] }),
  )
const option = (name: RegExp) => screen.getByRole('option', { name })
const focused = () => document.activeElement?.getAttribute('data-key')

it('is one tab stop, and walks from a branch into its segment and back', async () => {
  const user = userEvent.setup()
  await open()
  expect(document.querySelectorAll('.arterial-map [tabindex="0"]')).toHaveLength(1)
  option(/^RAHA/).focus()
  await user.keyboard('a8')
  await expect.poll(focused).toBe('A8')
  await user.keyboard('{ArrowRight}')
  await expect.poll(focused).toBe('segment VIII')
  await user.keyboard('{ArrowLeft}')
  await expect.poll(focused).toBe('A8')
  await user.keyboard('{ArrowLeft}')
  await expect.poll(focused).toBe('RAHA')
})

it('says what was treated, and opens the history of a segment with Enter', async () => {
  const user = userEvent.setup()
  await open()
  option(/^A8, .*treated in 1 earlier session/).focus()
  await user.keyboard('{ArrowRight}')
  await expect.poll(focused).toBe('segment VIII')
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: 'Segment VIII' })).toBeDefined()
  expect(screen.getByText('treated in 1 earlier session, last on 2026-03-02')).toBeDefined()
})
