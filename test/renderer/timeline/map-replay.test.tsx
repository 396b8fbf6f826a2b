import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { drugInto, patientRecord, session } from '../../support/patient-record.ts'
import { openPatientPage } from './open-patient-page.tsx'

const record = patientRecord({
  sessions: [
    session(1, '2025-11-03', { arteries: [drugInto('A8', 'epirubicin', 60)] }),
    session(2, '2025-12-08', { procedureType: 'aborted' }),
    session(3, '2026-01-12', {
      arteries: [drugInto('A8', 'epirubicin', 30), drugInto('A5', 'epirubicin', 10)],
    }),
  ],
})
const artery = (code: string) =>
  document.querySelector(`.arterial-map [data-node="${code}"]`)?.getAttribute('aria-label')

it('replays the embolised arteries session by session, and says what each was given', async () => {
  const user = userEvent.setup()
  await openPatientPage(record)
  const replay = within(screen.getByRole('group', { name: 'Replay of the sessions' }))
  const said = () => document.querySelector('.map-replay-said')?.textContent
  expect(artery('A8')).toContain('treated in 2 earlier sessions')
  await user.keyboard(']')
  expect(said()).toBe('Session 1, 2025-11-03: A8; epirubicin 60\u202fmg')
  expect(artery('A8')).toContain('treated in this session')
  expect(artery('A5')).not.toContain('treated in')
  await user.keyboard(']')
  expect(said()).toBe('Session 3, 2026-01-12: A8, A5; epirubicin 40\u202fmg')
  expect(artery('A8')).toMatch(/treated in 1 earlier session; treated in this session/)
  expect(replay.getByRole('button', { name: /Next session/ }).getAttribute('aria-disabled')).toBe('true')
  await user.click(replay.getByRole('button', { name: 'All sessions' }))
  expect(said()).toBe('')
  expect(artery('A5')).toContain('treated in 1 earlier session')
})
