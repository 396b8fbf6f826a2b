import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PatientsScreen } from '../../../src/renderer/patients/patients-screen.tsx'
import { openScreen } from '../open-screen.tsx'
import { person, uidOf } from '../worklist/worklist-of.ts'

// Only the rows that are in sight are drawn.
beforeEach(() => void vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640))
afterEach(() => void vi.restoreAllMocks())

const everybody = [person(1, 'Anna Berg'), person(2, 'Jo Park'), person(3, 'Anna Lund')]

const open = () =>
  openScreen(PatientsScreen, {
    answers: {
      'patients.count': () => ({ patients: 1284, sessions: 3962 }),
      'questions.count': () => ({ patients: 2, of: 1284 }),
      'patients.find': ({ text }) => ({
        patients: everybody.filter(({ name }) => name?.includes(text)),
        more: false,
      }),
    },
  })

it('finds while typing, walks the hits without leaving the field, and opens one with Enter', async () => {
  const user = userEvent.setup()
  const { path } = await open()
  await screen.findByText('Jo Park')
  expect(screen.getByText('1,284 patients, 3,962 sessions')).toBeDefined()
  await user.keyboard('Anna')
  await waitFor(() => expect(screen.queryByText('Jo Park')).toBeNull())
  await user.keyboard('{ArrowDown}')
  expect(document.querySelector('tr[aria-selected="true"]')?.textContent).toContain('Anna Lund')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(path()).toBe(`/patients/${uidOf(3)}`))
})

it('says that nobody was found, and offers to register', async () => {
  const user = userEvent.setup()
  const { path } = await open()
  await screen.findByText('Jo Park')
  await user.keyboard('Zoe')
  expect(await screen.findByText('Nobody found for “Zoe”.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Register a patient' }))
  await waitFor(() => expect(path()).toBe('/patients/new'))
})
