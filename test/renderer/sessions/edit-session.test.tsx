import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { PATIENT_UID, session } from '../../support/patient-record.ts'
import { said } from '../said.ts'
import { fill, openSessionForm } from './open-session-form.tsx'

const complete = session(1, '2026-10-08', { procedureType: 'angiography_only', contrastMl: 110 })

function openEditing() {
  return openSessionForm({
    search: { complete: complete.uid },
    record: { sessions: [complete] },
    answers: {
      'sessions.show': () => complete,
      'sessions.complete': () => ({ ...complete, contrastMl: 95 }),
    },
  })
}
const save = () => userEvent.click(screen.getByRole('button', { name: /^Save/ }))
const sent = (host: Awaited<ReturnType<typeof openEditing>>['host']) =>
  host.asked.find(({ name }) => name === 'sessions.complete')?.input

it('edits a complete session with everything as it was recorded, and nothing of it unconfirmed', async () => {
  const { host, path } = await openEditing()
  expect(document.title).toContain('Edit session 1')
  fill('procedure.contrastMl', '95')
  await save()
  await waitFor(() => expect(path()).toBe(`/patients/${PATIENT_UID}`))
  expect(sent(host)).toMatchObject({
    sessionUid: complete.uid,
    procedure: { performedOn: '2026-10-08', procedureType: 'angiography_only', contrastMl: 95 },
    labs: [],
    unconfirmed: [],
  })
  expect(said()).toEqual({ text: 'Session 1 saved.', isSaved: true })
  expect(host.asked.some(({ name }) => name === 'sessions.log')).toBe(false)
})

it('says who signed it where somebody did so meanwhile, and keeps what was typed', async () => {
  const { host } = await openEditing()
  fill('procedure.contrastMl', '95')
  host.refuseNext('sessions.complete', {
    code: 'session-signed',
    signedBy: 'Li Na',
    signedAt: '2026-10-08T10:30:00Z',
  })
  await save()
  expect((await screen.findByRole('alert')).textContent).toContain(
    'This session was signed by Li Na; amend it with a reason instead.',
  )
  expect(screen.getByDisplayValue('95')).toBeDefined()
})
