import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import type { Session } from '../../../src/shared/model/session.ts'
import { drugInto, PATIENT_UID, patientRecord, session } from '../../support/patient-record.ts'
import type { FakeAnswers } from '../fake-transport.ts'
import { openDepartment } from '../shell/render-shell.tsx'
import { openPatientPage } from './open-patient-page.tsx'

const SHA256 = '9f3c21aa7b'.padEnd(64, '0')
const unsigned = session(1, '2026-10-08', { arteries: [drugInto('A8', 'epirubicin', 40)] })
const signed: Session = { ...unsigned, signedAt: '2026-10-08T10:30:00Z', signedBy: 'Chen Jing' }
const amended: Session = { ...signed, revision: 2 }

const person = (name: string, role: 'admin' | 'auditor') => ({
  uid: openDepartment.user?.uid ?? '',
  name,
  role,
  createdAt: '2025-09-01T08:00:00Z',
  deactivatedAt: null,
})
const report = (verdict: 'holds' | 'differs'): Answer<'sessions.verifySignature'> => ({
  patientUid: PATIENT_UID,
  verdict,
  signatures: [
    {
      revision: 1,
      signedBy: 'Chen Jing',
      signedAt: '2026-10-08T10:30:00Z',
      signedSha256: SHA256,
      sha256: SHA256,
      auditSeq: 412,
      appVersion: '0.1.0',
      holds: verdict === 'holds',
    },
  ],
})

async function openSheet(shown: Session, answers: FakeAnswers = {}, language: 'en' | 'zh' = 'en') {
  const page = await openPatientPage(patientRecord({ sessions: [shown] }), {
    language,
    answers: {
      'users.list': () => [person('Chen Jing', 'admin'), person('Zhao Lei', 'auditor')],
      'sessions.verifySignature': () => report('holds'),
      ...answers,
    },
  })
  const row = screen.getByRole('row', { name: 'TACE 1' })
  row.focus()
  await userEvent.keyboard('{Enter}')
  return { ...page, sheet: await screen.findByRole('dialog') }
}

it('signs a complete session with the passphrase of whoever unlocked, and keeps it nowhere after a wrong one', async () => {
  const user = userEvent.setup()
  const { host, sheet } = await openSheet(unsigned, { 'sessions.sign': () => signed })
  expect(sheet.textContent).toContain('Complete, not signed')
  await user.click(within(sheet).getByRole('button', { name: 'Sign…' }))
  const field = await screen.findByLabelText(/Passphrase of Chen Jing/)
  await user.type(field, 'not this one')
  host.refuseNext('sessions.sign', { code: 'wrong-passphrase' })
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect((await screen.findByRole('alert')).textContent).toMatch(/passphrase/i)
  expect((field as HTMLInputElement).value).toBe('')
  await user.type(field, 'seven blue lanterns at dusk{Enter}')
  await waitFor(() => expect(screen.queryByLabelText(/Passphrase of/)).toBeNull())
  const sent = host.asked.filter(({ name }) => name === 'sessions.sign').at(-1)
  expect(sent?.input).toEqual({ sessionUid: unsigned.uid, passphrase: 'seven blue lanterns at dusk' })
})

it('asks who signs where several people may, and never offers an auditor', async () => {
  const user = userEvent.setup()
  const { host, sheet } = await openSheet(unsigned, {
    'users.list': () => [
      person('Chen Jing', 'admin'),
      person('Li Na', 'admin'),
      person('Zhao Lei', 'auditor'),
    ],
    'sessions.sign': () => signed,
  })
  await user.click(within(sheet).getByRole('button', { name: 'Sign…' }))
  const box = await screen.findByRole('combobox', { name: /Signed by/ })
  await user.click(box)
  const list = document.getElementById(box.getAttribute('aria-controls') ?? '') ?? document.body
  expect(
    within(list)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['Chen Jing', 'Li Na'])
  await user.click(within(list).getByRole('option', { name: 'Li Na' }))
  await user.type(await screen.findByLabelText(/Passphrase of Li Na/), 'nine copper kettles{Enter}')
  await waitFor(() =>
    expect(host.asked.find(({ name }) => name === 'sessions.sign')?.input).toMatchObject({ signer: 'Li Na' }),
  )
})

