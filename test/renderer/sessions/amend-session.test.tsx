import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Session } from '../../../src/shared/model/session.ts'
import { PATIENT_UID, session } from '../../support/patient-record.ts'
import type { FakeAnswers } from '../fake-transport.ts'
import { fill, openSessionForm } from './open-session-form.tsx'

const signed: Session = {
  ...session(1, '2026-10-08', { procedureType: 'angiography_only', contrastMl: 110 }),
  signedAt: '2026-10-08T10:30:00Z',
  signedBy: 'Chen Jing',
}
const PASSPHRASE = 'seven blue lanterns at dusk'

function openAmendment(answers: FakeAnswers = {}) {
  return openSessionForm({
    search: { amend: signed.uid },
    record: { sessions: [signed] },
    opensWith: /Compare and sign/,
    answers: {
      'sessions.show': () => signed,
      'sessions.amend': () => ({ ...signed, contrastMl: 120, revision: 2 }),
      'users.list': () => [],
      ...answers,
    },
  })
}
const compare = () => userEvent.click(screen.getByRole('button', { name: /Compare and sign/ }))
const amendButton = () => screen.getByRole('button', { name: /Amend and sign/ })

it('shows what was signed beside what is typed, and sends both reason and passphrase with the revision read', async () => {
  const { host, path } = await openAmendment()
  expect(screen.getByRole('heading', { level: 1 })).toBeDefined()
  fill('procedure.contrastMl', '120')
  await compare()
  const dialog = await screen.findByRole('dialog')
  const rows = within(within(dialog).getByRole('table', { name: 'Changed fields' })).getAllByRole('row')
  expect(rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['Contrast volume', '110 mL', '120 mL'],
  ])
  expect(amendButton().title).toBe('Type the reason first')
  await userEvent.type(within(dialog).getByLabelText(/Reason/), 'Read again from the injector')
  expect(amendButton().title).toBe('Type the passphrase first')
  await userEvent.type(within(dialog).getByLabelText(/Passphrase of Chen Jing/), PASSPHRASE)
  await userEvent.click(amendButton())
  await waitFor(() => expect(path()).toBe(`/patients/${PATIENT_UID}`))
  const sent = host.asked.find(({ name }) => name === 'sessions.amend')?.input
  expect(sent).toMatchObject({
    sessionUid: signed.uid,
    revision: 1,
    reason: 'Read again from the injector',
    passphrase: PASSPHRASE,
    procedure: { contrastMl: 120, procedureType: 'angiography_only' },
  })
  expect(sent).not.toHaveProperty('signer')
  expect(host.asked.some(({ name }) => name === 'sessions.complete')).toBe(false)
})

it('amends nothing where nothing differs', async () => {
  const { host } = await openAmendment()
  await compare()
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('Nothing differs from what was signed.')
  await userEvent.click(amendButton())
  expect(host.asked.some(({ name }) => name === 'sessions.amend')).toBe(false)
})

it('keeps what was typed and says why it was refused', async () => {
  const { host } = await openAmendment()
  fill('procedure.contrastMl', '120')
  await compare()
  const dialog = await screen.findByRole('dialog')
  await userEvent.type(within(dialog).getByLabelText(/Reason/), 'Read again')
  await userEvent.type(within(dialog).getByLabelText(/Passphrase of/), 'wrong')
  host.refuseNext('sessions.amend', { code: 'revision-differs', revision: 2 })
  await userEvent.click(amendButton())
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Somebody amended this session meanwhile; open it again.',
  )
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>(/Reason/).value).toBe('Read again')
  expect(within(dialog).getByLabelText<HTMLInputElement>(/Passphrase of/).value).toBe('')
})

it('says that a finding is no part of what was signed, instead of dropping it without a word', async () => {
  const { host } = await openAmendment()
  fill('procedure.contrastMl', '120')
  const ecog = document.querySelector<HTMLElement>('[data-field="findings.ecog"]')
  await userEvent.click(within(ecog ?? document.body).getByRole('radio', { name: '1' }))
  await compare()
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('Findings are not part of what was signed')
  await userEvent.type(within(dialog).getByLabelText(/Reason/), 'Read again from the injector')
  await userEvent.type(within(dialog).getByLabelText(/Passphrase of/), PASSPHRASE)
  await userEvent.click(amendButton())
  expect(host.asked.some(({ name }) => name === 'sessions.amend')).toBe(false)
})