it('says by whom and when it was signed, that it still is what was signed, and leads to its amendment', async () => {
  const { sheet } = await openSheet(signed)
  expect(sheet.textContent).toContain('Signed by Chen Jing, 2026-10-08')
  expect(await within(sheet).findByText('The record is what was signed')).toBeDefined()
  expect(sheet.textContent).toContain('SHA-256 9f3c21aa7b00…, entry 412 of the trail')
  expect(within(sheet).getByRole('link', { name: 'Amend…' }).getAttribute('href')).toBe(
    `/patients/${PATIENT_UID}/session?amend=${signed.uid}`,
  )
})

it('leads to editing what is complete and not signed', async () => {
  const { sheet } = await openSheet(unsigned)
  expect(within(sheet).getByRole('link', { name: 'Edit…' }).getAttribute('href')).toBe(
    `/patients/${PATIENT_UID}/session?complete=${unsigned.uid}`,
  )
})

it('offers no editing of what is signed', async () => {
  const { sheet } = await openSheet(signed)
  expect(within(sheet).queryByRole('link', { name: 'Edit…' })).toBeNull()
})

it('asks for the signature at once where the address asks for it, and for none of a signed session', async () => {
  await openPatientPage(patientRecord({ sessions: [unsigned] }), {
    search: `sign=${unsigned.uid}`,
    answers: { 'users.list': () => [person('Chen Jing', 'admin')] },
  })
  expect(await screen.findByLabelText(/Passphrase of Chen Jing/)).toBeDefined()
  expect(await screen.findByRole('dialog', { name: 'Sign cTACE, session 1 of 2026-10-08' })).toBeDefined()
})

it('shows a session that was signed meanwhile, and asks for nothing', async () => {
  await openPatientPage(patientRecord({ sessions: [signed] }), {
    search: `sign=${signed.uid}`,
    answers: { 'sessions.verifySignature': () => report('holds') },
  })
  expect(await screen.findByText('The record is what was signed')).toBeDefined()
  expect(screen.queryByLabelText(/Passphrase/)).toBeNull()
})

it('warns where the record is not what was signed', async () => {
  const { sheet } = await openSheet(signed, { 'sessions.verifySignature': () => report('differs') })
  expect(await within(sheet).findByText('The record differs from what was signed')).toBeDefined()
})

const history: Answer<'sessions.amendments'> = {
  patientUid: PATIENT_UID,
  amendments: [
    {
      uid: unsigned.uid,
      revision: 1,
      reason: 'Read again from the injector',
      amendedAt: '2026-10-09T08:00:00Z',
      amendedBy: 'Li Na',
      signedBy: 'Chen Jing',
      signedAt: '2026-10-08T10:30:00Z',
      changes: [
        { path: 'arteries.0.drugs.0.doseMg', before: 40, after: 50 },
        { path: 'contrastAgent', before: null, after: 'iohexol' },
        { path: 'checklistDone', before: false, after: true },
      ],
    },
  ],
}
const cells = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent))

it('shows every amendment with its reason, old and new side by side, in words', async () => {
  const { sheet } = await openSheet(amended, { 'sessions.amendments': () => history })
  expect(sheet.textContent).toContain('Amended and signed by Chen Jing')
  const table = await within(sheet).findByRole('table', { name: /^Amendment 1, Li Na/ })
  expect(cells(table)).toEqual([
    ['Arteries 1, Drugs 1, Dose', '40 mg', '50 mg'],
    ['Contrast agent', 'not recorded', 'Iohexol'],
    ['Safety checklist', 'no', 'yes'],
  ])
  expect(sheet.textContent).toContain('Read again from the injector')
})

it('shows them in Chinese', async () => {
  const { sheet } = await openSheet(amended, { 'sessions.amendments': () => history }, 'zh')
  expect(sheet.textContent).toContain('Chen Jing 已修订并签名')
  const table = await within(sheet).findByRole('table', { name: /^第 1 次修订，Li Na/ })
  expect(cells(table)[0]).toEqual(['动脉 1，药物 1，剂量', '40 mg', '50 mg'])
})

it('offers an auditor neither signing nor amending', async () => {
  const user = openDepartment.user && { ...openDepartment.user, role: 'auditor' as const }
  const { sheet } = await openSheet(unsigned, {
    'department.status': () => ({ ...openDepartment, ...(user ? { user } : {}) }),
  })
  expect(within(sheet).queryByRole('button', { name: 'Sign…' })).toBeNull()
})
